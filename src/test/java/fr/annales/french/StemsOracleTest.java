package fr.annales.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How many forms have the stem of their word, and which have not, as another dictionary tells. {@code mvn test
 * -Dtest=StemsOracleTest -Dstems} writes the golden file anew.
 */
class StemsOracleTest {
    private static final Path GOLDEN = Path.of("src/test/resources/french/stems.txt");
    private static final int MOST_FAMILIES = 15;
    private static final int MOST_PAIRS = 20;

    private final Map<String, List<String>> known = new HashMap<>();

    private List<String> stems(String word) {
        return known.computeIfAbsent(word, _ -> French.tokens(word).getFirst().stems());
    }

    private boolean isFound(OracleForm form) {
        return stems(form.form()).stream().anyMatch(stems(form.lemma())::contains);
    }

    @Test
    void forms_have_the_stems_of_their_words_as_in_the_golden_file() throws IOException {
        List<OracleForm> forms = OracleForm.all();
        StringBuilder golden = new StringBuilder(rates(forms)).append(joined(forms));
        for (OracleForm.Kind kind : OracleForm.Kind.values()) golden.append(families(kind, forms));
        String now = golden.toString();
        if (System.getProperty("stems") != null) Files.writeString(GOLDEN, now);
        else assertThat(now).isEqualTo(Files.readString(GOLDEN));
    }

    private String rates(List<OracleForm> forms) {
        StringBuilder rates = new StringBuilder();
        for (OracleForm.Kind kind : OracleForm.Kind.values()) {
            List<OracleForm> all =
                    forms.stream().filter(form -> form.kind() == kind).toList();
            long found = all.stream().filter(this::isFound).count();
            rates.append(line(kind.name().toLowerCase(Locale.ROOT), all.size(), found));
        }
        return rates.toString();
    }

    private static String line(String what, long all, long found) {
        return String.format(Locale.ROOT, "%-10s %7d  %7d  %.4f%n", what, all, found, found / (double) all);
    }

    /** The words that share a stem with another one, but no form: strangers that meet. */
    private String joined(List<OracleForm> forms) {
        Map<String, Set<String>> formsOf = new TreeMap<>();
        for (OracleForm form : forms)
            formsOf.computeIfAbsent(folded(form.lemma()), _ -> new HashSet<>()).add(folded(form.form()));
        Map<String, Set<String>> byStem = new HashMap<>();
        for (String lemma : formsOf.keySet())
            for (String stem : stems(lemma))
                byStem.computeIfAbsent(stem, _ -> new HashSet<>()).add(lemma);
        long joined = formsOf.keySet().stream()
                .filter(lemma -> stems(lemma).stream()
                        .flatMap(stem -> byStem.getOrDefault(stem, Set.of()).stream())
                        .anyMatch(other -> Collections.disjoint(formsOf.get(lemma), formsOf.get(other))))
                .count();
        return line("joined", formsOf.size(), joined);
    }

    private static String folded(String word) {
        return French.tokens(word).getFirst().form();
    }

    /** What is missing, by how a form ends in the place of its word's ending. */
    private String families(OracleForm.Kind kind, List<OracleForm> forms) {
        return forms.stream()
                .filter(form -> form.kind() == kind && !isFound(form))
                .collect(Collectors.groupingBy(StemsOracleTest::family))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<OracleForm>> family) ->
                                -family.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FAMILIES)
                .map(family -> "%n%s  %d%n%s%n"
                        .formatted(family.getKey(), family.getValue().size(), pairs(family.getValue())))
                .collect(Collectors.joining());
    }

    private static String family(OracleForm form) {
        String shown = folded(form.form());
        String lemma = folded(form.lemma());
        int same = 0;
        while (same < Math.min(shown.length(), lemma.length()) && shown.charAt(same) == lemma.charAt(same)) same++;
        int start = Math.max(0, same - 1);
        return "%s -%s/-%s"
                .formatted(form.kind().name().toLowerCase(Locale.ROOT), lemma.substring(start), shown.substring(start));
    }

    private static String pairs(List<OracleForm> family) {
        return family.stream()
                .map(form -> form.lemma() + "/" + form.form())
                .sorted()
                .limit(MOST_PAIRS)
                .collect(Collectors.joining(" "));
    }
}
