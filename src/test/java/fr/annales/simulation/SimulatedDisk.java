package fr.annales.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A disk that several processes write to, which may be full, and of which a loss of power takes what was not yet
 * durable: of each file what was written since it was forced, and of each folder its latest entries, since it was
 * forced itself. That a file was forced says nothing of its name: POSIX promises no more.
 */
public final class SimulatedDisk {
    private final Path root;
    private final Path graves;
    private final Baton baton;
    private final Random random;
    private final Map<Path, Long> durableSizes = new TreeMap<>();
    private final Map<Path, Deque<Undo>> entries = new HashMap<>();
    private final List<SimulatedProcess> running = new ArrayList<>();
    private long free = Long.MAX_VALUE;
    private int buried;
    private int written;

    private interface Undo {
        void run() throws IOException;
    }

    /** @param root an empty folder of a real disk, on which all lies */
    public SimulatedDisk(Path root, Baton baton, Random random) throws IOException {
        this.root = Files.createDirectory(root.resolve("disk"));
        this.graves = Files.createDirectory(root.resolve("graves"));
        this.baton = baton;
        this.random = random;
    }

    /** A process that lives until its fate or a loss of power ends it. */
    public SimulatedProcess process(Fate fate) {
        SimulatedProcess process = new SimulatedProcess(this, fate, true);
        running.add(process);
        return process;
    }

    /** A process of another machine, which nothing happens to: what it writes is there at once, and stays. */
    public SimulatedProcess elsewhere() {
        return new SimulatedProcess(this, Fate.GOOD, false);
    }

    Path root() {
        return root;
    }

    /** What is in a folder, in the order of the alphabet. */
    public List<String> names(String folder) throws IOException {
        try (Stream<Path> listed = Files.list(root.resolve(folder))) {
            return listed.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    Baton baton() {
        return baton;
    }

    Random random() {
        return random;
    }

    /** From now on, so many bytes can be written. */
    public void hasFree(long bytes) {
        free = bytes;
    }

    /** How many of these bytes can be written. */
    int take(int bytes) {
        int taken = (int) Math.min(bytes, free);
        free -= taken;
        return taken;
    }

    void created(Path entry) {
        durableSizes.put(entry, 0L);
        changed(entry, () -> delete(entry));
    }

    void createdFolder(Path folder) {
        changed(folder, () -> delete(folder));
    }

    void deleting(Path entry) throws IOException {
        durableSizes.remove(entry);
        if (Files.isDirectory(entry)) {
            changed(entry, () -> Files.createDirectory(entry));
            return;
        }
        Path grave = bury(entry);
        changed(entry, () -> Files.move(grave, entry));
    }

    void moving(Path from, Path to) throws IOException {
        Path grave = Files.isRegularFile(to) ? bury(to) : null;
        Long durable = durableSizes.remove(from);
        durableSizes.remove(to);
        if (durable != null) durableSizes.put(to, durable);
        changed(to, () -> {
            Files.move(to, from);
            if (grave != null) Files.move(grave, to);
        });
    }

    private Path bury(Path entry) throws IOException {
        return Files.createLink(graves.resolve(Integer.toString(buried++)), entry);
    }

    private void changed(Path entry, Undo undo) {
        entries.computeIfAbsent(entry.getParent(), _ -> new ArrayDeque<>()).push(undo);
    }

    /** Files have the time of the simulation, each another. */
    void wrote(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(baton.now().plusNanos(++written % 1_000_000)));
    }

    void writing(Path file, long size) {
        durableSizes.merge(file, size, Math::min);
    }

    void forced(Path entry) {
        if (Files.isDirectory(entry)) entries.remove(entry);
        else durableSizes.remove(entry);
    }

    /** Ends every process, and takes what was not durable. */
    public void losePower() throws IOException {
        running.forEach(SimulatedProcess::kill);
        running.clear();
        // A folder before those in it, which it may take with it.
        List<Map.Entry<Path, Deque<Undo>>> folders = entries.entrySet().stream()
                .sorted(Comparator.comparing(folder -> folder.getKey().toString()))
                .toList();
        for (Map.Entry<Path, Deque<Undo>> folder : folders)
            for (int lost = random.nextInt(folder.getValue().size() + 1); lost > 0; lost--)
                if (Files.isDirectory(folder.getKey())) folder.getValue().pop().run();
        for (Map.Entry<Path, Long> file : durableSizes.entrySet())
            if (Files.isRegularFile(file.getKey())) cut(file.getKey(), file.getValue());
        entries.clear();
        durableSizes.clear();
    }

    private void cut(Path file, long durable) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int left = (int) Math.min(bytes.length, durable + random.nextInt(bytes.length + 1));
        // A file of its own: whoever has mapped the old one reads on.
        Files.delete(file);
        Files.write(file, Arrays.copyOf(bytes, left));
        wrote(file);
    }

    /** A folder and what is in it. */
    private static void delete(Path entry) throws IOException {
        if (!Files.exists(entry)) return;
        try (Stream<Path> all = Files.walk(entry)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
