package fr.annales.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the reasons for which an event answers a question.
 *
 * @param kind how the event has what was typed
 * @param typed what was typed of the question; two words for {@link Kind#NEIGHBOURS}, all words for
 *     {@link Kind#EVERY_WORD}
 * @param found what matched in the event, as it is written there, each once; none where its date matched
 * @param fields the parts of the event in which it matched; none for a reason about the whole event
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
        /** The word exactly as it was typed. */
        WORD,
        /** Another inflection of the word. */
        FORM,
        /** The phrase. */
        PHRASE,
        /** A longer word that begins so. */
        BEGINNING,
        /** A word of which it may be a slip. */
        SLIP,
        /** Another expression of the same meaning. */
        SYNONYM,
        /** The date, overlapped by the event's own date. */
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
