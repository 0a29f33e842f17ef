package fr.annales.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes are read, part by part. */
final class CountingInputStream extends FilterInputStream {
    private final LongConsumer read;

    CountingInputStream(InputStream input, LongConsumer read) {
        super(input);
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) read.accept(1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) read.accept(count);
        return count;
    }
}
