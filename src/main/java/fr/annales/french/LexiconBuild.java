package fr.annales.french;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * Makes the {@link Lexicon} of a Hunspell dictionary: the build calls it. Each form has the stems of the words that it
 * is a form of, as {@link Stems} makes them of these.
 */
final class LexiconBuild {
    /**
     * How forms of verbs end that are seldom written, so that a noun or an adjective of that form is meant:
     * {@code nous formations}, {@code tu titres}; and participles that parted from their verbs, as {@code important}.
     */
    private static final Pattern SELDOM = Pattern.compile("(?:(?<![éiu])es|ions|ons|iez|asse|ant|[âîû](?:t|mes|tes))$");

    /**
     * Nouns that are written as a verb which has nothing to do with them, and is rarer or says nothing: {@code bouche}
     * is no {@code boucher}, {@code été} no {@code être}.
     */
    private static final Set<String> NOUNS = Set.of(
            "boucher",
            "boulanger",
            "clocher",
            "cocher",
            "denier",
            "ete",
            "fourrager",
            "herbager",
            "officier",
            "oranger",
            "plancher",
            "rucher",
            "verger");

    private final AnalysisChain chain = new AnalysisChain();
    private final Map<String, Readings> byForm = new TreeMap<>();

    /** As the analysis reads them. */
    private final Set<String> stopWords = FrenchAnalyzer.getDefaultStopSet().stream()
            .map(word -> folded(new String((char[]) word)))
            .collect(Collectors.toSet());

    /** What a form may be, by the stems of its words. */
    private record Readings(Set<String> asNoun, Set<String> asVerb, Set<String> asSeldomVerb) {
        Readings() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    private LexiconBuild() {}

    /**
     * Takes the folder of a dictionary and that of this package's classes, where it writes the lexicon unless it is
     * younger than all that it comes of.
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        Path made = classes.resolve(Lexicon.RESOURCE);
        if (isYounger(made, folder) && isYounger(made, classes)) return;
        LexiconBuild build = new LexiconBuild();
        new DictionaryForms(folder).forEach(build::add);
        try (OutputStream file = Files.newOutputStream(made)) {
            Lexicon.write(build.stems(), file);
        }
    }

    private static boolean isYounger(Path made, Path folder) throws IOException {
        if (!Files.exists(made)) return false;
        try (var sources = Files.list(folder)) {
            for (Path source : sources.toList())
                if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(made)) > 0) return false;
        }
        return true;
    }

    private void add(String form, String lemma, boolean isVerb) {
        // A name has no inflections, and a word that is none of the language may be a slip of it.
        if (Character.isUpperCase(lemma.codePointAt(0))) return;
        String folded = folded(form);
        String word = folded(lemma);
        if (folded.length() < Stems.FEWEST_LETTERS || word.isEmpty()) return;
        Readings readings = byForm.computeIfAbsent(folded, _ -> new Readings());
        if (stopWords.contains(folded) && !isStopWord(form)) return;
        if (!isVerb) readings.asNoun.add(Stems.ofNoun(word));
        else if (SELDOM.matcher(form).find()) readings.asSeldomVerb.add(Stems.ofVerb(word));
        else readings.asVerb.add(Stems.ofVerb(word));
    }

    /** A word as the analysis reads it; empty where it is several, or has other signs than letters from a to z. */
    private String folded(String word) {
        List<String> forms = new ArrayList<>();
        chain.read(word, (form, length, start, end) -> forms.add(new String(form, 0, length)));
        boolean isOne = forms.size() == 1 && forms.getFirst().chars().allMatch(c -> c >= 'a' && c <= 'z');
        return isOne ? forms.getFirst() : "";
    }

    private SortedMap<String, List<String>> stems() {
        SortedMap<String, List<String>> stems = new TreeMap<>();
        byForm.forEach((form, readings) -> stems.put(form, List.copyOf(stems(form, readings))));
        return stems;
    }

    /** Those of a noun before those of a verb; a stop word that is both is neither. */
    private Set<String> stems(String form, Readings readings) {
        boolean isAmbiguous = !readings.asNoun.isEmpty() && !readings.asVerb.isEmpty();
        if (stopWords.contains(form) && (isAmbiguous || readings.asVerb.size() != 1)) return Set.of(Stems.ofAny(form));
        Set<String> all = new LinkedHashSet<>(readings.asNoun);
        if (!NOUNS.contains(form)) all.addAll(readings.asVerb);
        if (all.isEmpty()) all.addAll(readings.asSeldomVerb);
        return all;
    }

    private static boolean isStopWord(String form) {
        return FrenchAnalyzer.getDefaultStopSet().contains(form);
    }
}
