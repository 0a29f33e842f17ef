package fr.annales.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.annales.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

    @ParameterizedTest
    @CsvSource(nullValues = "open", textBlock = """
                    # edtf                    | earliest    | latest      | precision | certainty
                    1987-01-27                | 1987-01-27  | 1987-01-27  | DAY       | CERTAIN
                    1985-04-12T23:20:30Z      | 1985-04-12  | 1985-04-12  | DAY       | CERTAIN
                    1985-04-12T23:20:30+04:30 | 1985-04-12  | 1985-04-12  | DAY       | CERTAIN
                    2016-02                   | 2016-02-01  | 2016-02-29  | MONTH     | CERTAIN
                    1900-02                   | 1900-02-01  | 1900-02-28  | MONTH     | CERTAIN
                    1987                      | 1987-01-01  | 1987-12-31  | YEAR      | CERTAIN
                    0000                      | 0000-01-01  | 0000-12-31  | YEAR      | CERTAIN
                    -0044-03-15               | -0044-03-15 | -0044-03-15 | DAY       | CERTAIN
                    -9999                     | -9999-01-01 | -9999-12-31 | YEAR      | CERTAIN
                    198X                      | 1980-01-01  | 1989-12-31  | DECADE    | CERTAIN
                    19XX                      | 1900-01-01  | 1999-12-31  | CENTURY   | CERTAIN
                    1985~                     | 1985-01-01  | 1985-12-31  | YEAR      | APPROXIMATE
                    1985-04?                  | 1985-04-01  | 1985-04-30  | MONTH     | UNCERTAIN
                    1985-04-12%               | 1985-04-12  | 1985-04-12  | DAY       | APPROXIMATE_AND_UNCERTAIN
                    198X~                     | 1980-01-01  | 1989-12-31  | DECADE    | APPROXIMATE
                    1980/1984                 | 1980-01-01  | 1984-12-31  | INTERVAL  | CERTAIN
                    2021-11-25/2021-11-26     | 2021-11-25  | 2021-11-26  | INTERVAL  | CERTAIN
                    2004-06/2004-06-11        | 2004-06-01  | 2004-06-11  | INTERVAL  | CERTAIN
                    198X/1995                 | 1980-01-01  | 1995-12-31  | INTERVAL  | CERTAIN
                    1984?/2004                | 1984-01-01  | 2004-12-31  | INTERVAL  | UNCERTAIN
                    1984?/2004~               | 1984-01-01  | 2004-12-31  | INTERVAL  | APPROXIMATE_AND_UNCERTAIN
                    1980/..                   | 1980-01-01  | open        | INTERVAL  | CERTAIN
                    ../1985-05~               | open        | 1985-05-31  | INTERVAL  | APPROXIMATE
                    1987-21                   | 1987-03-01  | 1987-05-31  | SEASON    | CERTAIN
                    1998-22                   | 1998-06-01  | 1998-08-31  | SEASON    | CERTAIN
                    -2004-23                  | -2004-09-01 | -2004-11-30 | SEASON    | CERTAIN
                    1998-24                   | 1998-12-01  | 1999-02-28  | SEASON    | CERTAIN
                    1999-24~                  | 1999-12-01  | 2000-02-29  | SEASON    | APPROXIMATE
                    9999-24                   | 9999-12-01  | +10000-02-29 | SEASON   | CERTAIN
                    2003-22/2003-24           | 2003-06-01  | 2004-02-29  | INTERVAL  | CERTAIN
                    2004-XX                   | 2004-01-01  | 2004-12-31  | YEAR      | CERTAIN
                    -1985-XX-XX?              | -1985-01-01 | -1985-12-31 | YEAR      | UNCERTAIN
                    1984-02-XX                | 1984-02-01  | 1984-02-29  | MONTH     | CERTAIN
                    -198X                     | -1989-01-01 | -1980-12-31 | DECADE    | CERTAIN
                    -20XX                     | -2099-01-01 | -2000-12-31 | CENTURY   | CERTAIN
                    000X                      | 0000-01-01  | 0009-12-31  | DECADE    | CERTAIN
                    -000X                     | -0009-01-01 | -0001-12-31 | DECADE    | CERTAIN
                    -00XX                     | -0099-01-01 | -0001-12-31 | CENTURY   | CERTAIN
                    Y170000002                | +170000002-01-01 | +170000002-12-31 | YEAR | CERTAIN
                    Y-17000~                  | -17000-01-01 | -17000-12-31 | YEAR    | APPROXIMATE
                    Y-999999990/Y999999999    | -999999990-01-01 | +999999999-12-31 | INTERVAL | CERTAIN
                    -1985-04-12T23:20:30-04   | -1985-04-12 | -1985-04-12 | DAY       | CERTAIN
                    1987/                     | 1987-01-01  | 1987-12-31  | INTERVAL  | CERTAIN
                    /1987-05?                 | 1987-05-01  | 1987-05-31  | INTERVAL  | UNCERTAIN
                    """, delimiter = '|')
    void a_date_spans_from_its_earliest_to_its_latest_day(
            String edtf,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Precision precision,
            Certainty certainty)
            throws InvalidDateException {
        EdtfDate date = EdtfDate.parse(edtf);
        assertThat(EdtfDate.tryParse(edtf)).contains(date);
        assertThat(date.edtf()).isEqualTo(edtf);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.certainty()).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource({"1987, true", "1987/, true", "1987/.., true", "1987/1988, true", "/1987, false", "../1987, false"})
    void an_end_that_is_unknown_or_open_is_no_known_beginning(String edtf, boolean hasBeginning)
            throws InvalidDateException {
        assertThat(EdtfDate.parse(edtf).hasBeginning()).isEqualTo(hasBeginning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000-01-01", "0044-03-15", "1987-01-27", "2000-02-29", "9999-12-31", "1987", "-0044-03-15"})
    void a_date_that_was_read_before_is_read_as_any(String edtf) throws InvalidDateException {
        EdtfDate known = EdtfDate.known(edtf);
        EdtfDate read = EdtfDate.parse(edtf);
        assertThat(known).isEqualTo(read).hasToString(edtf);
        assertThat(known.label()).isEqualTo(read.label());
        assertThat(known.earliest()).isEqualTo(read.earliest());
        assertThat(known.latest()).isEqualTo(read.latest());
        assertThat(known.precision()).isEqualTo(read.precision());
        assertThat(known.certainty()).isEqualTo(read.certainty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1987-02-29", "1987-13-01", "1987-00-10", "1987-21-01", "19870101-1", "1987-01-2X", "hier"})
    void what_was_kept_as_a_date_and_is_none_is_damaged(String text) {
        assertThatThrownBy(() -> EdtfDate.known(text)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXXX", "XXXX-XX", "XXXX-XX-XX", "XXXX?", "/", "../..", "../", "/.."})
    void a_date_of_which_nothing_is_known_says_no_day_and_leaves_an_event_undated(String edtf)
            throws InvalidDateException {
        EdtfDate date = EdtfDate.parse(edtf);
        assertThat(date.saysWhen()).isFalse();
        assertThat(date.hasBeginning()).isFalse();
        assertThat(date.earliest()).isNull();
        assertThat(date.latest()).isNull();
        assertThat(new Event("e", List.of(), date, 0, "T", "T.", Map.of(), null, List.of()).date())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ''                       ; la date est vide
                    1985-13                  ; il n’y a pas de mois 13
                    1985-00-01               ; il n’y a pas de mois 00
                    1789-02-30               ; février 1789 n’a pas de jour 30
                    1900-02-29               ; février 1900 n’a pas de jour 29
                    31/02/2020               ; février 2020 n’a pas de jour 31
                    -0000                    ; l’an -0000 n’existe pas
                    1918/1914                ; la fin de l’intervalle (1914) est avant son début (1918)
                    1985-04-12/1985          ; la fin de l’intervalle (1985) est avant son début (1985-04-12)
                    jadis/                   ; n’est pas une date EDTF
                    1985-04-12T25:00         ; l’heure se lit HH:MM:SS
                    1985-04-12T10:00/1986    ; sans heure
                    100000                   ; quatre chiffres
                    44883                    ; le numéro de jour d’un tableur : mettre la colonne au format Texte
                    44883,5                  ; le numéro de jour d’un tableur
                    nov-16                   ; abrégée par un tableur : mettre la colonne au format Texte
                    févr.-16                 ; abrégée par un tableur
                    16-nov                   ; abrégée par un tableur
                    5-mai-87                 ; abrégée par un tableur
                    5 mai 87                 ; une année s’écrit en quatre chiffres
                    1er Août 87              ; une année s’écrit en quatre chiffres
                    mai 87                   ; une année s’écrit en quatre chiffres
                    années 80                ; une décennie s’écrit avec son siècle
                    les Années 80            ; une décennie s’écrit avec son siècle
                    31/02/2020 00:00:00      ; février 2020 n’a pas de jour 31
                    2022/13/01               ; il n’y a pas de mois 13
                    27/1/87                  ; quatre chiffres
                    1987-20                  ; il n’y a pas de mois 20
                    1987-42                  ; il n’y a pas de mois 42
                    1987-21-03               ; une saison n’a pas de jour
                    1987-21-XX               ; une saison n’a pas de jour
                    1987-13-XX               ; il n’y a pas de mois 13
                    2012-24/2012-21          ; la fin de l’intervalle (2012-21) est avant son début (2012-24)
                    Y1987                    ; Y ne précède qu’une année de plus de quatre chiffres
                    Y-01987                  ; ne commence pas par un zéro
                    Y17000-05                ; n’a ni mois ni jour
                    Y1000000000              ; les années lues vont de Y-999999990 à Y999999999
                    Y-999999991              ; les années lues vont de Y-999999990 à Y999999999
                    Y99999999999999999999    ; les années lues vont de Y-999999990 à Y999999999
                    170000                   ; ou, plus longue, après un Y
                    -XXXX                    ; écrire ../0000
                    XXXX/1987                ; le bout inconnu ne s’écrit pas
                    2004-XX/2005             ; s’arrêter à ce qui est connu
                    19                       ; les années 1900 à 1999 s’écrivent 19XX
                    [1667,1668]              ; un ensemble de dates ([ ] ou { }) est du niveau 2
                    2004?-06                 ; un doute (? ~ %) ailleurs qu’à la fin de la date est du niveau 2
                    156X-12-25               ; un chiffre inconnu (X) hors de la fin
                    1XXX                     ; un chiffre inconnu (X) hors de la fin
                    Y17E8                    ; est du niveau 2
                    1950S2                   ; est du niveau 2
                    1987-30                  ; est du niveau 2
                    05/2008                  ; un mois s’écrit après son année et un trait d’union
                    5/2008                   ; un mois s’écrit après son année et un trait d’union
                    5.2008                   ; un mois s’écrit après son année et un trait d’union
                    05-2008                  ; un mois s’écrit après son année et un trait d’union
                    05/2008?                 ; un mois s’écrit après son année et un trait d’union
                    2008/05                  ; un mois s’écrit comme dans 1987-01
                    2008.5                   ; un mois s’écrit comme dans 1987-01
                    2008-5                   ; un mois s’écrit comme dans 1987-01
                    1998/99                  ; deux années en quatre chiffres, comme dans 1998/1999
                    13/2008                  ; deux chiffres ne disent pas une année
                    mai 2008                 ; «\u00a0mai 2008\u00a0» n’est pas une date EDTF
                    un jour                  ; «\u00a0un jour\u00a0» n’est pas une date EDTF
                    1980/1984/1990           ; n’est pas une date EDTF
                    """, delimiter = ';')
    void a_refusal_gives_its_own_reason(String text, String reason) {
        assertThat(refusal(text)).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    05/2008  ; 2008-05
                    5/2008   ; 2008-05
                    5.2008   ; 2008-05
                    05-2008  ; 2008-05
                    mai 2008 ; 2008-05
                    2008/05  ; 2008-05
                    2008.5   ; 2008-05
                    2008-5   ; 2008-05
                    1998/99  ; 1998/1999
                    1905/06  ; 1905-06 1905/1906
                    14-18    ; 2014/2018 1914/1918
                    """, delimiter = ';')
    void a_month_is_told_as_it_is_to_be_written(String text, String edtf) {
        assertThat(refusal(text).suggestions()).containsExactly(edtf.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14 juillet",
                "le 14 Juillet",
                "1er mai",
                "premier mai",
                "mai",
                "févr.",
                "fin mai",
                "14/07",
                "1/5",
                "14-07",
                "14.7",
                "05/08",
                "--05",
                "--05-01",
                "--0501"
            })
    void a_day_or_a_month_of_no_year_is_no_period(String text) {
        assertThat(refusal(text)).hasMessageContaining("l’année manque");
        assertThat(refusal(text).suggestions()).isEmpty();
    }

    @Test
    void a_text_too_long_for_a_date_is_refused_without_being_read() {
        assertThat(refusal("1985?".repeat(10_000))).hasMessage("une date compte au plus 64 caractères");
    }

    @Test
    void a_refusal_never_repeats_a_control_character() {
        assertThat(refusal("le\u0000jour\u202e")).hasMessageContaining("«\u00a0le\ufffdjour\ufffd\u00a0»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18/11/2022", "vers 1985", " 1985", "1980-1984"})
    void a_french_date_is_refused_with_the_date_that_was_meant(String text) {
        assertThat(refusal(text)).hasMessageContaining("n’est pas une date EDTF");
        assertThat(refusal(text).suggestions())
                .containsExactly(WrittenDates.toEdtf(text).orElseThrow());
    }

    @Test
    void any_text_is_a_date_with_an_ordered_span_or_refused() {
        Random random = new Random(1987);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = junk(random);
            try {
                EdtfDate date = EdtfDate.parse(text);
                read++;
                assertThat(date.label()).isNotBlank();
                assertThat(date.earliest() != null || date.latest() != null)
                        .as(text)
                        .isEqualTo(date.saysWhen());
                if (date.earliest() != null && date.latest() != null)
                    assertThat(date.earliest()).as(text).isBeforeOrEqualTo(date.latest());
            } catch (InvalidDateException refusal) {
                assertThat(refusal.getMessage()).isNotBlank();
            }
        }
        assertThat(read).as("the random texts must also make dates").isGreaterThan(5_000);
    }

    /** A date or an interval, most days and months in the calendar, with up to two places spoilt. */
    private static String junk(Random random) {
        String[] pieces = {
            "-", "/", "..", "X", "XX", "?", "Y", "T10:00Z", "[", "mai", " ", "é", "\u0000", "\ud800", "9", ""
        };
        StringBuilder text = new StringBuilder(almostDate(random));
        if (random.nextBoolean()) text.append('/').append(random.nextInt(4) == 0 ? ".." : almostDate(random));
        for (int n = random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(text.length());
            text.replace(at, at + random.nextInt(2), pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static String almostDate(Random random) {
        String date = String.format(
                Locale.ROOT, "%04d-%02d-%02d", random.nextInt(10_000), random.nextInt(14), random.nextInt(33));
        String[] qualifiers = {"", "", "?", "~", "%"};
        return date.substring(0, 4 + 3 * random.nextInt(3)) + qualifiers[random.nextInt(qualifiers.length)];
    }

    private static InvalidDateException refusal(String text) {
        return catchThrowableOfType(InvalidDateException.class, () -> EdtfDate.parse(text));
    }
}
