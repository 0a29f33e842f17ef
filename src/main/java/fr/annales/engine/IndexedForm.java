package fr.annales.engine;

import java.util.Comparator;
import java.util.Map;

/**
 * A form of the archive's words, and how the archive writes it.
 *
 * @param form without case and accents
 * @param events how many have the form
 * @param spellings other ways to write it than as the form is, and how many events have each: {@code Marne},
 *     {@code chômage}
 */
public record IndexedForm(String form, int events, Map<String, Integer> spellings) {
    /** The most frequent first, ties by the alphabet. */
    public static final Comparator<IndexedForm> ORDER =
            Comparator.comparingInt(IndexedForm::events).reversed().thenComparing(IndexedForm::form);

    public IndexedForm {
        spellings = Map.copyOf(spellings);
    }
}
