package fr.annales.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Archive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Spoils good files at random, the same way in every run: whatever comes of it, nothing throws and nothing is lost. */
class JunkTest {
    private static final byte[][] JUNK = {
        {'"'},
        {'\\'},
        {'{'},
        {']'},
        {','},
        {';'},
        {'|'},
        {'\n'},
        {'\r'},
        {0},
        {(byte) 0xE9},
        {(byte) 0xFF},
        {'9'},
        "\\ud800".getBytes(UTF_8),
        "\ufeff".getBytes(UTF_8),
        "é".getBytes(UTF_8),
        "1e400".getBytes(UTF_8)
    };

    private final Random random = new Random(1987);

    @Test
    void a_spoilt_line_of_json_is_an_event_or_a_mistake() throws IOException {
        int spoilt = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] file = spoil(json(i).getBytes(UTF_8));
            spoilt += assertEventOrMistake("e.jsonl", file);
        }
        assertThat(spoilt).isGreaterThan(1_000);
    }

    @Test
    void a_spoilt_file_of_csv_is_events_or_mistakes() throws IOException {
        int spoilt = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] file = spoil(csv(i).getBytes(UTF_8));
            spoilt += assertEventOrMistake("e.csv", file);
        }
        assertThat(spoilt).isGreaterThan(1_000);
    }

    @Test
    void a_spoilt_archive_json_is_an_archive_or_a_mistake() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            List<Mistake> mistakes = new ArrayList<>();
            byte[] file = spoil(ReadArchive.ARCHIVE.getBytes(UTF_8));
            var lines = new LineReader("archive.json", new ByteArrayInputStream(file), "", mistakes::add);
            var archive = ArchiveReader.read(lines, Set.of(), mistakes::add, _ -> {});
            if (archive.title().isEmpty())
                assertThat(mistakes).as(new String(file, UTF_8)).isNotEmpty();
        }
    }

    private static String json(int number) {
        return """
                {"id": "loi-%d", "date": "1987-01", "title": "Été", "text": "Un.", "type": "loi", "themes": ["iae"],\
                 "order": 2, "links": [{"label": "L", "url": "https://e.fr"}]}
                """.formatted(number);
    }

    private static String csv(int number) {
        return """
                id;date;title;text;type;themes;order;links
                loi-%d;1987-01;"É ""té"" !";Un.;loi;iae|qualite;2;L <https://e.fr>
                congres-%d;1985~;Congrès;"Un.
                Deux.";congres;;;
                """.formatted(number, number);
    }

    private static int assertEventOrMistake(String name, byte[] file) throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        var lines = new LineReader(name, new ByteArrayInputStream(file), "", mistakes::add);
        RawEvents raw = name.endsWith("csv")
                ? new CsvEvents(name, lines, archive(), listening(mistakes))
                : new JsonLines(name, lines, mistakes::add);
        EventReader reader = new EventReader(archive());
        int events = 0;
        for (var next = raw.next(); next != null; next = raw.next()) {
            if (reader.read(next).isPresent()) events++;
        }
        assertThat(events + mistakes.size()).as(new String(file, UTF_8)).isPositive();
        assertThat(mistakes)
                .allSatisfy(mistake -> assertThat(mistake.toString()).doesNotContainPattern("\\p{Cc}"));
        return mistakes.isEmpty() ? 0 : 1;
    }

    private static CheckListener listening(List<Mistake> mistakes) {
        return new CheckListener() {
            @Override
            public void event(LocatedEvent event) {
                throw new IllegalStateException("none is read here");
            }

            @Override
            public void mistake(Mistake mistake) {
                mistakes.add(mistake);
            }
        };
    }

    private static Archive archive() throws IOException {
        var lines = new LineReader(
                "archive.json", new ByteArrayInputStream(ReadArchive.ARCHIVE.getBytes(UTF_8)), "", _ -> {});
        return ArchiveReader.read(lines, Set.of(), _ -> {}, _ -> {});
    }

    /** Cuts, doubles or overwrites a few places. */
    private byte[] spoil(byte[] good) {
        List<byte[]> pieces = new ArrayList<>();
        int at = 0;
        for (int n = random.nextInt(3); n >= 0 && at < good.length; n--) {
            int cut = at + random.nextInt(good.length - at);
            pieces.add(Arrays.copyOfRange(good, at, cut));
            if (random.nextInt(4) > 0) pieces.add(JUNK[random.nextInt(JUNK.length)]);
            at = Math.min(good.length, cut + random.nextInt(4));
        }
        pieces.add(Arrays.copyOfRange(good, at, good.length));
        var spoilt = new ByteArrayOutputStream();
        pieces.forEach(spoilt::writeBytes);
        return spoilt.toByteArray();
    }
}
