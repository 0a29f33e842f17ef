package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.Mistake;
import fr.annales.dates.EdtfDate;
import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Vocabulary;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The archive that Annales ships with is its source to the letter, and a vocabulary that describes it. */
class ShippedArchiveTest {
    private static final Path DATA = Path.of("data");
    private static final Pattern HEADING = Pattern.compile("\\d{4}(/\\d{4})?");
    private static final Pattern LINES = Pattern.compile("histoire\\.txt, l\\. (\\d+)(?:-(\\d+))?");

    /** Words in capitals that stand for no long form: names, and what is shouted. */
    private static final Set<String> NOT_ACRONYMS = Set.of(
            "STRATEGIE", "FEDERATION", "AGIR", "AVEC", "LES", "PERSONNES", "DANS", "TERRITOIRES", "LA", "SOCIETE");

    private static final List<Event> EVENTS = new ArrayList<>();
    private static final List<Mistake> MISTAKES = new ArrayList<>();
    private static List<String> source = List.of();
    private static Archive archive = Archive.titled("").withVocabularies(List.of());

    @BeforeAll
    static void read() throws IOException {
        ArchiveFolder folder = new ArchiveFolder(DATA);
        archive = folder.readArchive(MISTAKES::add);
        folder.readEvents(archive, EVENTS::add, MISTAKES::add);
        source = Files.readString(DATA.resolve("histoire.txt")).lines().toList();
    }

    @Test
    void it_has_no_mistake() {
        assertThat(MISTAKES).isEmpty();
    }

    @Test
    void every_paragraph_of_the_source_stands_to_the_letter_and_in_order_in_exactly_one_event() {
        List<String> paragraphs = source.stream()
                .skip(1)
                .filter(line -> !HEADING.matcher(line).matches())
                .toList();
        List<String> told = EVENTS.stream()
                .flatMap(event -> Stream.of(event.text().split("\n", -1)))
                .toList();
        assertThat(paragraphs).hasSize(48);
        assertThat(told).isEqualTo(paragraphs);
    }

    @Test
    void every_event_names_its_lines_in_the_source() {
        for (Event event : EVENTS) {
            Matcher lines = LINES.matcher(String.valueOf(event.source()));
            assertThat(lines.matches()).as(event.id()).isTrue();
            int first = Integer.parseInt(lines.group(1));
            int last = lines.group(2) == null ? first : Integer.parseInt(lines.group(2));
            assertThat(String.join("\n", source.subList(first - 1, last)))
                    .as(event.id())
                    .isEqualTo(event.text());
        }
    }

    @Test
    void every_event_is_dated_inside_the_heading_that_it_stands_under() {
        for (Event event : EVENTS) {
            String heading = headingOf(event);
            EdtfDate date = Objects.requireNonNull(event.date(), event.id());
            LocalDate earliest = Objects.requireNonNull(date.earliest(), event.id());
            LocalDate latest = Objects.requireNonNull(date.latest(), event.id());
            assertThat(List.of(earliest.getYear(), latest.getYear()))
                    .as(event.id())
                    .containsExactly(
                            Integer.valueOf(heading.substring(0, 4)),
                            Integer.valueOf(heading.substring(heading.length() - 4)));
        }
    }

    private static String headingOf(Event event) {
        int line = source.indexOf(event.text().lines().findFirst().orElseThrow());
        return source.subList(0, line).reversed().stream()
                .filter(earlier -> HEADING.matcher(earlier).matches())
                .findFirst()
                .orElseThrow();
    }

    private static List<Vocabulary> standard() {
        return archive.vocabularies().stream()
                .filter(vocabulary -> vocabulary.facet().isStandard())
                .toList();
    }

    @Test
    void a_place_is_one_that_the_event_names() {
        Vocabulary places = archive.vocabulary("lieu").orElseThrow();
        for (Event event : EVENTS)
            for (String id : event.concepts(places.facet())) {
                String named = French.tokens(places.label(id)).getFirst().form();
                assertThat(French.tokens(event.title() + " " + event.text()))
                        .as("%s in %s", id, event.id())
                        .extracting(Token::form)
                        .contains(named);
            }
        assertThat(places.concepts())
                .allSatisfy(place -> assertThat(EVENTS)
                        .anyMatch(event -> event.concepts(places.facet()).contains(place.id())));
    }

    @Test
    void no_type_and_no_theme_is_empty_and_none_fits_nearly_everything() {
        for (Vocabulary vocabulary : standard()) {
            for (Concept concept : vocabulary.concepts()) {
                assertThat(EVENTS.stream()
                                .filter(event ->
                                        event.concepts(vocabulary.facet()).contains(concept.id()))
                                .count())
                        .as(concept.id())
                        .isBetween(2L, (long) EVENTS.size() / 3);
            }
        }
    }

    @Test
    void every_concept_says_when_not_to_use_it() {
        assertThat(standard().stream().flatMap(vocabulary -> vocabulary.concepts().stream()))
                .isNotEmpty()
                .allSatisfy(concept -> assertThat(concept.definition()).contains("Ne pas l’employer"));
    }

    @Test
    void titles_help_who_scans_a_list() {
        assertThat(EVENTS)
                .extracting(Event::title)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title)
                        .hasSizeBetween(10, 75)
                        .doesNotEndWith(".")
                        .doesNotContain("'"));
    }

    @Test
    void every_acronym_of_the_text_has_its_sourced_long_form() {
        Set<String> known = archive.acronyms().stream()
                .map(Acronym::acronym)
                .map(acronym -> acronym.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> capitals = new LinkedHashSet<>();
        Matcher words = Pattern.compile("\\b(?:[A-Z]{2,}|rSa)\\b").matcher(String.join("\n", source));
        while (words.find()) capitals.add(words.group().toUpperCase(Locale.ROOT));
        capitals.removeAll(NOT_ACRONYMS);
        assertThat(known).containsAll(capitals);
        assertThat(archive.acronyms()).allSatisfy(acronym -> {
            assertThat(acronym.longForms().isEmpty() && acronym.note() == null)
                    .as(acronym.acronym())
                    .isFalse();
            assertThat(acronym.source()).isNotBlank();
        });
    }
}
