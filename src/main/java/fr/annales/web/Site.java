package fr.annales.web;

import fr.annales.event.Archive;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages for people, by path.
 *
 * @param resources those that are the same for all
 * @param handlers of those that are made for who asks; a path may leave one part open, {@code /evenements/{id}}
 * @param refusals tells people of refusals, or null: then they read problem documents
 */
public record Site(
        Map<String, StaticResource> resources,
        Map<String, PageHandler> handlers,
        @Nullable Refusals refusals) {
    /** No page at all. */
    public static final Site NONE = new Site(Map.of(), Map.of(), null);

    /** A page that is made for who asks, from the version that serves. */
    @FunctionalInterface
    public interface PageHandler {
        /** Makes the page while the snapshot of the visit is open, within its deadline. */
        PageAnswer answer(Visit visit);
    }

    /** Tells people that there is no answer, in HTML. */
    @FunctionalInterface
    public interface Refusals {
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
}
