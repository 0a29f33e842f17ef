package fr.annales.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.codec.CsvCell;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.dates.WrittenDates;
import fr.annales.engine.FakeEngine;
import fr.annales.engine.TestArchive;
import fr.annales.engine.ToldLedger;
import fr.annales.foreign.ForeignFiles;
import fr.annales.foreign.ForeignRow;
import fr.annales.foreign.ForeignTable;
import fr.annales.foreign.TableSink;
import fr.annales.foreign.UnreadableFileException;
import fr.annales.web.Pages;
import fr.annales.web.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Our own parsers under whatever bytes: each reads or refuses, and what it reads it would write so. A fuzzer that sees
 * which code an input reaches, Jazzer, calls it by {@code mvn -Pfuzz}; {@code fuzz.parser} says which parser.
 */
public final class ParserFuzz {
    private static final String PARSER = "fuzz.parser";
    private static final String URL = "https://example.org";
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final int LONGEST_QUESTION = 512;
    private static final int LONGEST_ADDRESS = 4_000;

    private static final TableSink NOWHERE = new TableSink() {
        @Override
        public void begin(ForeignTable table) {}

        @Override
        public void row(ForeignRow row) {}

        @Override
        public void remark(int row, String sentence) {}
    };

    private static final class Chosen {
        static final Parser PARSER = Parser.valueOf(System.getProperty(ParserFuzz.PARSER, Parser.EDTF.name()));
    }

    /** A server for whoever asks one: the more classes there are, the longer a fuzzer takes to begin. */
    private static final class Asked {
        static final SocketlessServer DOOR = door();
    }

    private static final class Written {
        static final Path FOLDER = folder();
    }

    /** What is fuzzed. */
    enum Parser {
        EDTF,
        WRITTEN_DATE,
        QUESTION,
        ADDRESS,
        OAI_TOKEN,
        CELL,
        TABLE,
        JSON,
        PAGE,
        SHEET;

        void read(byte[] input) throws Exception {
            String text = new String(input, UTF_8);
            switch (this) {
                case EDTF -> readEdtf(text);
                case WRITTEN_DATE -> WrittenDates.toEdtf(text).ifPresent(ParserFuzz::readWritten);
                case QUESTION -> ask("/api/events?q=" + Client.encode(cut(text, LONGEST_QUESTION)));
                case ADDRESS ->
                    ask("/?"
                            + cut(new String(input, ISO_8859_1), LONGEST_ADDRESS)
                                    .replaceAll("[\\x00-\\x20]", ""));
                case OAI_TOKEN -> ask("/oai?verb=ListRecords&resumptionToken=" + token(input));
                case CELL ->
                    assertThat(CsvCell.unguarded(CsvCell.guarded(text))).isEqualTo(text);
                case TABLE -> readFile(".csv", input);
                case JSON -> readFile(".json", input);
                case PAGE -> readFile(".html", input);
                case SHEET -> readFile(".ods", openDocument(input));
            }
        }
    }

    private ParserFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Chosen.PARSER.read(input);
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private static String token(byte[] input) {
        return cut(Base64.getUrlEncoder().withoutPadding().encodeToString(input), LONGEST_ADDRESS);
    }

    private static void readWritten(String edtf) {
        assertThat(EdtfDate.known(edtf).label()).isNotEmpty();
    }

    private static void readEdtf(String text) {
        try {
            EdtfDate date = EdtfDate.parse(text);
            assertThat(EdtfDate.known(date.edtf())).isEqualTo(date);
            assertThat(date.label()).isNotEmpty();
        } catch (InvalidDateException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    private static void ask(String address) throws Exception {
        SocketlessServer.Answer answer = Asked.DOOR.get(address);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
    }

    private static void readFile(String extension, byte[] content) throws IOException {
        Path file = Files.write(Written.FOLDER.resolve("fuzz" + extension), content);
        try {
            ForeignFiles.read(file, NOWHERE);
        } catch (UnreadableFileException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        } finally {
            Files.delete(file);
        }
    }

    /** A spreadsheet whose one table has these bytes in it: what is packed, a fuzzer would hardly reach. */
    private static byte[] openDocument(byte[] rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<d><spreadsheet><table>".getBytes(UTF_8));
            zip.write(rows);
            zip.write("</table></spreadsheet></d>".getBytes(UTF_8));
        }
        return file.toByteArray();
    }

    private static SocketlessServer door() {
        FakeEngine engine = new FakeEngine();
        try {
            engine.publish(
                    TestArchive.ARCHIVE,
                    List::of,
                    sink -> sink.accept(TestArchive.full()),
                    new ToldLedger(NOW, List.of()));
            engine.refresh();
            InstantSource clock = () -> NOW;
            Site pages = Pages.of(URL, URL, archive -> OpenApi.document(URL, archive), clock, false);
            return SocketlessServer.open(engine, () -> new Readiness(true, null), pages, URL, clock);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
