package fr.annales.engine;

import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A form of the archive's words (a term), with the spellings in which the archive writes it.
 *
 * @param form without case and accents
 * @param events the number of events that have the form
 * @param spellings the spellings that differ from the form itself, such as {@code Marne} and {@code chômage}, each with
 *     the number of events that have it
 */
public record IndexedForm(String form, int events, Map<String, Integer> spellings) {
    /** The most frequent first, ties by the alphabet. */
    public static final Comparator<IndexedForm> ORDER =
            Comparator.comparingInt(IndexedForm::events).reversed().thenComparing(IndexedForm::form);

    public IndexedForm {
        spellings = Map.copyOf(spellings);
    }

    /** The words of an expression: of one form, or of several that stand together. */
    public static List<Token> tokens(List<IndexedForm> expression) {
        return expression.stream()
                .flatMap(form -> French.tokens(form.form()).stream())
                .toList();
    }
}
