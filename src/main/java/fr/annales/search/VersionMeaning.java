package fr.annales.search;

import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Vocabulary;
import fr.annales.french.French;
import fr.annales.french.Label;
import fr.annales.french.LabelWord;
import fr.annales.french.StopWords;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a version means for questions and answers, worked out once: its vocabulary, and what the whole of it counts. */
final class VersionMeaning {
    private final Fuzziness slips;
    private final Synonyms synonyms;
    private final Set<String> kinds;
    private final List<Vocabulary> byLabel;
    private final Lazy<Map<String, List<String>>> forms = new Lazy<>();
    private final Lazy<Summary> summary = new Lazy<>();

    VersionMeaning(Archive archive) {
        this.slips = new Fuzziness(archive);
        this.synonyms = new Synonyms(archive);
        this.kinds = kinds(archive);
        this.byLabel =
                archive.vocabularies().stream().map(VersionMeaning::byLabel).toList();
    }

    /** Which typed words may have slips. */
    Fuzziness slips() {
        return slips;
    }

    /** The expressions that mean the same. */
    Synonyms synonyms() {
        return synonyms;
    }

    /** Whether a word, in any of its forms, is what the archive calls a kind of event: {@code loi}. */
    boolean isKind(String form) {
        return French.tokens(form).stream()
                .flatMap(word -> word.stems().stream())
                .anyMatch(kinds::contains);
    }

    /** The vocabularies in the archive's order, the concepts of each in the order of the French alphabet. */
    List<Vocabulary> byLabel() {
        return byLabel;
    }

    /** The forms by which the words of a concept's preferred label may be typed. */
    List<String> forms(String label) {
        return forms.get(this::formsByLabel).getOrDefault(label, List.of());
    }

    private Map<String, List<String>> formsByLabel() {
        return byLabel.stream()
                .flatMap(vocabulary -> vocabulary.concepts().stream())
                .map(Concept::prefLabel)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(text -> text, VersionMeaning::formsOf));
    }

    private static List<String> formsOf(String label) {
        return Label.of(label).words().stream().map(LabelWord::form).toList();
    }

    /** What can be said of the whole. */
    Summary summary(Supplier<Summary> workOut) {
        return summary.get(workOut);
    }

    /** The stems of what kinds are called by the first of their words; a kind is what an event has one of. */
    private static Set<String> kinds(Archive archive) {
        return archive.vocabularies().stream()
                .filter(vocabulary -> vocabulary.facet().isSingle())
                .flatMap(vocabulary -> vocabulary.concepts().stream())
                .flatMap(kind -> Stream.concat(Stream.of(kind.prefLabel()), kind.altLabels().stream()))
                .flatMap(label -> French.tokens(label).stream()
                        .filter(word -> !StopWords.contains(word))
                        .limit(1))
                .flatMap(word -> word.stems().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Vocabulary byLabel(Vocabulary vocabulary) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return new Vocabulary(
                vocabulary.facet(),
                vocabulary.concepts().stream()
                        .sorted(Comparator.comparing(Concept::prefLabel, french))
                        .toList());
    }
}
