package fr.annales.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/** What can befall a file, by a bad disk, a copy that was cut off, or another program. */
@FunctionalInterface
interface Damage {
    /** The sum that ends each of Lucene's files. */
    int CHECKSUM = Long.BYTES;

    void befall(Path file) throws IOException;

    static Damage deleted() {
        return Files::delete;
    }

    /** Cut off, or with zeros after its end. */
    static Damage resized(int eighths, int andBytes) {
        return file -> {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length * eighths / 8 + andBytes));
        };
    }

    /** All bits of one byte turned over, a negative place counted from the end. */
    static Damage flipped(int place) {
        return file -> {
            byte[] bytes = Files.readAllBytes(file);
            int index = Math.floorMod(place, bytes.length);
            bytes[index] = (byte) ~bytes[index];
            Files.write(file, bytes);
        };
    }

    /** Written by another program: other bytes, under a checksum that is right. */
    static Damage rewritten(int place, byte... others) {
        return file -> {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            bytes.put(place, others);
            CRC32 checksum = new CRC32();
            checksum.update(bytes.array(), 0, bytes.capacity() - CHECKSUM);
            bytes.putLong(bytes.capacity() - CHECKSUM, checksum.getValue());
            Files.write(file, bytes.array());
        };
    }
}
