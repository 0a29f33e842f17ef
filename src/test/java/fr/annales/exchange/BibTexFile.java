package fr.annales.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads BibTeX as its grammar says, and nothing else: entries of fields in braces, which are in pairs. */
final class BibTexFile {
    private final String text;
    private int at;

    private BibTexFile(String text) {
        this.text = text;
    }

    /** The entries: their fields, with their kind and key as {@code @} and {@code key}. */
    static List<Map<String, String>> read(String text) {
        BibTexFile file = new BibTexFile(text);
        List<Map<String, String>> entries = new ArrayList<>();
        for (file.blanks(); file.at < text.length(); file.blanks()) entries.add(file.entry());
        return entries;
    }

    private Map<String, String> entry() {
        Map<String, String> entry = new LinkedHashMap<>();
        take('@');
        entry.put("@", name());
        take('{');
        entry.put("key", name());
        while (text.charAt(at) == ',') {
            at++;
            blanks();
            String field = name();
            blanks();
            take('=');
            blanks();
            assertThat(entry.put(field, braced())).as("%s stands twice", field).isNull();
            blanks();
        }
        take('}');
        return entry;
    }

    private String braced() {
        take('{');
        int start = at;
        int depth = 1;
        for (; depth > 0; at++) {
            char c = text.charAt(at);
            if (c == '{') depth++;
            if (c == '}') depth--;
        }
        return text.substring(start, at - 1);
    }

    private String name() {
        int start = at;
        while (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-') at++;
        assertThat(at).as("a name at %d", start).isGreaterThan(start);
        return text.substring(start, at);
    }

    private void take(char expected) {
        assertThat(text.charAt(at)).as("at %d", at).isEqualTo(expected);
        at++;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }
}
