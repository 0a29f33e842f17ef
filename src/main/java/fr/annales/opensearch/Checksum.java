package fr.annales.opensearch;

import java.util.zip.CRC32;

/**
 * A checksum of a document, small enough that the sum over half a billion documents is exact as a double, which is how
 * a cluster sums.
 */
final class Checksum {
    private static final int BITS = 24;

    private Checksum() {}

    static int of(byte[] document) {
        CRC32 crc = new CRC32();
        crc.update(document);
        return (int) (crc.getValue() >>> (Integer.SIZE - BITS));
    }
}
