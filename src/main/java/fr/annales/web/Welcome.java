package fr.annales.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The page at the root, until the search page comes: what this is, and where the API answers. */
public final class Welcome {
    private Welcome() {}

    /** The page, in UTF-8. */
    public static byte[] page() {
        try (InputStream page = Objects.requireNonNull(Welcome.class.getResourceAsStream("welcome.html"))) {
            return page.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
