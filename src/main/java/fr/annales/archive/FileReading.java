package fr.annales.archive;

import fr.annales.event.DataFile;
import java.io.InputStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file that is being read, and what it is known by: the hash is of the very bytes that were read, whatever lies at
 * its path before and after.
 */
final class FileReading extends DigestInputStream {
    /** No file has this size, so one that is said to have it is found to have changed. */
    private static final long UNKNOWN = -1;

    private final String name;
    private final BasicFileAttributes found;
    private final long size;

    /**
     * @param before what lay at the path before the file was opened
     * @param after what lies there since: if it is another file, nobody knows which of both is read
     */
    FileReading(
            String name,
            InputStream bytes,
            MessageDigest digest,
            BasicFileAttributes before,
            BasicFileAttributes after) {
        super(bytes, digest);
        this.name = name;
        this.found = before;
        this.size = isSame(before, after) ? before.size() : UNKNOWN;
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && Objects.equals(before.fileKey(), after.fileKey());
    }

    /** The file, once it was read to its end. */
    DataFile describe() {
        return new DataFile(
                name,
                size,
                found.lastModifiedTime().toInstant(),
                HexFormat.of().formatHex(getMessageDigest().digest()));
    }
}
