package fr.annales.repair;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.foreign.ForeignLink;
import fr.annales.repair.Repaired.Repair;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certain is repaired, and what is sound stays as it is. */
class RepairsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ã©tÃ©                          | été                     | MOJIBAKE
            CongrÃ¨s de lâ€™unitÃ©        | Congrès de l’unité      | MOJIBAKE
            ÃƒÆ’Ã‚Â©tÃƒÆ’Ã‚Â©              | été                     | MOJIBAKE
            ÃƒÂ©tÃƒÂ©                      | été                     | MOJIBAKE
            dÃ©jÃ  Ã  Lyon                | déjà à Lyon             | MOJIBAKE
            Å’uvre, 12 â‚¬                 | Œuvre, 12 €             | MOJIBAKE
            â–ª un â˜… â…“                | ▪ un ★ ⅓                | MOJIBAKE
            Été déjà abÃ®mÃ©               | Été déjà abîmé          | MOJIBAKE
            lo&rsquo;r &amp; l&#233;t&#xE9; | lo’r & lété           | ENTITIES
            &OElig;uvre &ndash; &euro; &frac12; | Œuvre – € ½         | ENTITIES
            &lt;p&gt;Un&lt;/p&gt;          | Un                      | TAGS
            <p>Un</p><p>Deux<br/>Trois</p> | Un/Deux/Trois           | TAGS
            <ul><li>Un</li><li>Deux</li></ul> | - Un/- Deux          | TAGS
            <b>Gras</b> et <i>fin</i>      | Gras et fin             | TAGS
            a_x000D_b                      | ab                      |
            """)
    void repairs_what_is_certain(String written, String meant, String repair) {
        Repaired repaired = Repairs.of(written);
        assertThat(repaired.text().replace('\n', '/')).isEqualTo(meant);
        if (repair != null) assertThat(repaired.repairs()).contains(Repair.valueOf(repair));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Été 1936 : l’Œuvre, « grève » à 12 h – 5 € (n° 3)…",
                "a < b et c > d",
                "AT&T & Cie",
                "SÃO PAULO",
                "Âge d’or",
                "naïve façade, cœur",
                "“L’HUMANITÉ”",
                "SALARIÉ·E·S",
                "«LIBERTÉ»",
                "ÉTONNÉ…",
                "le passé…»",
                "à\u00a0«\u00a0Hanoï\u00a0»…",
                "x_y_z"
            })
    void leaves_alone_what_is_sound(String text) {
        assertThat(Repairs.of(text)).isEqualTo(new Repaired(text, List.of(), Set.of()));
    }

    /** Words that end in any accented letter that French words end in, before and after any signs, small or capital. */
    @Test
    void leaves_alone_what_is_sound_however_it_is_set() {
        List<String> words = List.of(
                "été",
                "passé",
                "salariée",
                "voilà",
                "où",
                "Noël",
                "maïs",
                "Hanoï",
                "aiguë",
                "dû",
                "français",
                "cœur",
                "vitæ",
                "grève",
                "Ubu",
                "Moÿ",
                "forêt",
                "âgé",
                "bébé",
                "Brontë",
                "congrès",
                "contiguïté",
                "hôtel",
                "1936");
        List<String> signs = List.of(
                "»", "«", "“", "”", "‘", "’", "…", "–", "—", "•", "·", "°", "€", "™", "©", "§", "²", "³", "½", "\u00a0",
                "\u202f", "\u2011", ".", ",", ";", ":", "!", "?", "(", ")", "-", "/", " ", "‰", "‹", "›", "„", "‚", "±",
                "×");
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int pieces = random.nextInt(8); pieces >= 0; pieces--) {
                String word = words.get(random.nextInt(words.size()));
                text.append(random.nextBoolean() ? word.toUpperCase(Locale.FRENCH) : word);
                for (int more = random.nextInt(4); more > 0; more--)
                    text.append(signs.get(random.nextInt(signs.size())));
            }
            assertThat(Mojibake.repaired(text.toString())).isEqualTo(text.toString());
        }
    }

    @Test
    void signs_beyond_windows_1252_come_back_too() {
        for (String text : List.of(
                "1\u202f000",
                "l\u2011m",
                "a → b",
                "a ≤ b",
                "1ᵉ",
                "e\u0301te\u0301",
                "ﬁn",
                "🎉",
                "№ 3",
                "\u2009»",
                "▪ a",
                "■ a",
                "★ a",
                "✓ a",
                "⅓",
                "☎ a",
                "➔ a")) assertThat(Mojibake.repaired(misread(text))).isEqualTo(text);
    }

    @Test
    void every_french_letter_and_sign_comes_back_from_one_or_two_wrong_readings() {
        String text = "àâäæçéèêëîïôöœùûüÿÀÂÇÉÈÊËÎÏÔŒÙÛÜ’‘“”«»€–—…°";
        text.codePoints().forEach(letter -> {
            String one = "l" + Character.toString(letter) + "m";
            String once = misread(one);
            assertThat(Repairs.of(once).text()).isEqualTo(one);
            assertThat(Repairs.of(misread(once)).text()).isEqualTo(one);
        });
    }

    /** What Windows-1252 leaves out is read as a control. */
    private static String misread(String text) {
        StringBuilder read = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String sign = new String(new byte[] {b}, WINDOWS_1252);
            read.append(sign.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : sign);
        }
        return read.toString();
    }

    @Test
    void signs_of_windows_1252_in_latin_1_are_what_they_were() {
        Repaired repaired = Repairs.of("l\u0092été \u0093beau\u0094 \u0096 9 \u0080");
        assertThat(repaired.text()).isEqualTo("l’été “beau” – 9 €");
        assertThat(repaired.repairs()).containsExactly(Repair.SIGNS);
    }

    @Test
    void what_nobody_sees_goes_and_lines_end_alike() {
        assertThat(Repairs.of("\u00a0 un\u200b\u00ad \r\n\r\n deux\u0007\u00a0").text())
                .isEqualTo("un\ndeux");
    }

    @Test
    void anchors_become_links() {
        Repaired repaired = Repairs.of("Lire <a href=\"https://exemple.fr/a?b=1&amp;c=2\">le récit</a>.");
        assertThat(repaired.text()).isEqualTo("Lire le récit.");
        assertThat(repaired.links()).containsExactly(new ForeignLink("le récit", "https://exemple.fr/a?b=1&c=2"));
    }
}
