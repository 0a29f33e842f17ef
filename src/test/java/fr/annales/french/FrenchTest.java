package fr.annales.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the analysis makes of French. */
class FrenchTest {
    /** Letters, marks, apostrophes, blanks and signs of all kinds: what a text may bring. */
    private static final String ALPHABET =
            "aàâæbcçdeéèêëfghiîïjlmnoôœpqrstuùûüxyz AEÉILŒ'’ʼ＇‘\"-.·•()/&0123456789:_‼⁉\u00a0\u202f\u0301\u0327"
                    + "\n\t«»…ﬁ\uD83D\uDE80\u200b\u202e\uD800";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                   | forms                     | stems
            Les Formations           | les formations            | les formation
            État                     | etat                      | etat
            l'insertion              | insertion                 | insertion
            18km, 18 km              | 18 km 18 km               | 18 km 18 km
            2,5KG 10 000ha 50cm2     | 2 5 kg 10000 ha 50 cm2    | 2 5 kg 10000 ha 50 cm2
            5mètres, 25ans 300Mo     | 5 metres 25 ans 300 mo    | 5 metr~ 25 an 300 mo
            13eme 2nde 3h 35h 20h30  | 13eme 2nde 3h 35h 20h30   | 13e deuxiem 3h 35h 20h30
            A86 CO2 4CV 3M 1M2 2CV6  | a86 co2 4cv 3m 1m2 2cv6   | a86 co2 4cv 3m 1m2 2cv6
            18kms km18 18kmx n°5     | 18kms km18 18kmx n 5      | 18kms km18 18kmx numero 5
            L’Insertion              | insertion                 | insertion
            dʼavril                  | avril                     | avril
            jusqu’au                 | au                        | au
            qu＇elle                 | elle                      | ell
            aujourd'hui              | aujourd hui               | aujourd hui
            Proxim’Services          | proxim services           | proxim servic
            œuvre Œuvres             | oeuvre oeuvres            | oeuvr/oeuvr~ oeuvr
            ﬁdèle                    | fidele                    | fidel
            e\u0301te\u0301          | ete                       | ete
            lois loi                 | lois loi                  | loi loi
            salariés salariée        | salaries salariee         | salari salari
            salaire                  | salaire                   | salair
            âne année                | ane annee                 | ane ann
            AI MES SES               | ai mes ses                | ai mes ses
            Île-de-France            | ile de france             | ile de franc
            titre:loi loi_rsa        | titre loi loi rsa         | titr/titr~ loi loi rsa
            87-39                    | 87 39                     | 87 39
            chacun-e tous-tes        | chacun tous               | chacun tout
            citoyen·ne·s acteur-trice | citoyen acteur           | citoyen acteu
            salarié.e.s              | salarie                   | salari
            salarié(e)s adhérent(e)(s) | salarie adherent        | salari adherent/adher~
            employés/es directeur/trice | employes directeur     | employ directeu
            PREMIER-ÈRE agent•e•s    | premier agent             | premier agent
            ville(s) lieu(x) un·e    | ville lieu un             | vill lieu un
            Aix-les-Bains 3-e a-e    | aix les bains 3 e a e     | aix les bain 3 e a e
            S.I.A.E. L'A.I. R.S.A    | siae ai rsa               | sia ai rsa
            mot.mot fin.Début a.b.cd | mot mot fin debut ab cd   | mot mot fin debut ab cd
            1234.567 1,5 12.5.2020   | 1234 567 1 5 12 5 2020    | 1234 567 1 5 12 5 2020
            inser\u00adtion emp\u200dloi | insertion emploi     | insertion emploi
            1er 1ères 2ème 2nd 3e 12ème | 1er 1eres 2eme 2nd 3e 12eme | premier premier deuxiem deuxiem troisiem 12e
            François Ier, St-Denis   | francois ier st denis     | francoi premier saint deni
            10 000 et 1.234.567, 1\u202f000 | 10000 et 1234567 1000 | 10000 et 1234567 1000
            12 17, 1987 100, 01 42 333 | 12 17 1987 100 01 42 333 | 12 17 1987 100 01 42 333
            R&D                      | r d                       | r d
            congrès\u00a0: 25        | congres 25                | congr 25
            «\u202fAvis\u202f! 30\u202fkm | avis 30 km            | avi 30 km
            """)
    void words_are_read_as_they_are_meant(String text, String forms, String stems) {
        List<Token> tokens = French.tokens(text);
        assertThat(tokens.stream().map(Token::form).collect(Collectors.joining(" ")))
                .isEqualTo(forms);
        assertThat(tokens.stream().map(token -> String.join("/", token.stems())).collect(Collectors.joining(" ")))
                .isEqualTo(stems);
    }

    @Test
    void an_elided_article_is_not_part_of_a_word() {
        Token word = French.tokens("De l’insertion !").get(1);
        assertThat(word.surface()).isEqualTo("insertion");
        assertThat(List.of(word.start(), word.end())).containsExactly(5, 14);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Les acteur-trice réunis  | acteur-trice
            Des salarié(e)s en fin   | salarié(e)s
            adhérent(e)(s), et       | adhérent(e)(s)
            La S.I.A.E. ici          | S.I.A.E
            """)
    void a_word_of_several_parts_is_marked_whole(String text, String surface) {
        assertThat(French.tokens(text)).extracting(Token::surface).contains(surface);
    }

    @Test
    void offsets_are_inside_any_text_and_never_backwards() {
        Random random = new Random(17);
        for (int i = 0; i < 5_000; i++) {
            String text = text(random);
            int from = 0;
            for (Token token : French.tokens(text)) {
                assertThat(token.start()).as(text).isGreaterThanOrEqualTo(from);
                assertThat(token.end()).as(text).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
                from = token.start();
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(60); length > 0; length--)
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return text.toString();
    }

    @Test
    void the_longest_match_is_marked() {
        MatchFinder matcher =
                new MatchFinder(French.tokens("loi"), Set.of("chom"), List.of(French.tokens("loi de 1987")), List.of());
        assertThat(matcher.ranges("La loi de 1987, une loi, le chômage"))
                .containsExactly(new Range(3, 14), new Range(20, 23), new Range(28, 35));
        assertThat(matcher.ranges("Rien")).isEmpty();
    }

    /** Whoever finds parts of what was read for finds them as in the text itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "La loi de 1987, une loi de 1988, le chômage, chomeurs de loi",
                "",
                "Rien",
                "de 1987 loi",
                "agir loi de"
            })
    void a_text_that_was_read_for_all_has_what_each_finds(String text) {
        List<MatchFinder> parts = List.of(
                new MatchFinder(French.tokens("loi"), Set.of(), List.of(), List.of()),
                new MatchFinder(List.of(), Set.of("chom"), List.of(), List.of()),
                new MatchFinder(List.of(), Set.of(), List.of(French.tokens("loi de 1987")), List.of()),
                new MatchFinder(List.of(), Set.of(), List.of(), List.of(French.tokens("loi agir"))));
        MatchFinder.ReadText read = new MatchFinder(
                        French.tokens("loi"),
                        Set.of("chom"),
                        List.of(French.tokens("loi de 1987")),
                        List.of(French.tokens("loi agir")))
                .read(text);
        for (MatchFinder part : parts) assertThat(part.ranges(read)).isEqualTo(part.ranges(text));
    }

    @Test
    void the_words_of_a_phrase_are_marked_only_where_nothing_stands_between_them() {
        MatchFinder matcher = new MatchFinder(List.of(), Set.of(), List.of(French.tokens("pouvoir agir")), List.of());
        assertThat(matcher.ranges("Pouvoir d’abord agir, puis pouvoir agir")).containsExactly(new Range(27, 39));
    }

    /** By their capitals where these tell something, or because the language has no such word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            le congrès de Marseille      | marseille
            Congrès de marseille         | marseille
            l’État et le Bilan           | etat bilan
            CONGRÈS DE BILAN             |
            un cdd en or, 2e et 1987     | cdd
            Formation des salariés       |
            les prud’hommes, aujourd'hui |
            dans l’iae                   | iae
            """)
    void names_are_told(String text, @Nullable String names) {
        assertThat(forms(text, Token::isName)).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            les salariés vont et votent  | vont votent
            signe, porte, pouvoir        |
            formation loi 1987 cdd       |
            """)
    void words_that_can_only_be_verbs_are_told(String text, @Nullable String verbs) {
        assertThat(forms(text, Token::isVerb)).isEqualTo(verbs == null ? "" : verbs);
    }

    private static String forms(String text, Predicate<Token> which) {
        return French.tokens(text).stream().filter(which).map(Token::form).collect(Collectors.joining(" "));
    }

    @Test
    void stop_words_are_told_whatever_their_case_and_accents() {
        assertThat(French.tokens("Les MES à où étaient").stream().allMatch(StopWords::contains))
                .isTrue();
        assertThat(French.tokens("loi chômage IAE").stream().anyMatch(StopWords::contains))
                .isFalse();
    }
}
