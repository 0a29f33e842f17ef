package fr.annales.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What is shown for a date is read as that date in a file: as one of the same days and the same doubts, for a label
 * says once what two ends share. Left out is a span of years that French has no name for with an end that is unknown:
 * the label names its outer year.
 */
class LabelsReadBackTest {
    private static final List<String> QUALIFIERS = List.of("", "~", "?", "%");

    /** Of every kind, in order of time. */
    private static final List<String> DATES = List.of(
            "Y-17000",
            "-20XX",
            "-198X",
            "-0043-03-15",
            "-0043-24",
            "000X",
            "0000",
            "0000-24",
            "001X",
            "0044",
            "0044-03",
            "0044-03-15",
            "098X",
            "0987-04",
            "12XX",
            "190X",
            "198X",
            "1985",
            "1986-21",
            "1986-22",
            "1986-24",
            "1987-04",
            "1987-10-01",
            "199X",
            "9999-24",
            "Y17000");

    private static final List<String> LABELLED = List.of(
            "1987-01-27",
            "1998-05-01",
            "2016-11",
            "1998-21",
            "1998-24",
            "1985",
            "198X",
            "19XX",
            "1987-01-27~",
            "1985-04~",
            "1998-22~",
            "1985~",
            "198X~",
            "1985?",
            "1985%",
            "2021-11-25/2021-11-26",
            "2021-05-01/2021-05-02",
            "2021-11-25/2021-11-28",
            "2021-11-30/2021-12-02",
            "2021-12-30/2022-01-02",
            "1980/1984",
            "1998-04/1998-06",
            "1998-10/1999-06",
            "1998-05-12/1999",
            "1998-21/1998-22",
            "1998-24/1999-21",
            "1998-22/1998-11-03",
            "-0057/-0050",
            "-0026/0014",
            "Y-17000",
            "-0043-03-15",
            "-0043-24",
            "198X/199X",
            "1980~/1984",
            "1984?/2004~",
            "1998/..",
            "1998-22/..",
            "1987-01-27/..",
            "198X/..",
            "../1998",
            "../2016-11",
            "../1998-22",
            "../198X",
            "1987/",
            "1987-01-27~/",
            "/1987",
            "/1998-22%",
            "0044",
            "0044-03",
            "001X",
            "0987",
            "0987-04-03");

    @Test
    void every_label_of_every_kind_of_date_reads_back() throws InvalidDateException {
        for (String qualifier : QUALIFIERS)
            for (int i = 0; i < DATES.size(); i++) {
                String date = DATES.get(i) + qualifier;
                for (String edtf : List.of(date, date + "/..", "../" + date, date + "/", "/" + date))
                    assertReadsBack(edtf);
                for (String later : DATES.subList(i, DATES.size()))
                    for (String other : QUALIFIERS) assertReadsBack(date + "/" + later + other);
            }
    }

    @Test
    void the_labels_of_many_dates_read_back() throws InvalidDateException {
        Random random = new Random(1087);
        for (int i = 0; i < 5_000; i++) {
            String from = date(random);
            String to = date(random);
            for (String edtf : new ArrayList<>(List.of(from, from + "/" + to, from + "/..", "../" + to)))
                if (isSound(edtf)) assertReadsBack(edtf);
        }
    }

    /** A question holds it: it may mean a longer time, as {@code vers} does, but none of which a part is missing. */
    @Test
    void a_label_is_read_in_a_question_as_a_period_that_holds_the_date() throws InvalidDateException {
        Period span = new Period(LocalDate.of(-20_000, 1, 1), LocalDate.of(20_000, 12, 31));
        DateContext context = new DateContext(Optional.of(span), _ -> false, LocalDate.of(2026, 6, 15));
        for (String edtf : LABELLED) {
            EdtfDate date = EdtfDate.parse(edtf);
            List<DateReading> readings = DateReader.read(date.label(), new BitSet(), context);
            assertThat(readings).as("%s: %s", edtf, date.label()).hasSize(1);
            Period read = readings.getFirst().period();
            LocalDate first = date.earliest();
            LocalDate last = date.latest();
            if (first != null)
                assertThat(read.first()).as("%s: %s", edtf, date.label()).isBeforeOrEqualTo(first);
            if (last != null)
                assertThat(read.last()).as("%s: %s", edtf, date.label()).isAfterOrEqualTo(last);
        }
    }

    private static String date(Random random) {
        String year = String.format(
                Locale.ROOT,
                random.nextInt(9) == 0 ? "-%04d" : "%04d",
                1 + random.nextInt(random.nextBoolean() ? 2100 : 120));
        String rest = switch (random.nextInt(4)) {
            case 0 -> String.format(Locale.ROOT, "-%02d", 1 + random.nextInt(12));
            case 1 -> String.format(Locale.ROOT, "-%02d", 21 + random.nextInt(4));
            case 2 -> LocalDate.ofEpochDay(random.nextInt(300)).toString().substring(4);
            default -> "";
        };
        return year + rest + QUALIFIERS.get(random.nextInt(QUALIFIERS.size()));
    }

    private static boolean isSound(String edtf) {
        try {
            EdtfDate.parse(edtf);
            return true;
        } catch (InvalidDateException _) {
            return false;
        }
    }

    private static void assertReadsBack(String edtf) throws InvalidDateException {
        EdtfDate date = EdtfDate.parse(edtf);
        if (edtf.contains("X") && (edtf.startsWith("/") || edtf.endsWith("/"))) return;
        String read = WrittenDates.toEdtf(date.label()).orElse("none");
        assertThat(read).as("%s: %s", edtf, date.label()).isNotEqualTo("none");
        EdtfDate again = EdtfDate.parse(read);
        assertThat(again.earliest()).as("%s: %s", edtf, date.label()).isEqualTo(date.earliest());
        assertThat(again.latest()).as("%s: %s", edtf, date.label()).isEqualTo(date.latest());
        assertThat(again.certainty()).as("%s: %s", edtf, date.label()).isEqualTo(date.certainty());
        assertThat(again.hasBeginning()).as("%s: %s", edtf, date.label()).isEqualTo(date.hasBeginning());
    }
}
