package fr.annales.http;

import fr.annales.address.QueryString;
import fr.annales.address.QuestionReader;
import fr.annales.address.SearchParameters;
import fr.annales.exchange.ExportFormat;
import fr.annales.search.Question;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpURI;

/**
 * Tells requests that may cost much from all others, by their address alone, before any work is done for them: a page
 * of what is asked in few words, filters and phrases is cheap in any archive.
 */
final class ExpensiveRequests {
    /** What people type, with a few filters, is shorter, accents coded; in bytes. */
    private static final int LONG = 256;

    /** Those of two phrases: each further one is looked for at every place of its words. */
    private static final int MOST_QUOTES = 4;

    /** For each word that the archive has not, its whole lexicon is looked through for near forms. */
    private static final int MOST_WORDS = 16;

    /** Of all turns: so much is left to the others when there are processors enough. */
    private static final int SHARE = 8;

    /** Lists of hundreds of events, or of all. */
    private static final Set<String> LISTS = Stream.concat(
                    Stream.of(ExportFormat.values()).map(Exports::path),
                    Stream.of("/api/events.atom", "/api/changes", Oai.PATH, "/chronologie", "/sitemap.xml"))
            .collect(Collectors.toUnmodifiableSet());

    private final int parameters;

    /**
     * Tells those of an API.
     *
     * @param parameters how many there may be in an address
     */
    ExpensiveRequests(int parameters) {
        this.parameters = parameters;
    }

    /**
     * How many are worked at at the same time: each keeps a processor busy, and one is left to the others where there
     * are two.
     *
     * @param requests how many of any kind are
     */
    static int most(int requests, int processors) {
        return Math.max(1, Math.min(requests / SHARE, processors - 1));
    }

    /** How many are on this machine. */
    static int most(Limits limits) {
        return most(limits.requests(), Runtime.getRuntime().availableProcessors());
    }

    /** The paths that are expensive whatever is asked there. */
    static Set<String> lists() {
        return LISTS;
    }

    /** Whether a request for such an address may cost much. */
    boolean contain(HttpURI address) {
        String query = address.getQuery();
        return LISTS.contains(Objects.requireNonNullElse(address.getCanonicalPath(), ""))
                || (query != null
                        && (query.length() > LONG
                                || QueryString.lenient(query, parameters).stream()
                                        .anyMatch(ExpensiveRequests::asksMuch)));
    }

    private static boolean asksMuch(Map.Entry<String, String> parameter) {
        String value = parameter.getValue();
        return switch (parameter.getKey()) {
            case SearchParameters.TEXT -> hasManyPhrases(value) || hasManyWords(value);
            case QuestionReader.SIZE -> isMoreThanAPage(value);
            case QuestionReader.EXPLAIN -> value.equals("true");
            default -> false;
        };
    }

    private static boolean hasManyPhrases(String text) {
        return text.chars().filter(ExpensiveRequests::isQuote).count() > MOST_QUOTES;
    }

    private static boolean isQuote(int c) {
        int type = Character.getType(c);
        return c == '"'
                || c == '„'
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || (type == Character.FINAL_QUOTE_PUNCTUATION && c != '’');
    }

    /** A word begins where a letter or digit follows what is none. */
    private static boolean hasManyWords(String text) {
        int words = 0;
        boolean isInside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean isPart = Character.isLetterOrDigit(text.charAt(i));
            if (isPart && !isInside) words++;
            isInside = isPart;
        }
        return words > MOST_WORDS;
    }

    /** What is no number is refused before anything is looked for. */
    private static boolean isMoreThanAPage(String size) {
        if (size.isEmpty() || !size.chars().allMatch(c -> c >= '0' && c <= '9')) return false;
        return size.length() > 3 || Integer.parseInt(size) > Question.DEFAULT_SIZE;
    }
}
