package fr.annales.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words share a stem, and which must not. */
class StemsTest {
    private static Set<String> stems(String words) {
        return Stream.of(words.split(" ")).map(StemsTest::stem).collect(Collectors.toSet());
    }

    private static String stem(String word) {
        return French.tokens(word).getFirst().stem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loi lois",
                "formation formations",
                "salarié salariés salariée salariées",
                "acteur acteurs actrice actrices",
                "directeur directrice directrices",
                "chômeur chômeurs chômeuse chômeuses",
                "heureux heureuse heureuses",
                "actif actifs active actives",
                "citoyen citoyens citoyenne citoyennes",
                "professionnel professionnels professionnelle professionnelles",
                "nouvel nouvelle nouvelles",
                "local locale locaux locales",
                "régional régionaux régionales",
                "niveau niveaux",
                "travail travaux",
                "tuyau tuyaux",
                "bon bonne bonnes",
                "premier première premiers premières",
                "ouvrier ouvrière ouvriers",
                "chacun chacune",
                "étranger étrangers étrangère étrangères",
                "licencier licencié licenciée licenciement licenciements",
                "recruter recruté recrutement",
                "déclarer déclarée déclaration déclarations",
                "tous tout toute toutes",
            })
    void inflections_share_a_stem(String words) {
        assertThat(stems(words)).as(words).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salarié salaire",
                "organe organisation",
                "année âne",
                "personne personnel",
                "département départ",
                "étranger étrange",
                "boucher bouche",
                "équipe équipement",
                "profession professeur",
                "formation format forme",
                "police policier",
                "passage passion",
                "université univers",
                "général génération",
                "commune communication",
                "marché marchand",
                "important importer",
                "village ville",
                "quart quartier",
                "87 87s",
            })
    void strangers_stay_apart(String words) {
        assertThat(stems(words)).as(words).hasSize(words.split(" ").length);
    }

    @Test
    void a_stem_is_never_longer_than_its_form_and_begins_alike() {
        Random random = new Random(21);
        String[] parts =
                "a b e i o u t r s x n l é 1 ma tion eur trice euse aux elle ement er ive \ud835\udc1a".split(" ", -1);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder form = new StringBuilder();
            for (int length = 1 + random.nextInt(6); length > 0; length--)
                form.append(parts[random.nextInt(parts.length)]);
            int length = Stems.stem(form.toString().toCharArray(), form.length());
            assertThat(length).as(form.toString()).isBetween(Math.min(2, form.length()), form.length());
        }
    }
}
