package fr.annales.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchDatesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    18/11/2022                 | 2022-11-18
                    18-11-2022                 | 2022-11-18
                    18.11.2022                 | 2022-11-18
                    1/2/1990                   | 1990-02-01
                    11/1990                    | 1990-11
                    27 janvier 1987            | 1987-01-27
                    mardi 27 janvier 1987      | 1987-01-27
                    le dimanche 1er février 98 | none
                    1er mai 1998               | 1998-05-01
                    1ᵉʳ Mai 1998               | 1998-05-01
                    15 août 1944               | 1944-08-15
                    15 AOUT 1944               | 1944-08-15
                    29 févr. 2020              | 2020-02-29
                    3 juil. 1998               | 1998-07-03
                    3 jui 1998                 | none
                    janvier 1987               | 1987-01
                    janv. 1987                 | 1987-01
                    27\u00a0janvier\u00a01987  | 1987-01-27
                    1980-1984                  | 1980/1984
                    1980 – 1984                | 1980/1984
                    de 1980 à 1984             | 1980/1984
                    vers 1985                  | 1985~
                    vers le 27/1/1987          | 1987-01-27~
                    environ 1985               | 1985~
                    vers 1980-1984             | none
                    1985 ?                     | 1985?
                    années 1980                | 198X
                    les années 1980            | 198X
                    années 80                  | none
                    2022/11/18                 | 2022-11-18
                    2022.11.18                 | 2022-11-18
                    2022-1-5                   | 2022-01-05
                    2022-11-18 00:00:00        | 2022-11-18
                    18/11/2022 0:00            | 2022-11-18
                    vers 10:30                 | none
                    198x                       | 198X
                    19xx~                      | 19XX~
                    1987 / 1990                | 1987/1990
                    1987/ mai 1990             | 1987/1990-05
                    1987 / 1990 / 1995         | none
                    44 av. J.-C.               | -0043
                    été 1998                   | 1998-22
                    l’été 1998                 | 1998-22
                    le Printemps 1998          | 1998-21
                    automne 1998 ?             | 1998-23?
                    hiver 1998-1999            | 1998-24
                    hiver 1998/1999            | 1998-24
                    l'hiver 1998 - 1999        | 1998-24
                    hiver 1998                 | none
                    hiver 1998-2001            | none
                    vers l’été 1998            | 1998-22~
                    vers 1985 (date incertaine) | 1985%
                    vers 1985 ?                | 1985%
                    vers environ 1985          | 1985~
                    depuis 1998                | 1998/..
                    depuis le 27 janvier 1987  | 1987-01-27/..
                    depuis les années 1980     | 198X/..
                    depuis l’été 1998          | 1998-22/..
                    depuis 1987, fin inconnue  | 1987/
                    depuis 1980-1984           | none
                    jusqu’en 1998              | ../1998
                    jusqu'au 27 janvier 1987   | ../1987-01-27
                    jusqu’à l’été 1998         | ../1998-22
                    jusqu’au printemps 1998    | ../1998-21
                    jusqu’aux années 1980      | ../198X
                    jusqu’en 1987, début inconnu | /1987
                    1 avant J.-C.              | 0000
                    " 1987 "                   | 1987
                    1987-01-27                 | 1987-01-27
                    """, delimiter = '|')
    void a_french_date_is_read_as_the_edtf_it_means(String text, String edtf) {
        assertThat(FrenchDates.toEdtf(text).orElse("none")).isEqualTo(edtf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2020", "29 février 1900", "11/13/2020", "1984-1980", "27/1/87", "vers", "mai", ""})
    void what_is_in_no_calendar_is_never_suggested(String text) {
        assertThat(FrenchDates.toEdtf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1987-01-27",
                "1998-05-01",
                "2016-11",
                "1985",
                "1985~",
                "1985?",
                "1985%",
                "198X",
                "-0043",
                "0000",
                "1980/1984",
                "1998-21",
                "1998-22~",
                "1998-23",
                "1998-24",
                "1998/..",
                "../1998",
                "1987/",
                "/1987",
                "1998-21/..",
                "../1998-24",
                "198X/..",
                "../198X",
                "1987-01-27/",
                "/1987-01-27"
            })
    void the_label_of_a_date_reads_as_that_date(String edtf) throws InvalidDate {
        assertThat(FrenchDates.toEdtf(EdtfDate.parse(edtf).label())).contains(edtf);
    }

    @Test
    void a_long_text_is_no_date() {
        assertThat(FrenchDates.toEdtf("vers ".repeat(100_000) + "1985")).isEmpty();
    }
}
