package fr.annales.http;

import fr.annales.address.QueryString;
import fr.annales.address.SearchParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests that may cost much from all others, by their address alone, before any work is done for them: what is
 * asked in few words, filters and phrases is cheap in any archive.
 */
final class ExpensiveRequests {
    /** What people type, with a few filters, is shorter, accents coded; in bytes. */
    private static final int LONG = 256;

    /** Those of two phrases: each further one is looked for at every place of its words. */
    private static final int MOST_QUOTES = 4;

    private final int parameters;

    /**
     * Tells those of an API.
     *
     * @param parameters how many there may be in an address
     */
    ExpensiveRequests(int parameters) {
        this.parameters = parameters;
    }

    /** Whether a request with such a query may cost much. */
    boolean contain(@Nullable String query) {
        if (query == null) return false;
        return query.length() > LONG
                || QueryString.kind(query, parameters).stream()
                        .filter(parameter -> parameter.getKey().equals(SearchParameters.TEXT))
                        .map(Map.Entry::getValue)
                        .anyMatch(ExpensiveRequests::hasManyPhrases);
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
}
