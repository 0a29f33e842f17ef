package fr.annales.questions;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Keeps a file from all but its owner, where the file system knows how. */
final class OwnersOnly {
    private OwnersOnly() {}

    /** What a file of a folder is created with, so that it is nobody else's at any time. */
    static FileAttribute<?>[] in(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
