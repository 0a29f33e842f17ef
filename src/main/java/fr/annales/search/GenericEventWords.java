package fr.annales.search;

import fr.annales.french.French;
import fr.annales.french.Token;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that are about any event, and ask what happened: {@code que s’est-il passé en 1987}, {@code les événements
 * marquants de 2005}, {@code histoire des années 80}. A question of such words and a date asks for all events of that
 * time, which need not have the words.
 */
final class GenericEventWords {
    private static final Set<String> STEMS =
            French.tokens("""
                    événement évènement fait actualité nouveau nouveauté neuf
                    histoire historique chronologie chronique archive
                    passer passé passe produire produit arriver arrivé lieu dérouler déroulé
                    principal principaux important majeur marquant grand
                    """).stream().map(Token::stem).collect(Collectors.toUnmodifiableSet());

    private GenericEventWords() {}

    /** Whether a word is one of these, in any of its forms. */
    static boolean contains(Token word) {
        return STEMS.contains(word.stem());
    }
}
