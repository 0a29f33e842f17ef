package fr.annales.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages for people, by path.
 *
 * @param fixed those that are the same for all
 * @param made those that are made for who asks; a path may leave one part open, {@code /evenements/{id}}
 * @param errorPage tells people of refusals, or null: then they read problem documents
 */
public record Site(
        Map<String, Page> fixed,
        Map<String, MadePage> made,
        @Nullable ErrorPage errorPage) {

    /** No page at all. */
    public static final Site NONE = new Site(Map.of(), Map.of(), null);
}
