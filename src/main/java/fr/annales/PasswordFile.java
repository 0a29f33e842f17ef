package fr.annales;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that {@code --cluster-password-file} names. */
record PasswordFile(Path file) {

    /** Thrown where it holds no password: the message is one French sentence without a full stop. */
    static final class UnusableFileException extends IOException {
        private static final long serialVersionUID = 1L;

        private UnusableFileException(String message, @Nullable IOException cause) {
            super(message, cause);
        }
    }

    /** The password, without the blanks and the ends of lines around it. */
    String read() throws UnusableFileException {
        String password;
        try {
            password = Files.readString(file).strip();
        } catch (IOException unread) {
            throw unusable(why(unread), unread);
        }
        if (password.isEmpty()) throw unusable("est vide : y écrire le mot de passe du cluster", null);
        return password;
    }

    private UnusableFileException unusable(String why, @Nullable IOException cause) {
        return new UnusableFileException("--cluster-password-file : " + file + " " + why, cause);
    }

    private String why(IOException unread) {
        return switch (unread) {
            case NoSuchFileException _ -> "n’existe pas : y écrire le mot de passe du cluster, ou corriger le chemin";
            case AccessDeniedException _ ->
                "n’est pas lisible : en donner le droit à l’utilisateur qui lance ce programme";
            case CharacterCodingException _ -> "n’est pas du texte en UTF-8 : y récrire le mot de passe";
            case IOException _ when Files.isDirectory(file) -> "est un dossier : nommer le fichier du mot de passe";
            default -> "n’est pas lisible : " + unread.getMessage();
        };
    }
}
