package fr.annales.dates;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words around dates, folded, which are the same in files and in questions. */
final class DateVocabulary {
    /** What an interval that goes on ends with. */
    static final List<String> PRESENT = List.of(
            "nos jours",
            "aujourd'hui",
            "maintenant",
            "present",
            "ce jour",
            "l'heure actuelle",
            "l'epoque actuelle",
            "actuellement",
            "actuel");

    static final List<String> EARLIER =
            List.of("anterieur", "anterieure", "anterieurs", "anterieures", "anterieurement");

    static final List<String> LATER = List.of(
            "posterieur",
            "posterieure",
            "posterieurs",
            "posterieures",
            "posterieurement",
            "ulterieur",
            "ulterieure",
            "ulterieurs",
            "ulterieures",
            "ulterieurement");

    /** Before a time that is about right, in a text that is a date. */
    static final List<String> CIRCA = List.of("circa", "ca", "env", "environ", "vers", "approximativement");

    /** Before the number of a year, a decade or a century. */
    static final Set<String> ARTICLES = Set.of("le", "les", "du", "des", "au", "aux");

    private DateVocabulary() {}

    /** A regular expression of any of some expressions. */
    static String anyOf(List<String> expressions) {
        return String.join("|", expressions);
    }

    /** Each expression as the words of a question are parted. */
    static List<List<String>> parted(List<String> expressions) {
        return expressions.stream().map(DateVocabulary::words).toList();
    }

    /** Where the first of some expressions ends that begins at a place, or -1. */
    static int end(List<List<String>> expressions, List<DateWord> words, int place) {
        for (List<String> expression : expressions) {
            int at = place;
            while (at < words.size()
                    && at - place < expression.size()
                    && words.get(at).form().equals(expression.get(at - place))) at++;
            if (at - place == expression.size()) return at;
        }
        return -1;
    }

    /** All words of some expressions. */
    static Set<String> wordsOf(List<List<String>> expressions) {
        return expressions.stream()
                .flatMap(List::stream)
                .flatMap(expression -> words(expression).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> words(String expression) {
        return List.of(expression.split("[ ']", -1));
    }
}
