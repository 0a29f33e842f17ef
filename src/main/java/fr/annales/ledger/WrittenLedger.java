package fr.annales.ledger;

import fr.annales.engine.Revision;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as it was written, of which lines are found by id. The file is mapped: the heap holds 16 to 24 bytes a line,
 * where each begins and a hash table of ids (open addressing), 7 MB for 300,000 events. Serves one thread.
 */
final class WrittenLedger implements AutoCloseable {
    static final String FIRST_LINE = "#annales-ledger\t1\n";

    private static final int LONGEST_LAST_LINE = 1_000;
    private static final int STEP = 1 << 20;
    private static final int NONE = -1;

    private final Arena arena;
    private final MemorySegment file;
    private final long end;
    private final @Nullable LastLine last;
    private long[] starts = new long[1 << 10];
    private int lines;
    private int[] table = {};
    private final BitSet found = new BitSet();

    private WrittenLedger(Arena arena, MemorySegment file) throws IOException {
        this.arena = arena;
        this.file = file;
        this.last = lastLine();
        this.end = last == null ? 0 : file.byteSize() - last.length();
    }

    /**
     * Opens a ledger and reads it to its last byte.
     *
     * @param path where there may be none, which is as one without a line
     * @throws CorruptLedgerException when it is not as it was written
     */
    @SuppressWarnings("MustBeClosed") // Closing the ledger closes it.
    static WrittenLedger open(Path path) throws IOException {
        Arena arena = Arena.ofConfined();
        try (FileChannel channel = FileChannel.open(path)) {
            MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            WrittenLedger ledger = new WrittenLedger(arena, file);
            if (!ledger.isAsWritten()) throw new CorruptLedgerException(path);
            ledger.findLines();
            return ledger;
        } catch (NoSuchFileException none) {
            return new WrittenLedger(arena, MemorySegment.NULL);
        } catch (IOException | RuntimeException failure) {
            arena.close();
            throw failure;
        }
    }

    /** The last line of a file, without a look at the others; null where it has none. */
    static @Nullable LastLine lastLine(Path path) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(path)) {
            return new WrittenLedger(arena, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)).last;
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    private @Nullable LastLine lastLine() {
        long size = file.byteSize();
        long from = size;
        // The end of the line before it.
        while (from > 0 && size - from < LONGEST_LAST_LINE && (from == size || at(from - 1) != '\n')) from--;
        return LastLine.read(text(from, size));
    }

    private boolean isAsWritten() {
        if (last == null || !text(0, Math.min(end, FIRST_LINE.length())).equals(FIRST_LINE)) return false;
        long covered = file.byteSize() - LastLine.rest(last.crc()).length();
        CRC32C crc = new CRC32C();
        for (long from = 0; from < covered; from += STEP)
            crc.update(file.asSlice(from, Math.min(STEP, covered - from)).asByteBuffer());
        return crc.getValue() == last.crc();
    }

    private void findLines() {
        long start = FIRST_LINE.length();
        for (long i = start; i < end; i++) {
            if (at(i) != '\n') continue;
            if (lines == starts.length) starts = Arrays.copyOf(starts, 2 * lines);
            starts[lines++] = start;
            start = i + 1;
        }
        table = new int[Math.max(2, Integer.highestOneBit(lines) << 2)];
        Arrays.fill(table, NONE);
        for (int line = 0; line < lines; line++) {
            int slot = slot(hash(starts[line]));
            while (table[slot] != NONE) slot = next(slot);
            table[slot] = line;
        }
    }

    private byte at(long place) {
        return file.get(ValueLayout.JAVA_BYTE, place);
    }

    private String text(long from, long to) {
        return new String(file.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /**
     * Where the search for a hash begins; the multiplier (of Fibonacci hashing) parts ids that differ at their end
     * only.
     */
    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 16)) & (table.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (table.length - 1);
    }

    /** The hash of the id that begins somewhere, as {@link Arrays#hashCode(byte[])} has it. */
    private int hash(long start) {
        int hash = 1;
        for (long i = start; at(i) != '\t'; i++) hash = 31 * hash + at(i);
        return hash;
    }

    /** When it was published, or null where nothing ever was. */
    @Nullable
    Instant published() {
        return last == null ? null : last.published();
    }

    /** The entry of an id, null where there is none; it counts as found from now on. */
    @Nullable
    LedgerEntry find(String id) {
        if (lines == 0) return null;
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        for (int slot = slot(Arrays.hashCode(bytes)); table[slot] != NONE; slot = next(slot)) {
            if (!isOf(bytes, starts[table[slot]])) continue;
            found.set(table[slot]);
            return entry(table[slot]);
        }
        return null;
    }

    private boolean isOf(byte[] id, long start) {
        for (int i = 0; i < id.length; i++) if (at(start + i) != id[i]) return false;
        return at(start + id.length) == '\t';
    }

    private LedgerEntry entry(int line) {
        long next = line + 1 == lines ? end : starts[line + 1];
        return LedgerEntry.read(text(starts[line], next - 1), last == null ? Revision.PENDING : last.published());
    }

    /** Takes entries. */
    interface Others {
        void accept(LedgerEntry entry) throws IOException;
    }

    /** Hands over each entry that was not found. */
    void forEachOther(Others others) throws IOException {
        for (int line = found.nextClearBit(0); line < lines; line = found.nextClearBit(line + 1))
            others.accept(entry(line));
    }

    /** Lets go of the file; once more does nothing. */
    @Override
    public void close() {
        if (arena.scope().isAlive()) arena.close();
    }
}
