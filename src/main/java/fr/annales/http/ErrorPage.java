package fr.annales.http;

import fr.annales.event.Archive;
import org.jspecify.annotations.Nullable;

/** Tells people that there is no answer, in HTML. */
@FunctionalInterface
public interface ErrorPage {

    /**
     * The page.
     *
     * @param status of HTTP, from 400
     * @param title what kind of refusal it is, in French
     * @param detail what is wrong this time and what to do, in French
     * @param path what was asked for, as sent
     * @param archive the archive that serves, or null where none does
     */
    String html(int status, String title, String detail, String path, @Nullable Archive archive);
}
