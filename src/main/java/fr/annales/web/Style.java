package fr.annales.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How the pages look: they may have no style of their own inside. */
public final class Style {
    private Style() {}

    /** The style sheet, in CSS. */
    public static String sheet() {
        try (InputStream sheet = Objects.requireNonNull(Style.class.getResourceAsStream("style.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
