package fr.annales.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes that outlast a loss of power. A file is replaced durably by writing another one beside it, forcing that to the
 * disk, and moving it into place.
 */
public final class DurableFiles {
    private DurableFiles() {}

    /** Forces the content of a file to the disk. */
    public static void forceFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Forces the entries of a folder to the disk, where the system lets one; a missing folder is passed over. */
    public static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unknown) {
            // Some systems cannot open a folder, and write its entries without being told to.
        }
    }

    /** Moves a file, which has been forced, into the place of another in one step, and forces the folder. */
    public static void replace(Path place, Path file) throws IOException {
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = place.toAbsolutePath().getParent();
        if (folder != null) forceFolder(folder);
    }
}
