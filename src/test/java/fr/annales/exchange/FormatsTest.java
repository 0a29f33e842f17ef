package fr.annales.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.annales.address.Links;
import fr.annales.codec.CsvCellTest;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.dates.WrittenDates;
import fr.annales.engine.TestArchive;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each format is what its specification says, whatever an archive holds. */
class FormatsTest {
    private static final String EVIL = "=1+1 \\ { } {{ % & $ # _ ~ ^ ; , | \" ' <b> : @misc{a, é œ 🎉 \t fin";

    private static final Publication PUBLIC = new Publication(
            TestArchive.ARCHIVE,
            Links.at("https://example.org/histoire"),
            LocalDate.of(2037, 3, 1),
            Instant.parse("2026-11-30T04:05:06.789Z"));

    private static final Publication NOWHERE =
            new Publication(TestArchive.ARCHIVE, Links.at(""), PUBLIC.today(), PUBLIC.revised());

    private static String written(ExportFormat format, Publication publication, Event... events) throws IOException {
        StringWriter out = new StringWriter();
        EventWriter writer = format.writer(publication, out);
        for (Event event : events) writer.write(event);
        writer.end();
        return out.toString();
    }

    private static Event evil() {
        Event full = TestArchive.full();
        return new Event(
                "evil",
                List.of(),
                full.date(),
                0,
                EVIL,
                EVIL + "\n- " + EVIL,
                full.concepts(),
                EVIL,
                List.of(new Link(EVIL, "https://example.org/a,b;c")));
    }

    private static Event dated(String id, @Nullable String date) {
        return TestArchive.event(id, date, "Titre", "Texte.", "loi");
    }

