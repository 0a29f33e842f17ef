package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.dates.DateContext;
import fr.annales.dates.DateReading;
import fr.annales.engine.Clause;
import fr.annales.engine.TestArchive;
import fr.annales.french.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a question is read. Phrases are shown in quotes, exclusions with a minus. */
class ParsedQueryTest {
    /** Words with which questions open, and the same where they say what is sought. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            toutes les informations sur la qualité | qualite
            tous les documents sur le rmi    | rmi
            toutes les infos sur VITA        | vita
            toutes les définitions de cedre  | cedre
            j’aimerais trouver des informations sur le rmi | rmi
            nous cherchons des lois          | lois
            nous souhaitons la liste des congrès | congres
            je voudrais en savoir plus sur la qualité | qualite
            en savoir plus sur la qualité    | qualite
            une information sur le rmi       | rmi
            un article sur le rmi            | rmi
            montre-moi les congrès           | congres
            Montrez-nous tous les congrès    | congres
            montre les congrès               | congres
            donne la liste des congrès       | congres
            liste les congrès                | congres
            parlez-moi de la qualité         | qualite
            dis-moi tout sur la qualité      | qualite
            dites-nous l’histoire de la qualité | qualite
            on cherche tous les congrès      | congres
            nous voudrions connaître la chronologie des lois | lois
            j’aimerais tout savoir sur le rmi | rmi
            je souhaiterais des renseignements concernant le rmi | rmi
            je souhaite consulter la documentation sur le rmi | rmi
            nous voulons les articles sur le rmi | rmi
            je veux voir toutes les lois     | lois
            je veux savoir plus sur le rmi   | rmi
            je désire obtenir quelques informations au sujet du rmi | rmi
            je recherche l’origine du rmi    | rmi
            pouvez-vous me donner la liste des lois | lois
            pourriez-vous nous indiquer les congrès | congres
            peux-tu me trouver des infos sur le rmi | rmi
            avez-vous des informations sur le rmi ? | rmi
            auriez-vous un document sur l’insertion | insertion
            y a-t-il des articles sur le rmi | rmi
            j’ai besoin d’informations sur le rmi | rmi
            nous avons besoin de la définition du rmi | rmi
            où trouver des informations sur le rmi | rmi
            comment obtenir la liste complète des lois | lois
            consulter tous les documents concernant le rmi | rmi
            tout ce qui concerne la qualité  | qualite
            tout ce que l’on sait sur la qualité | qualite
            tout ce qu’on sait de la qualité | qualite
            tout ce qu’il faut savoir sur le rmi | rmi
            toute l’histoire de la qualité   | qualite
            toute la documentation sur le rmi | rmi
            tout à propos de la qualité      | qualite
            tous nos congrès                 | congres
            informations complémentaires sur le rmi | rmi
            une liste détaillée des lois     | lois
            que sait-on de la qualité        | qualite
            que signifie rmi                 | rmi
            que veut dire cedre              | cedre
            Bonjour, je cherche la loi       | loi
            les textes sur la qualité        | qualite
            quelques ressources sur la qualité | qualite
            savoir davantage sur le rmi      | rmi
            un exposé sur la qualité         | qualite
            un dossier sur la qualité        | qualite
            au sujet du rmi                  | rmi
            à propos de la qualité           | qualite
            concernant l’insertion           | insertion
            documents relatifs au rmi        | rmi
            les textes qui parlent du rmi    | rmi
            tout ce que vous savez sur le rmi | rmi
            date de la loi                   | loi
            quelle est la date de la loi ?   | loi
            quelle était la définition du rmi | rmi
            en quelle année la loi           | loi
            à quelle date la loi             | loi
            quand a eu lieu le congrès       | congres
            où a lieu le congrès             | congres
            savez-vous quand le congrès      | congres
            existe-t-il une loi              | loi
            merci de me donner les lois      | lois
            pouvez-vous me dire quand la loi | loi
            résumé de la loi                 | loi
            liste des lois svp               | lois
            liste des lois, s’il vous plaît  | lois
            # words like any other
            date limite                      | date limite
            la loi date de quand             | loi date
            article relatif                  | article relatif
            merci patron                     | merci patron
            le lieu du congrès               | lieu congres
            montre en or                     | montre or
            montre de poche                  | montre poche
            Montre ancienne                  | montre ancienne
            parler breton                    | parler breton
            donner son sang                  | donner sang
            trouver un logement              | trouver logement
            nouvelle donne                   | nouvelle donne
            donne nouvelle                   | donne nouvelle
            parle                            | parle
            dites non                        | dites non
            savoir faire                     | savoir faire
            voir Naples                      | voir naples
            recherche sur la qualité         | recherche qualite
            document unique                  | document unique
            article 23                       | article 23
            textes fondateurs                | textes fondateurs
            page blanche                     | page blanche
            toute la ville en parle          | toute ville parle
            besoin de formation              | besoin formation
            bonjour tristesse                | bonjour tristesse
            """)
    void what_asks_is_no_part_of_what_is_asked_for(String typed, String read) {
        assertThat(read(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # typed                          | read as
            la loi de 1987                   | loi 1987
            Les formations                   | formations
            les AI                           | ai
            LES FORMATIONS                   | formations
            LES AI                           | les ai
            les                              | les
            AI                               | ai
            le MES et les SES                | mes ses
            "pouvoir d'agir" des personnes   | "pouvoir agir" personnes
            "la loi"                         | "la loi"
            loi "du 27 janvier               | loi "du 27 janvier"
            ""                               |
            loi -rmi                         | loi -rmi
            loi \u2212rmi                    | loi -rmi
            loi \u2212"la loi"               | loi -"la loi"
            -"la loi" rmi                    | rmi -"la loi"
            tout sur la qualité              | qualite
            TOUT SUR LA QUALITÉ              | qualite
            tout savoir sur les rmi          | rmi
            tous les congrès                 | congres
            toutes les lois de 1987          | lois 1987
            liste des lois                   | lois
            La liste complète d’associations | associations
            liste                            | liste
            liste des                        | liste des
            nous voulons des coquelicots     | voulons coquelicots
            on veut du pain                  | veut pain
            liste électorale                 | liste electorale
            tout sur                         | tout sur
            "tous" les congrès               | "tous" congres
            toutes et tous                   | toutes
            congrès de tous les salariés     | congres tous salaries
            tous                             | tous
            c’est quoi le rmi                | rmi
            qu’est-ce que le rmi             | rmi
            informations sur le rmi          | rmi
            infos concernant l’insertion     | insertion
            information légale               | information legale
            histoire de la qualité           | qualite
            l’histoire du rmi                | rmi
            musée d’histoire de Lyon         | musee histoire lyon
            histoire                         | histoire
            définition du rmi                | rmi
            définition                       | definition
            je cherche des informations sur le rmi | rmi
            je cherche le rmi                | rmi
            donnez-moi la liste des lois     | lois
            tout sur "la loi"                | "la loi"
            « pouvoir d’agir » des personnes | "pouvoir agir" personnes
            «\u202fpouvoir d’agir\u202f»       | "pouvoir agir"
            «\u00a0pouvoir agir\u00a0» rmi     | "pouvoir agir" rmi
            “la loi” rmi                     | "la loi" rmi
            “la loi“ rmi                     | "la loi" rmi
            „la loi“ rmi                     | "la loi" rmi
            rmi «la loi                      | rmi "la loi"
            loi » rmi                        | loi rmi
            « le "mot" juste »               | "le mot juste"
            loi -« le rmi »                  | loi -"le rmi"
            loi\u202f-«\u202fle rmi\u202f» rsa  | loi rsa -"le rmi"
            loi -“le rmi” -„rsa“             | loi -"le rmi" -rsa
            Basse-Normandie                  | basse normandie
            loi - rmi                        | loi rmi
            loi --rmi                        | loi rmi
            loi -(rmi)                       | loi rmi
            il y a une loi                   | loi
            -Ile-de-France                   | -"ile de france"
            R&D                              | "r d"
            18km, 2,5kg 18 km                | "18 km" "2 5 kg" 18 km
            35h A86 n°5                      | 35h a86 5
            la loi n° 87-39                  | loi "87 39"
            la loi no 87-39                  | loi "87 39"
            la loi Nº 87-39, numéro 5        | loi "87 39" 5
            numéro vert                      | numero vert
            Louis 14                         | louis (14/xiv)
            Napoléon 1, Vatican I            | napoleon (1/ier/i) vatican (i/ier/i)
            14 Louis, de 14 à 18, an 2000 87 | 14 louis 18 an 2000 87
            fête 14 juillet, covid 19, préavis 1 mois | fete (14 juillet/quatorze juillet) covid 19 preavis 1 mois
            Fête du 1er mai                  | fete (1er mai/1 mai/01 mai)
            premier mai, 1 mai               | (premier mai/1 mai/01 mai) (1 mai/01 mai/premier mai)
            dix-sept août 5 mars             | (dix sept aout/17 aout) (5 mars/05 mars/cinq mars)
            vingt et un septembre            | (vingt septembre/21 septembre)
            32 mai, mai 68, 14 "juillet"     | 32 mai 68 14 "juillet"
            procédure STP                    | procedure stp
            axes 2008/2012, 12 17            | axes "2008 2012" 12 17
            L'A.I. existe                    | ai existe
            le CNCRES                        | (cncres/conseil national)
            conseils nationaux de quoi       | (conseils nationaux/cncres)
            conseil national rtes            | (conseil national/cncres) (rtes/reseau)
            travail salarié                  | (travail salarie/emploi)
            "conseil national"               | "conseil national"
            formations lyon congrès "formations" | formations lyon congres "formations"
            loi lois LOI                     | loi
            "la loi" "la loi"                | "la loi"
            rmi -loi -lois                   | rmi -loi
            histoire dʼAlès                  | ales
            histoire d＇Alès                 | ales
            de\u0301finition du rmi           | rmi
            DE\u0301FINITION DU rmi           | rmi
            liste comple\u0300te d’Alès       | ales
            titre:loi^2 ~3 [a TO b]          | titre loi 2 3 to b
            ???                              |
            """)
    void reads_what_was_meant(String typed, @Nullable String read) {
        assertThat(read(typed)).isEqualTo(read == null ? "" : read);
    }

    /** And so the words beside it are all required. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Quel avenir pour l’insertion\" colloque Lyon",
                "bilan Marseille « que devons-nous faire ? »",
                "congrès Lyon -\"peut-on\""
            })
    void what_is_quoted_or_excluded_asks_nothing(String typed) {
        assertThat(parsed(typed).asks()).isFalse();
    }

    private static ParsedQuery parsed(String typed) {
        return ParsedQuery.read(typed, List.of(), new Synonyms(TestArchive.ARCHIVE));
    }

    private static String read(String typed) {
        ParsedQuery words = parsed(typed);
        String wanted = words.wanted().stream().map(ParsedQueryTest::shown).collect(Collectors.joining(" "));
        String excluded =
                words.excluded().stream().map(clause -> " -" + shown(clause)).collect(Collectors.joining());
        return (wanted + excluded).strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1987\"",
                "\"lois des années 80\"",
                "\"en 1987",
                "« en 1987 »",
                "«\u202f1987\u202f»",
                "“lois des années 80”",
                "„en 1987“",
                "loi -«\u00a0en 1987\u00a0»",
                "loi -1987",
                "loi \u22121987",
                "-\"années 80\"",
                "de \"1985\" à 1990"
            })
    void what_is_quoted_or_excluded_is_no_date(String typed) {
        Synonyms synonyms = new Synonyms(TestArchive.ARCHIVE);
        DateContext context = new DateContext(Optional.empty(), _ -> false, LocalDate.of(2026, 11, 29));
        assertThat(QueryInterpretation.of(typed, true, context, synonyms).dates())
                .extracting(DateReading::expression)
                .noneMatch(read -> read.contains("1985") || read.contains("80") || read.contains("1987"));
    }

    private static String shown(Clause clause) {
        return switch (clause) {
            case Clause.Word(Token token) -> token.form();
            case Clause.Phrase(List<Token> tokens) ->
                tokens.stream().map(Token::form).collect(Collectors.joining(" ", "\"", "\""));
            case Clause.AnyOf(List<Token> typed, List<List<Token>> others) ->
                Stream.concat(Stream.of(typed), others.stream())
                        .map(words -> words.stream().map(Token::form).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("/", "(", ")"));
            case Clause.Prefix(Token token) -> token.form() + "…";
            case Clause.Fuzzy(Token token, int edits) -> token.form() + "~" + edits;
            case Clause.Date date -> date.toString();
        };
    }

    @Test
    void nothing_typed_can_be_wrong() {
        Random random = new Random(23);
        Synonyms synonyms = new Synonyms(TestArchive.ARCHIVE);
        Fuzziness slips = new Fuzziness(TestArchive.ARCHIVE);
        String alphabet = "aéL'’\"- \t-\"--\"(*?~^:[]{}/\\|&!%+.,;\u00a0\u0301\uD83D\uDE80\uD800";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(80); length > 0; length--)
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            assertThat(Ladder.of(ParsedQuery.read(typed.toString(), List.of(), synonyms), List.of(), slips))
                    .isNotEmpty();
        }
    }
}
