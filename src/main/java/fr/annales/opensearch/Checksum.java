package fr.annales.opensearch;

import java.util.zip.CRC32;

/** A small number made of a document. The sum over all is exact as a double up to half a billion of them. */
final class Checksum {
    private static final int BITS = 24;

    private Checksum() {}

    static int of(byte[] document) {
        CRC32 crc = new CRC32();
        crc.update(document);
        return (int) (crc.getValue() >>> (Integer.SIZE - BITS));
    }
}