    @Test
    void bibtex_has_an_entry_an_event_with_what_is_known_of_it() throws IOException {
        assertThat(BibTexFile.read(written(ExportFormat.BIBTEX, PUBLIC, TestArchive.full(), dated("b", null))))
                .first()
                .isEqualTo(Map.ofEntries(
                        Map.entry("@", "misc"),
                        Map.entry("key", "full"),
                        Map.entry("title", "Un titre"),
                        Map.entry("author", "{La Gazette}"),
                        Map.entry("organization", "Qui essaie"),
                        Map.entry("howpublished", "Une archive d’essai"),
                        Map.entry("eventdate", "1987-01-27~"),
                        Map.entry("note", "Date de l’événement : vers le 27 janvier 1987. Source : histoire.txt, l. 7"),
                        Map.entry("url", "https://example.org/histoire/evenements/full"),
                        Map.entry("urldate", "2037-03-01"),
                        Map.entry("keywords", "Loi, Emploi, Régions, Lille, Jeanne Dupont"),
                        Map.entry("langid", "french"),
                        Map.entry("copyright", "Libre https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
                        Map.entry("abstract", "Un paragraphe.\n- un point\n- un autre")));
    }

    @Test
    void bibtex_says_neither_a_date_nor_an_address_that_nobody_knows() throws IOException {
        Map<String, String> entry = BibTexFile.read(written(ExportFormat.BIBTEX, NOWHERE, dated("b", null)))
                .getFirst();
        assertThat(entry).doesNotContainKeys("url", "urldate", "eventdate", "note", "author", "year", "date");
    }

    @Test
    void nothing_in_an_archive_is_a_command_of_tex() throws IOException {
        Map<String, String> entry =
                BibTexFile.read(written(ExportFormat.BIBTEX, PUBLIC, evil())).getFirst();
        String rest = TestArchive.present(entry.get("title")).replaceAll("\\\\(?:[&%$#_]|text[a-z]+\\{\\})", "");
        assertThat(rest).doesNotContain("\\", "{", "}", "%", "&", "$", "#", "_", "~", "^");
        assertThat(entry.get("title"))
                .startsWith("=1+1 \\textbackslash{} \\textbraceleft{} \\textbraceright{}")
                .contains("\\% \\& \\$ \\# \\_ \\textasciitilde{} \\textasciicircum{}")
                .endsWith("fin");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ris_is_a_tag_and_a_value_a_line_from_its_type_to_its_end(boolean isEvil) throws IOException {
        String text = written(ExportFormat.RIS, PUBLIC, isEvil ? evil() : TestArchive.full(), dated("b", null));
        assertThat(text).endsWith("ER  - \r\n\r\n");
        List<String> records = List.of(text.substring(0, text.length() - 4).split("\r\n\r\n", -1));
        assertThat(records).hasSize(2).allSatisfy(record -> {
            List<String> lines = List.of(record.split("\r\n", -1));
            assertThat(lines).first().isEqualTo("TY  - ELEC");
            assertThat(lines).last().isEqualTo("ER  - ");
            assertThat(lines)
                    .allMatch(Pattern.compile("[A-Z][A-Z0-9]  - [^\r\n]*").asMatchPredicate());
            assertThat(lines).filteredOn(line -> line.startsWith("TY")).hasSize(1);
        });
        if (!isEvil)
            assertThat(records.getFirst().lines())
                    .contains(
                            "TI  - Un titre",
                            "AU  - La Gazette",
                            "T2  - Une archive d’essai",
                            "PB  - Qui essaie",
                            "UR  - https://example.org/histoire/evenements/full",
                            "Y2  - 2037/03/01/",
                            "KW  - Lille",
                            "LA  - fr",
                            "AB  - Un paragraphe. - un point - un autre")
                    .noneMatch(line -> line.startsWith("PY") || line.startsWith("DA"));
    }

    /** In 2037: the anniversaries of that year and the ten that follow. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1987-01-27     | 20370127
            1837-05-01     | 20370501
            1945-05-08     | 20450508
            2027-12-31     | 20371231 20471231
            2022-06-15     | 20420615 20470615
            1940-02-29     | 20400229
            1988-02-29     | 20380228
            -0055-03-15    | 20450315
            1990-01-01     | 20400101
            1951-01-01     |
            2037-03-01     | 20470301
            2039-03-01     |
            1987-01        |
            1987           |
            1987-01-27~    |
            1987-01-27?    |
            1987-01-27/1987-01-28 |
            """)
    void a_calendar_keeps_whole_anniversaries_of_certain_days(String date, String days) throws IOException {
        List<Map<String, String>> events =
                CalendarFile.read(written(ExportFormat.ICALENDAR, PUBLIC, dated("a", date), dated("b", null)));
        assertThat(events.stream().map(event -> event.get("DTSTART;VALUE=DATE")))
                .containsExactlyElementsOf(days == null ? List.of() : List.of(days.split(" ")));
    }

    @Test
    void an_anniversary_says_of_what_and_is_known_again() throws IOException {
        Event event = dated("loi", "1987-01-27");
        Map<String, String> anniversary = CalendarFile.read(written(ExportFormat.ICALENDAR, PUBLIC, event))
                .getFirst();
        assertThat(anniversary)
                .containsEntry("UID", "loi-50@example.org.histoire")
                .containsEntry("DTSTAMP", "20261130T040506Z")
                .containsEntry("SUMMARY", "Il y a 50 ans : Titre")
                .containsEntry("DESCRIPTION", "27 janvier 1987. Texte.")
                .containsEntry("URL", "https://example.org/histoire/evenements/loi")
                .containsEntry("TRANSP", "TRANSPARENT");
        Publication later = new Publication(PUBLIC.archive(), PUBLIC.links(), LocalDate.of(2036, 1, 1), Instant.EPOCH);
        assertThat(CalendarFile.read(written(ExportFormat.ICALENDAR, later, event)))
                .first()
                .extracting(one -> one.get("UID"))
                .isEqualTo(anniversary.get("UID"));
    }

    /** By the address that the archive gives itself; only where it gives none, by that of the service. */
    @Test
    void an_anniversary_keeps_its_name_when_the_service_moves() throws IOException {
        for (String root : List.of("", "https://ailleurs.example", "http://127.0.0.1:8080/essai"))
            assertThat(uid("https://example.org/", root)).isEqualTo("loi-50@example.org");
        assertThat(uid(null, "https://example.org/histoire")).isEqualTo("loi-50@example.org.histoire");
        assertThat(uid(null, "")).isEqualTo("loi-50@annales");
    }

    private static @Nullable String uid(@Nullable String url, String root) throws IOException {
        Archive archive = new Archive(
                "Titre", "fr", null, null, null, null, null, null, null, url, null, null, List.of(), List.of(),
                List.of());
        Publication publication = new Publication(archive, Links.at(root), PUBLIC.today(), PUBLIC.revised());
        return CalendarFile.read(written(ExportFormat.ICALENDAR, publication, dated("loi", "1987-01-27")))
                .getFirst()
                .get("UID");
    }

    @Test
    void text_of_any_kind_fits_the_lines_of_a_calendar() throws IOException, InvalidDateException {
        Event evil = evil();
        Event day = new Event(
                evil.id(),
                List.of(),
                EdtfDate.parse("1987-01-27"),
                0,
                evil.title(),
                evil.text() + "é🎉".repeat(200),
                evil.concepts(),
                null,
                List.of());
        assertThat(CalendarFile.read(written(ExportFormat.ICALENDAR, NOWHERE, day)))
                .singleElement()
                .extracting(event -> event.get("SUMMARY"))
                .isEqualTo("Il y a 50 ans : " + EVIL.replace('\t', ' '));
    }

    private static Publication with(String facet, String value) {
        Archive archive = TestArchive.ARCHIVE;
        Facet own = new Facet("sujet", "sujets", facet, facet, Facet.Role.SUBJECT, false);
        List<Vocabulary> vocabularies = new ArrayList<>(archive.vocabularies());
        vocabularies.add(new Vocabulary(own, List.of(new Concept("un", value, List.of(), null, List.of()))));
        return new Publication(
                archive.withVocabularies(vocabularies), PUBLIC.links(), PUBLIC.today(), PUBLIC.revised());
    }

    private static Event about(String facet, String value) {
        Event event = dated("a", null);
        return new Event(
                event.id(),
                List.of(),
                null,
                0,
                event.title(),
                event.text(),
                Map.of("type", List.of("loi"), facet, List.of(value)),
                null,
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+ d’infos", "-", "@lieu"})
    void no_heading_of_a_table_is_computed(String label) throws IOException {
        String header = written(ExportFormat.SPREADSHEET, with(label, "Un"), dated("a", null))
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(header).contains(";'" + label + ";").doesNotContain(";" + label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Loi            | Loi, Loi 1901
            Lyon, Rhône    | Loi, {Lyon, Rhône}
            Ici ; là       | Loi, {Ici ; là}
            """)
    void a_label_is_one_keyword(String label, String keywords) throws IOException {
        String text = written(
                ExportFormat.BIBTEX, with("Sujet", label.equals("Loi") ? "Loi 1901" : label), about("sujet", "un"));
        assertThat(BibTexFile.read(text).getFirst()).containsEntry("keywords", keywords);
    }

    /** Of a month that stands alone Excel makes a day. */
    @ParameterizedTest
    @CsvSource({"1992-03, 1992-03-XX, mois de mars 1992", "1992-04, 1992-04-XX, mois d’avril 1992", "1992, 1992, 1992"})
    void a_month_is_written_so_that_a_spreadsheet_leaves_it(String edtf, String cell, String label) throws IOException {
        assertThat(written(ExportFormat.CSV, PUBLIC, dated("mois", edtf))).contains("," + cell + ",");
        assertThat(written(ExportFormat.SPREADSHEET, PUBLIC, dated("mois", edtf)))
                .contains("\n" + label + ";");
        for (String back : List.of(cell, label))
            assertThat(WrittenDates.toEdtf(back)).contains(edtf);
    }

    /** Excel has room for 32,767 UTF-16 units in one. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_cell_of_a_table_for_people_has_room_in_a_spreadsheet(boolean isPublic) throws IOException {
        List<Link> links = Stream.generate(() -> new Link("Une page", "https://example.org/,=" + "é".repeat(1_900)))
                .limit(100)
                .toList();
        Event event = dated("long", "1987");
        Event longest = new Event(
                event.id(),
                List.of(),
                event.date(),
                0,
                event.title(),
                "=" + "\n-".repeat(10_000) + "🎉".repeat(900_000),
                event.concepts(),
                null,
                links);
        String table = written(ExportFormat.SPREADSHEET, isPublic ? PUBLIC : NOWHERE, longest);
        List<String> row;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(';').ofCsvRecord(table)) {
            row = rows.stream().skip(1).findFirst().orElseThrow().getFields();
        }
        assertThat(row).allSatisfy(cell -> assertThat(cell).hasSizeLessThanOrEqualTo(32_767));
        String rest =
                isPublic ? "… (suite\u00a0: https://example.org/histoire/evenements/long)" : "… (suite dans l’archive)";
        assertThat(row.get(4)).startsWith("'=\n'-").endsWith("🎉" + rest).hasSizeGreaterThan(32_000);
        assertThat(row.get(11)).endsWith("é, " + rest).hasSizeGreaterThan(30_000);
    }

    /** Whatever parts cells there: a French spreadsheet opens the archive's CSV too, and an English one the other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "x;=1+1;y",
                "x,@SUM(A1),y",
                "x; =1+1",
                "x;\"=1+1\"",
                "x;'=1+1",
                "x;\u00a0=1+1",
                "x\t-1+cmd|' /C calc'!A0",
                "x,\uff1d1+1",
                "\"=1+1\"",
                "x;;+1+1",
                "a;\"\" '=1"
            })
    void no_cell_of_a_table_is_computed(String formula) throws IOException {
        Event event = dated("a", "-0043");
        for (String text : List.of(formula, "Texte\n" + formula, "Texte\n\n\t- " + formula, "Texte\r\n" + formula)) {
            Event evil = new Event(
                    "a",
                    List.of(),
                    event.date(),
                    0,
                    formula,
                    text,
                    event.concepts(),
                    formula,
                    List.of(new Link(formula, "https://example.org/a,=b;=c")));
            for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.SPREADSHEET)) {
                String table = written(format, PUBLIC, evil, evil());
                assertThat(table).contains("'").doesNotContainPattern(CsvCellTest.FORMULA);
            }
        }
        assertThat(written(ExportFormat.CSV, PUBLIC, dated("avant", "-0043"))).contains("avant,,'-0043,");
    }
}
