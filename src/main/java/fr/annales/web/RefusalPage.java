package fr.annales.web;

import fr.annales.event.Archive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people read where there is no answer.
 *
 * @param words what they may look for instead, from the address that they asked for; empty for nothing
 */
record RefusalPage(PageFrame frame, int status, String title, String detail, String words) {
    private static final int FIRST_OF_OURS = 500;
    private static final Pattern EVENT = Pattern.compile("/evenements/([a-z0-9-]{1,200})/?");

    /** The page, in HTML, see {@link Site.Refusals}. */
    static String html(int status, String title, String detail, String path, @Nullable Archive archive) {
        return Templates.render("refusal", Map.of("page", of(status, title, detail, path, archive)));
    }

    private static RefusalPage of(int status, String title, String detail, String path, @Nullable Archive archive) {
        return new RefusalPage(
                PageFrame.refusal(path, title, archive),
                status,
                FrenchTypography.set(title),
                FrenchTypography.set(detail),
                words(path));
    }

    /** An id is made of words. */
    private static String words(String path) {
        var event =
                EVENT.matcher(URLDecoder.decode(path.replaceAll("%(?![0-9A-Fa-f]{2})", ""), StandardCharsets.UTF_8));
        return event.matches() ? event.group(1).replace('-', ' ').strip() : "";
    }

    /** Whether it would help to look for something else, rather than to come back later. */
    boolean mayAsk() {
        return status < FIRST_OF_OURS;
    }
}
