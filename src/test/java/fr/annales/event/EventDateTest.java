package fr.annales.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateTest {

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
                    """, delimiter = '|')
    void a_date_spans_from_its_earliest_to_its_latest_day(
            String edtf,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Precision precision,
            Certainty certainty)
            throws InvalidDate {
        EventDate date = EventDate.parse(edtf);
        assertThat(date.edtf()).isEqualTo(edtf);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.certainty()).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1987-01-27            | 27 janvier 1987
                    1998-05-01            | 1er mai 1998
                    1985-04-12T23:20:30Z  | 12 avril 1985
                    2016-11               | novembre 2016
                    1985                  | 1985
                    0987                  | 987
                    -0043                 | 44 av. J.-C.
                    0000                  | 1 av. J.-C.
                    198X                  | années 1980
                    000X                  | de 1 av. J.-C. à 9
                    19XX                  | années 1900 à 1999
                    00XX                  | de 1 av. J.-C. à 99
                    1985~                 | vers 1985
                    1985-04~              | vers avril 1985
                    1987-01-27~           | vers le 27 janvier 1987
                    198X~                 | années 1980 environ
                    1985?                 | 1985 (date incertaine)
                    1985%                 | vers 1985 (date incertaine)
                    2021-11-25/2021-11-26 | 25 et 26 novembre 2021
                    2021-05-01/2021-05-02 | 1er et 2 mai 2021
                    2021-11-25/2021-11-28 | du 25 au 28 novembre 2021
                    2021-11-30/2021-12-01 | du 30 novembre au 1er décembre 2021
                    2021-11-30/2021-12-02 | du 30 novembre au 2 décembre 2021
                    2021-12-30/2022-01-02 | du 30 décembre 2021 au 2 janvier 2022
                    1980/1984             | de 1980 à 1984
                    1985/1985             | 1985
                    1998-05/1998-06       | de mai à juin 1998
                    1998-04/1998-06       | d’avril à juin 1998
                    1998-08/1998-10       | d’août à octobre 1998
                    1998-05/1999-06       | de mai 1998 à juin 1999
                    1998-10/1999-06       | d’octobre 1998 à juin 1999
                    1998-05-12/1999       | du 12 mai 1998 à 1999
                    -0057/-0050           | de 58 av. J.-C. à 51 av. J.-C.
                    198X/199X             | des années 1980 aux années 1990
                    19XX/2004             | de 1900 à 2004
                    1980~/1984            | de 1980 à 1984 environ
                    1980?/1984?           | de 1980 à 1984 (date incertaine)
                    1998/..               | depuis 1998
                    1998-05/..            | depuis mai 1998
                    1987-01-27/..         | depuis le 27 janvier 1987
                    198X/..               | depuis les années 1980
                    19XX/..               | depuis 1900
                    ../1998               | jusqu’en 1998
                    ../2016-11            | jusqu’en novembre 2016
                    ../1987-01-27         | jusqu’au 27 janvier 1987
                    ../198X               | jusqu’aux années 1980
                    ../19XX               | jusqu’en 1999
                    """, delimiter = '|')
    void a_label_is_good_french(String edtf, String label) throws InvalidDate {
        assertThat(EventDate.parse(edtf).label()).isEqualTo(label);
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
                    ../..                    ; sans aucun bout daté
                    /                        ; sans aucun bout daté
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
                    985                      ; quatre chiffres
                    27/1/87                  ; quatre chiffres
                    1987-21                  ; une saison (-21) n’est pas encore prise en charge
                    Y170000002               ; n’est pas encore prise en charge
                    1985/                    ; n’est pas encore pris en charge
                    /1985                    ; n’est pas encore pris en charge
                    1985-XX                  ; n’est pas encore pris en charge
                    -20XX                    ; n’est pas encore pris en charge
                    XXXX                     ; n’est pas encore prise en charge
                    19                       ; les années 1900 à 1999 s’écrivent 19XX
                    [1667,1668]              ; aucun des niveaux 0 et 1
                    2004?-06                 ; aucun des niveaux 0 et 1
                    156X-12-25               ; aucun des niveaux 0 et 1
                    un jour                  ; «\u00a0un jour\u00a0» n’est pas une date EDTF
                    1980/1984/1990           ; n’est pas une date EDTF
                    """, delimiter = ';')
    void a_refusal_gives_its_own_reason(String text, String reason) {
        assertThat(refusal(text)).hasMessageContaining(reason);
        assertThat(refusal(text).suggestion()).isNull();
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
        assertThat(refusal(text).suggestion())
                .isEqualTo(FrenchDates.toEdtf(text).orElseThrow());
    }

    @Test
    void any_text_is_a_date_with_an_ordered_span_or_refused() {
        Random random = new Random(1987);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = junk(random);
            try {
                EventDate date = EventDate.parse(text);
                read++;
                assertThat(date.label()).isNotBlank();
                assertThat(date.earliest() != null || date.latest() != null)
                        .as(text)
                        .isTrue();
                if (date.earliest() != null && date.latest() != null)
                    assertThat(date.earliest()).as(text).isBeforeOrEqualTo(date.latest());
            } catch (InvalidDate refusal) {
                assertThat(refusal.getMessage()).isNotBlank();
            }
        }
        assertThat(read).as("the random texts must also make dates").isGreaterThan(5_000);
    }

    /** A date or an interval, most days and months in the calendar, with up to two places spoilt. */
    private static String junk(Random random) {
        String[] pieces = {"-", "/", "..", "X", "?", "T10:00Z", "[", "mai", " ", "é", "\u0000", "\ud800", "9", ""};
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

    private static InvalidDate refusal(String text) {
        return catchThrowableOfType(InvalidDate.class, () -> EventDate.parse(text));
    }
}
