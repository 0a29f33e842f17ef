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

/**
 * What all searches of one version share, computed once: what its vocabularies mean for questions, and the summary of
 * the whole.
 */
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

    /** The fuzziness of typed words. */
    Fuzziness slips() {
        return slips;
    }

    /** The synonyms of the archive. */
    Synonyms synonyms() {
        return synonyms;
    }

    /** Whether a word, in any of its forms, is the archive's name for a kind of event, such as {@code loi}. */
    boolean isKind(String form) {
        return French.tokens(form).stream()
                .flatMap(word -> word.stems().stream())
                .anyMatch(kinds::contains);
    }

    /** The vocabularies in the archive's order, the concepts of each in the alphabetical order of French. */
    List<Vocabulary> byLabel() {
        return byLabel;
    }

    /** The forms of the words of a concept's preferred label, as they may be typed. */
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

    /** The summary of the whole archive. */
    Summary summary(Supplier<Summary> workOut) {
        return summary.get(workOut);
    }

    /**
     * The stems of the first word of each label of a kind. Kinds are the concepts of a facet of which an event has one
     * only.
     */
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
