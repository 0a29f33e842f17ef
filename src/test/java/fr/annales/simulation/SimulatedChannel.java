package fr.annales.simulation;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open file of a {@link SimulatedProcess}. */
final class SimulatedChannel extends FileChannel {
    private final FileChannel channel;
    private final Path path;
    private final SimulatedProcess process;

    SimulatedChannel(FileChannel channel, Path path, SimulatedProcess process) {
        this.channel = channel;
        this.path = path;
        this.process = process;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        process.call("read");
        return channel.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        process.call("read");
        return channel.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        process.call("read");
        return channel.read(target, position);
    }

    /** Writes what there is room for; when it is the last call, perhaps a part. */
    @Override
    public int write(ByteBuffer source) throws IOException {
        int whole = source.remaining();
        boolean wasDead = process.isDead();
        try {
            process.call("write");
        } catch (IOException refused) {
            if (!wasDead) put(source, process.disk().random().nextInt(whole + 1));
            throw refused;
        }
        int room = process.mayLose() ? process.disk().take(whole) : whole;
        put(source, room);
        if (room == whole) return whole;
        process.isFull();
        throw new IOException("No space left on device");
    }

    private void put(ByteBuffer source, int bytes) throws IOException {
        if (bytes == 0) return;
        if (process.mayLose()) process.disk().writing(path, channel.size());
        ByteBuffer part = source.slice(source.position(), bytes);
        while (part.hasRemaining()) channel.write(part);
        source.position(source.position() + bytes);
        // Its name may be another's by now.
        if (Files.exists(path)) process.disk().wrote(path);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) written += write(sources[i]);
        return written;
    }

    @Override
    public int write(ByteBuffer source, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is forced is durable; the real disk need not be troubled. Of a folder Lucene assumes that it can be forced.
     */
    @Override
    public void force(boolean metaData) throws IOException {
        if (Files.isDirectory(path)) process.mustCall("force");
        else process.call("force");
        process.disk().forced(path);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        process.call("map");
        return channel.map(mode, position, size);
    }

    @Override
    public MemorySegment map(MapMode mode, long offset, long size, Arena arena) throws IOException {
        process.call("map");
        return channel.map(mode, offset, size, arena);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        process.call("lock");
        return channel.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        process.call("lock");
        return channel.tryLock(position, size, shared);
    }

    /** A system closes the files of who is dead. */
    @Override
    protected void implCloseChannel() throws IOException {
        channel.close();
    }
}
