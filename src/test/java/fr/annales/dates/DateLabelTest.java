package fr.annales.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateLabelTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1987-01-27            | 27 janvier 1987
                    1998-05-01            | 1er mai 1998
                    1985-04-12T23:20:30Z  | 12 avril 1985
                    2016-11               | novembre 2016
                    1998-21               | printemps 1998
                    1998-22               | été 1998
                    1998-23               | automne 1998
                    1998-24               | hiver 1998-1999
                    -0043-24              | hiver 44-43 av. J.-C.
                    0000-24               | hiver 1 av. J.-C. – 1 ap. J.-C.
                    9999-24               | hiver 9999-10\u202f000
                    1985                  | 1985
                    0987                  | 987
                    2004-XX               | 2004
                    1985-04-XX            | avril 1985
                    -0043                 | 44 av. J.-C.
                    -0043-03-15           | 15 mars 44 av. J.-C.
                    0000                  | 1 av. J.-C.
                    -9998                 | 9999 av. J.-C.
                    -9999                 | 10\u202f000 av. J.-C.
                    Y170000002            | 170\u202f000\u202f002
                    Y-17000               | 17\u202f001 av. J.-C.
                    198X                  | années 1980
                    000X                  | de 1 av. J.-C. à 9 ap. J.-C.
                    -000X                 | de 10 à 2 av. J.-C.
                    -198X                 | de 1990 à 1981 av. J.-C.
                    19XX                  | années 1900 à 1999
                    00XX                  | de 1 av. J.-C. à 99 ap. J.-C.
                    0044-03-15            | 15 mars 44 ap. J.-C.
                    001X                  | années 10 ap. J.-C.
                    0058/0096             | de 58 à 96 ap. J.-C.
                    -20XX                 | de 2100 à 2001 av. J.-C.
                    1987-01-27~           | vers le 27 janvier 1987
                    1985-04~              | vers avril 1985
                    1998-21~              | vers le printemps 1998
                    1998-22~              | vers l’été 1998
                    1998-24%              | vers l’hiver 1998-1999 (date incertaine)
                    1985~                 | vers 1985
                    Y-17000~              | vers 17\u202f001 av. J.-C.
                    198X~                 | années 1980 environ
                    -198X~                | de 1990 à 1981 av. J.-C. environ
                    19XX%                 | années 1900 à 1999 environ (date incertaine)
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
                    1998-21/1998-22       | du printemps à l’été 1998
                    1998-22/1998-23       | de l’été à l’automne 1998
                    1998-23/1998-24       | de l’automne 1998 à l’hiver 1998-1999
                    1998-24/1999-21       | de l’hiver 1998-1999 au printemps 1999
                    1998-22/1999-22       | de l’été 1998 à l’été 1999
                    1998-22/1998-22       | été 1998
                    1998-22/1998-11-03    | de l’été 1998 au 3 novembre 1998
                    -0057/-0050           | de 58 à 51 av. J.-C.
                    -0026/0014            | de 27 av. J.-C. à 14 ap. J.-C.
                    Y-17000/Y-11000       | de 17\u202f001 à 11\u202f001 av. J.-C.
                    Y-17000/1985          | de 17\u202f001 av. J.-C. à 1985
                    198X/199X             | des années 1980 aux années 1990
                    19XX/2004             | de 1900 à 2004
                    -198X/-0043           | de 1990 à 44 av. J.-C.
                    1980~/1984            | de 1980 à 1984 environ
                    1980?/1984?           | de 1980 à 1984 (date incertaine)
                    1984?/2004~           | de 1984 à 2004 environ (date incertaine)
                    1998/..               | depuis 1998
                    1998-05/..            | depuis mai 1998
                    1998-22/..            | depuis l’été 1998
                    1998-21/..            | depuis le printemps 1998
                    1987-01-27/..         | depuis le 27 janvier 1987
                    198X/..               | depuis les années 1980
                    19XX/..               | depuis 1900
                    ../1998               | jusqu’en 1998
                    ../2016-11            | jusqu’en novembre 2016
                    ../1998-21            | jusqu’au printemps 1998
                    ../1998-22            | jusqu’à l’été 1998
                    ../1987-01-27         | jusqu’au 27 janvier 1987
                    ../198X               | jusqu’aux années 1980
                    ../19XX               | jusqu’en 1999
                    ../-0043~             | jusqu’en 44 av. J.-C. environ
                    1987/                 | depuis 1987, fin inconnue
                    1987-01-27~/          | depuis le 27 janvier 1987 environ, fin inconnue
                    1987?/                | depuis 1987 (date incertaine), fin inconnue
                    198X/                 | depuis les années 1980, fin inconnue
                    /1987                 | jusqu’en 1987, début inconnu
                    /1998-22%             | jusqu’à l’été 1998 environ (date incertaine), début inconnu
                    XXXX                  | date inconnue
                    ../..                 | date inconnue
                    """, delimiter = '|')
    void a_label_is_good_french(String edtf, String label) throws InvalidDateException {
        assertThat(EdtfDate.parse(edtf).label()).isEqualTo(label);
    }

    /** Of every kind in order of time, some with names that French elides before. */
    private static final List<String> DATES = List.of(
            "Y-17000",
            "-20XX",
            "-198X",
            "-0043",
            "0987-04",
            "12XX",
            "198X",
            "1985",
            "1986-21",
            "1986-22",
            "1986-23",
            "1986-24",
            "1987-04",
            "1987-08",
            "1987-10",
            "1987-10-01",
            "1987-11-02",
            "1987-11-03",
            "199X",
            "Y17000");

    private static final List<String> QUALIFIERS = List.of("", "~", "?", "%");

    @Test
    void no_combination_breaks_a_rule_of_french() throws InvalidDateException {
        List<String> all = new ArrayList<>();
        for (String qualifier : QUALIFIERS) {
            for (int i = 0; i < DATES.size(); i++) {
                String date = DATES.get(i) + qualifier;
                all.addAll(List.of(date, date + "/", "/" + date, date + "/..", "../" + date));
                for (String later : DATES.subList(i, DATES.size()))
                    for (String other : QUALIFIERS) all.add(date + "/" + later + other);
            }
        }
        assertThat(all).hasSize(4 * (20 * 5 + 210 * 4));
        for (String edtf : all) {
            assertThat(EdtfDate.parse(edtf).label())
                    .as(edtf)
                    .isEqualTo(EdtfDate.parse(edtf).label().strip())
                    .doesNotContainPattern(
                            "\\b(?:de|à) les? |\\bde (?=[aoéh]\\p{L})|\\b(?:à|le|du|au|vers|depuis) (?=[éh]\\p{L}|automne)")
                    .doesNotContainPattern("\\b(?:en|vers|depuis|à|de) (?:années|printemps|\\d\\d? \\p{L}{3})")
                    .doesNotContainPattern("jusqu’(?!en |au |aux |à l’)|\\bd’(?!avril|août|octobre)")
                    .doesNotContainPattern("l’(?!été|automne|hiver)|  |-\\d{4} av|\\b1 (?:mai|octobre)");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50   | 99  | de 50 à 99 ap. J.-C.
            50   | 100 | de 50 ap. J.-C. à 100
            -43  | 0   | de 44 à 1 av. J.-C.
            -43  | 1   | de 44 av. J.-C. à 1 ap. J.-C.
            0    | 1   | de 1 av. J.-C. à 1 ap. J.-C.
            1    | 99  | de 1 à 99 ap. J.-C.
            9999 | 10000 | de 9999 à 10\u202f000
            """)
    void two_years_say_their_era_once_where_it_is_one(int first, int last, String label) {
        assertThat(DateWording.years(first, last)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"bru, 2", "br, 0", "vend, 1", "ven, 0", "complementaire, 13", "complementaires, 0"})
    void a_month_of_the_republic_is_told_by_three_letters_that_no_other_begins_with(String name, int month) {
        assertThat(RepublicanCalendar.shortened(name).orElse(0)).isEqualTo(month);
    }
}
