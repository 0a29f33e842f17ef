package fr.annales.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeQuestionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quand la fédération est-elle née",
                "la fédération a-t-elle un bureau",
                "la fédération a t-elle un bureau",
                "la fédération a t il un bureau",
                "peut-on adhérer sans salarié",
                "puis-je adhérer",
                "les bureaux sont-ils ouverts",
                "où sont les bureaux",
                "de quoi parle le congrès",
                "A qui s’adresse la charte",
                "avec quoi finance-t-on la formation",
                "depuis quand existe VITA",
                "en quelle année est né VITA",
                "le congrès a eu lieu à quelle date",
                "le congrès de Marseille, c’était quoi",
                "c’est quoi le RMI",
                "quelle est la durée du contrat",
                "à quelles conditions adhérer",
                "peut\u2011on adhérer",
                "la fédération a\u2010t\u2010elle un bureau",
                "avez-vous des informations sur le RMI",
                "êtes-vous une entreprise",
                "que devons-nous faire",
                "Le congrès de Marseille ?",
                "Qu’est-ce que le RMI"
            })
    void asks(String typed) {
        assertThat(WholeQuestion.is(typed)).isTrue();
    }

    /** Names and expressions that are written as a verb and its subject are, and words that have the letters of one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "congrès de Marseille",
                "dix rendez-vous en région",
                "Rendez-vous",
                "pouvoir d’agir des personnes",
                "ou sont les bureaux",
                "un m’as-tu-vu",
                "Saint-Jean",
                "Mont-Iliade",
                "donnez-moi la liste des lois",
                "n’importe quel salarié",
                "textes publiés tels quels",
                "contrat de travail quelle que soit la durée",
                "quel que soit le statut du salarié",
                "quels qu’ils soient",
                "licencié pour n’importe quoi",
                "un je-ne-sais-quoi",
                "le qu’en-dira-t-on",
                "sauve qui peut",
                "garde-à-vous",
                "chez-elle",
                "chez-vous"
            })
    void does_not_ask(String typed) {
        assertThat(WholeQuestion.is(typed)).isFalse();
    }
}
