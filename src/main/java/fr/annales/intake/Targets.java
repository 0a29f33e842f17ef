package fr.annales.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import fr.annales.archive.FacetReader;
import fr.annales.archive.Slug;
import fr.annales.codec.Truncation;
import fr.annales.event.Archive;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What columns may become in an archive, by what people call them ({@code columns.tsv}) and by the words of
 * {@code --map}.
 */
final class Targets {
    private static final Pattern NUMBERED = Pattern.compile("(?<name>.*\\p{L})[\\h_-]?\\d{1,2}");

    /** Before the name of a facet that the archive does not have yet. */
    static final String FACET = "facette:";

    static final Facet PLACE = new Facet("lieu", "lieux", "Lieu", "Lieux", Facet.Role.PLACE, false);
    static final Facet EPOCH = new Facet("epoque", "epoques", "Époque", "Époques", Facet.Role.SUBJECT, false);

    /** Those that a column may declare by its name. */
    static final List<Facet> KNOWN = List.of(
            PLACE,
            new Facet("personne", "personnes", "Personne", "Personnes", Facet.Role.PERSON, false),
            new Facet("auteur", "auteurs", "Auteur", "Auteurs", Facet.Role.CREATOR, false),
            EPOCH);

    /** No facet has a longer name. */
    private static final int LONGEST_NAME = 38;

    /** The word of a target by each name of a column, folded. */
    private static final Map<String, String> WORDS = read();

    private static final Map<String, Integer> RANKS = ranks();

    /** Before the id of a facet whose name is not to be had. */
    private static final String OTHERWISE = "facette-";

    private final String oaiSet;
    private final List<Facet> declared;

    Targets(Archive archive) {
        oaiSet = Objects.requireNonNullElse(archive.oaiSet(), Archive.USUAL_SET);
        declared = archive.vocabularies().stream().map(Vocabulary::facet).toList();
    }

    private static Map<String, String> read() {
        Map<String, String> words = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(requireNonNull(Targets.class.getResourceAsStream("columns.tsv")), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                for (String name : line.substring(tab + 1).split("\\|", -1))
                    words.putIfAbsent(Names.column(name), line.substring(0, tab));
            }
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading columns.tsv", impossible);
        }
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (String name : WORDS.keySet()) ranks.put(name, ranks.size());
        return ranks;
    }

    /** What a column of this name holds, empty where nobody knows. */
    Optional<Target> known(String column) {
        Optional<Target> ofArchive = declared.stream()
                .filter(facet -> !facet.isStandard() && isCalled(facet, column))
                .map(facet -> (Target) new Target.OfFacet(facet))
                .findFirst();
        return ofArchive
                .or(() -> Optional.ofNullable(WORDS.get(Names.column(column))).flatMap(this::named))
                .or(() -> numbered(column));
    }

    /** What a column holds that is one of several of a name: {@code Thème 2}. */
    private Optional<Target> numbered(String column) {
        Matcher numbered = NUMBERED.matcher(column);
        return numbered.matches()
                ? known(numbered.group("name")).filter(target -> !target.isSingle())
                : Optional.empty();
    }

    private static boolean isCalled(Facet facet, String name) {
        String folded = Names.column(name);
        return Stream.of(facet.id(), facet.field(), facet.label(), facet.pluralLabel())
                .anyMatch(called -> Names.column(called).equals(folded));
    }

    /** How early a name stands among those of its target: of two columns, the earlier serves. */
    static int rank(String column) {
        return RANKS.getOrDefault(Names.column(column), -1);
    }

    /** Whether a folded name is that of columns. */
    static boolean isKnown(String key) {
        return WORDS.containsKey(key);
    }

    /** The target of a word after {@code --map}, empty where there is none. */
    Optional<Target> named(String word) {
        if (word.toLowerCase(Locale.ROOT).startsWith(FACET))
            return facet(word.substring(FACET.length()).strip());
        Optional<Target> field = Arrays.stream(Target.Field.values())
                .filter(known -> known.word().equals(word))
                .map(known -> (Target) known)
                .findFirst();
        return field.or(() -> Stream.concat(declared.stream(), Stream.concat(standard(), KNOWN.stream()))
                .filter(facet -> isCalled(facet, word))
                .map(facet -> (Target) new Target.OfFacet(facet))
                .findFirst());
    }

    private static Stream<Facet> standard() {
        return Stream.of(Facet.TYPE, Facet.THEME);
    }

    private Optional<Target> facet(String name) {
        if (Slug.of(name).isEmpty()) return Optional.empty();
        return Stream.concat(declared.stream(), KNOWN.stream())
                .filter(facet -> isCalled(facet, name))
                .findFirst()
                .or(() -> Optional.of(made(name)))
                .map(Target.OfFacet::new);
    }

    /** A facet of a name of its own. */
    private Facet made(String name) {
        String label = Truncation.of(name, LONGEST_NAME).strip();
        String capital = label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1);
        String plural =
                Names.fold(label).endsWith("s") || label.endsWith("s") || label.endsWith("x") ? capital : capital + "s";
        return new Facet(free(Slug.of(label)), free(Slug.of(plural)), capital, plural, Facet.Role.SUBJECT, false);
    }

    /**
     * A name that the reader of archives takes: not one of the service, nor that of the set of OAI-PMH beside facets.
     */
    private String free(String name) {
        return FacetReader.isReserved(name) || name.equals(oaiSet) ? OTHERWISE + name : name;
    }

    /** The words that {@code --map} takes, for who wrote another. */
    String words() {
        Stream<String> fields = Arrays.stream(Target.Field.values()).map(Target.Field::word);
        Stream<String> facets = Stream.concat(Stream.concat(standard(), declared.stream()), KNOWN.stream())
                .map(facet -> new Target.OfFacet(facet).word())
                .filter(word -> !word.equals(Target.Field.EPOCH.word()));
        return Stream.concat(fields, facets).distinct().collect(Collectors.joining(", ")) + ", " + FACET + "NOM";
    }
}
