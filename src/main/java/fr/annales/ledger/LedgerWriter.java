package fr.annales.ledger;

import fr.annales.disk.DurableFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes a ledger, line by line, and its checksum at the end. */
final class LedgerWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final FileChannel channel;
    private final CRC32C crc = new CRC32C();
    private final OutputStream out;

    LedgerWriter(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        this.out = new BufferedOutputStream(new CheckedOutputStream(Channels.newOutputStream(channel), crc), BUFFER);
        write(WrittenLedger.FIRST_LINE);
    }

    void write(LedgerEntry entry) throws IOException {
        write(entry.line());
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the file, durably. */
    void finish(String version, Instant published) throws IOException {
        write(LastLine.beginning(version, published));
        out.flush();
        write(LastLine.rest(crc.getValue()));
        out.flush();
        channel.force(true);
        // Its name too: the version that is published next may lie on another disk.
        DurableFiles.forceFolder(Objects.requireNonNull(path.getParent(), "a file lies in a folder"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Deletes what was written so far. */
    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
