package fr.annales.simulation;

import java.io.IOException;
import java.nio.file.Path;

/** A process as its disk sees it: every call is counted, lets others run first, and may fail or be its last. */
public final class SimulatedProcess {
    private final SimulatedDisk disk;
    private final Fate fate;
    private final boolean mayLose;
    private final SimulatedFileSystem files;
    private int calls;
    private boolean isDead;
    private boolean wasHindered;

    /** @param mayLose whether what it writes may be lost, or find no room */
    SimulatedProcess(SimulatedDisk disk, Fate fate, boolean mayLose) {
        this.disk = disk;
        this.fate = fate;
        this.mayLose = mayLose;
        this.files = new SimulatedFileSystem(this);
    }

    /** A path of the disk, as this process uses it. */
    public Path path(String name) {
        return files.wrap(disk.root().resolve(name));
    }

    /** Ends it: nothing that it does from now on has an effect. */
    public void kill() {
        isDead = true;
    }

    public boolean isDead() {
        return isDead;
    }

    /** Whether a call failed, so that whatever it says is no fault of its own. */
    public boolean wasHindered() {
        return wasHindered || isDead;
    }

    boolean mayLose() {
        return mayLose;
    }

    SimulatedDisk disk() {
        return disk;
    }

    SimulatedFileSystem files() {
        return files;
    }

    /** Before a call. */
    void call(String what) throws IOException {
        disk.baton().pass();
        if (isDead) throw new IOException("killed");
        calls++;
        disk.baton().trace(what);
        if (calls == fate.lastCall()) {
            isDead = true;
            throw new IOException("killed");
        }
        if (calls < fate.firstFailing() || calls > fate.lastFailing()) return;
        wasHindered = true;
        throw new IOException("Input/output error");
    }

    /** Before a call that this system never fails, unless its process is dead. */
    void mustCall(String what) throws IOException {
        if (calls + 1 >= fate.firstFailing() && calls + 1 <= fate.lastFailing()) return;
        call(what);
    }

    void isFull() {
        wasHindered = true;
    }
}
