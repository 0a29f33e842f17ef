package fr.annales.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk that counts what is done to it, by whatever threads, and on which something fails when that was said. */
final class FaultyDisk implements DirectoryOpener {
    private final int first;
    private final int last;
    private final long capacity;
    private int operations;
    private long written;

    private FaultyDisk(int first, int last, long capacity) {
        this.first = first;
        this.last = last;
        this.capacity = capacity;
    }

    static FaultyDisk sound() {
        return new FaultyDisk(0, 0, Long.MAX_VALUE);
    }

    /** One operation fails. */
    static FaultyDisk failingAt(int operation) {
        return new FaultyDisk(operation, operation, Long.MAX_VALUE);
    }

    /** Every operation fails from one on. */
    static FaultyDisk failingFrom(int operation) {
        return new FaultyDisk(operation, Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    /** No more than so many bytes can be written. */
    static FaultyDisk of(long capacity) {
        return new FaultyDisk(0, 0, capacity);
    }

    synchronized int operations() {
        return operations;
    }

    synchronized long written() {
        return written;
    }

    @Override
    public Directory open(Path folder) throws IOException {
        return new FaultyDirectory(FSDirectory.open(folder));
    }

    private synchronized void operate() throws IOException {
        operations++;
        if (operations >= first && operations <= last) throw new IOException("operation " + operations + " fails");
    }

    private synchronized void write(int bytes) throws IOException {
        if (written + bytes > capacity) throw new IOException("No space left on device");
        written += bytes;
    }

    private final class FaultyDirectory extends FilterDirectory {
        FaultyDirectory(Directory directory) {
            super(directory);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            operate();
            return new FaultyOutput(super.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            operate();
            return new FaultyOutput(super.createTempOutput(prefix, suffix, context));
        }

        @Override
        public void deleteFile(String name) throws IOException {
            operate();
            super.deleteFile(name);
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            operate();
            super.sync(names);
        }

        @Override
        public void rename(String source, String target) throws IOException {
            operate();
            super.rename(source, target);
        }

        @Override
        public void syncMetaData() throws IOException {
            operate();
            super.syncMetaData();
        }
    }

    /** Bytes wait in a buffer and go to the disk when it is closed: writing them one by one is no operation. */
    private final class FaultyOutput extends FilterIndexOutput {
        FaultyOutput(IndexOutput output) {
            super(output.toString(), output.getName(), output);
        }

        @Override
        public void writeByte(byte value) throws IOException {
            write(1);
            super.writeByte(value);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
            write(length);
            super.writeBytes(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            super.close();
            operate();
        }
    }
}
