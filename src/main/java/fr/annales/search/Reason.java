package fr.annales.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the reasons for which an event answers a question.
 *
 * @param kind how the event has what was typed
 * @param typed of the question; two words for {@link Kind#NEIGHBOURS}, all for {@link Kind#EVERY_WORD}
 * @param found what of the event matched, as it is written there, each once; none where its date did
 * @param fields where that stands; none where it is about the whole event
 * @param weight what it adds to the score, perhaps nothing; null where nothing is scored
 */
public record Reason(
        Kind kind,
        String typed,
        List<String> found,
        Set<Field> fields,
        @Nullable Float weight) {

    public Reason {
        found = List.copyOf(found);
        fields = Set.copyOf(fields);
    }

    /** How an event has what was typed. */
    public enum Kind {
        /** As it was typed. */
        WORD,
        /** In another inflection. */
        FORM,
        /** As a phrase. */
        PHRASE,
        /** As a word that begins so. */
        BEGINNING,
        /** As a word that it may be a slip of. */
        SLIP,
        /** As another expression of the same meaning. */
        SYNONYM,
        /** As the time of its date. */
        DATE,
        /** Two words that are neighbours in the question are near each other. */
        NEIGHBOURS,
        /** It has all of the words. */
        EVERY_WORD
    }

    /** A part of an event, in the order of reading. */
    public enum Field {
        DATE,
        TITLE,
        TEXT,
        LABELS
    }
}
