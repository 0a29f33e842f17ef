package fr.annales.disk;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The right to a path that the user who runs this program lacks, told in French with what to do about it. */
public final class MissingRight {
    private MissingRight() {}

    /** What to do about a path to which access was denied: which right on which file or folder to give to whom. */
    public static String advice(Path denied) {
        return "donner à l’utilisateur qui lance ce programme (" + System.getProperty("user.name") + ") le droit "
                + right(denied.toAbsolutePath().normalize());
    }

    private static String right(Path path) {
        Path parent = path.getParent();
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) && parent != null) return rightToReach(parent);
        if (!Files.isReadable(path)) return "de lire " + path;
        if (Files.isDirectory(path) && !Files.isExecutable(path)) return "d’entrer dans " + path;
        if (!Files.isWritable(path) || parent == null) return "d’écrire dans " + path;
        return "d’écrire dans " + parent;
    }

    /** Of a path that is not seen, its folder bars the way, or may not be written to. */
    private static String rightToReach(Path folder) {
        Path parent = folder.getParent();
        if (!Files.exists(folder) && parent != null) return rightToReach(parent);
        return (Files.isExecutable(folder) ? "d’écrire dans " : "d’entrer dans ") + folder;
    }
}
