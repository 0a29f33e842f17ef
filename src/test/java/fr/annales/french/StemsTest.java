package fr.annales.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words share a stem, and which must not. */
class StemsTest {
    private static boolean areInflections(String one, String other) {
        return French.tokens(one).getFirst().isInflectionOf(French.tokens(other).getFirst());
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
                "certifier certifié certification certifications",
                "déclarer déclarée déclaration déclarations",
                "tous tout toute toutes",
                "français française françaises",
                "bourgeois bourgeoise",
                "abandonné abandonnés abandonnée abandonnées",
                "motivé motivée motivées motiver motive",
                "pupille pupilles",
                "appeler appelle appelée",
                "jeter jette jetée",
                "supérieur supérieure",
                "public publique publics",
                "blanc blanche",
                "doux douce douces",
                "déloyal déloyaux déloyale",
                "grec grecque",
                "beau bel belle beaux",
                "nouveau nouvel nouvelle nouveaux",
                "vieux vieil vieille",
                "œil yeux",
                "conteur conteuse",
                "créer crée créa créent créé créées",
                "ouvrir ouvre ouvrit ouverte ouvrent",
                "signer signe signent signa signée",
                "naître naît naquit nait",
                "devenir devint devient",
                "élire élit élu élue",
                "mourir meurt mourut",
                "prendre prit prend prennent",
                "laïc laïcs laïque laïques",
                "Lafayette Fayette",
                "degaulle Gaulle",
                "desevigne Sévigné",
                "Delafontenelle Fontenelle",
                "huitième 8e VIIIe VIIIème viiie",
                "premier 1er Ier Ire",
                "19e XIXe 19ème XIXème",
                "numéro no num n",
            })
    void inflections_share_a_stem(String words) {
        String[] all = words.split(" ", -1);
        for (String word : all)
            assertThat(areInflections(all[0], word)).as(all[0] + ", " + word).isTrue();
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
                "formation formater",
                "portion porter",
                "passager passage",
                "public publication",
                "vie VIème",
                "Leblanc blanc",
                "Lamartine martin",
                "Dunant Nantes",
                "16e 17e XVIIIe",
            })
    void strangers_stay_apart(String words) {
        String[] all = words.split(" ", -1);
        for (String one : all)
            for (String other : all)
                if (!one.equals(other))
                    assertThat(areInflections(one, other))
                            .as(one + ", " + other)
                            .isFalse();
    }
}
