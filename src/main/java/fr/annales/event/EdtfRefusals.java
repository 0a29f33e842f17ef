package fr.annales.event;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Why a string is not read as EDTF, in French: because EDTF has no such string, because it is of level 2, or because
 * it is of a level that Annales will read one day.
 */
final class EdtfRefusals {
    private record Form(Pattern pattern, String reason) {
        Form(String regex, String reason) {
            this(Pattern.compile(regex), reason);
        }
    }

    static final String NO_END = "un intervalle sans aucun bout daté ne dit rien : laisser le champ vide";
    static final String UNKNOWN_END = "un intervalle dont un bout est inconnu n’est pas encore pris en charge : "
            + "écrire .. du côté où il est ouvert";

    private static final String AS_TEXT = "mettre la colonne au format Texte et y écrire la date";

    /** The first that matches gives the reason. */
    private static final List<Form> FORMS = List.of(
            new Form("\\s*", "la date est vide"),
            new Form("Y-?[1-9]\\d{4,}", "une année de plus de quatre chiffres n’est pas encore prise en charge"),
            new Form(
                    "-?\\d{4}-(?:XX|(?:0[1-9]|1[0-2])-XX|XX-XX)[?~%]?",
                    "un mois ou un jour inconnu (XX) n’est pas encore pris en charge : s’arrêter à ce qui est connu"),
            new Form("XXXX(?:-XX){0,2}[?~%]?", "une année inconnue (XXXX) n’est pas encore prise en charge"),
            new Form(
                    "-\\d\\d[\\dX]X[?~%]?",
                    "une décennie ou un siècle avant notre ère n’est pas encore pris en charge"),
            new Form(
                    "(?!-00)-?\\d\\d",
                    "un siècle en deux chiffres n’est pas encore pris en charge : les années 1900 à 1999 s’écrivent 19XX"),
            new Form(
                    "[\\[{].+[\\]}]|(?=.*[XES?~%])[?~%]?Y?-?[0-9X][-0-9XES?~%]*",
                    "cette notation n’est d’aucun des niveaux 0 et 1 de l’EDTF, les seuls lus"),
            new Form("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}", "une année s’écrit en quatre chiffres, comme dans 1987-01-27"),
            new Form(
                    "(?iu)(?:les )?années \\d0",
                    "une décennie s’écrit avec son siècle, comme 198X pour les années 1980"),
            new Form(
                    "(?iu)(?:le )?(?:\\d{1,2}(?:er)? )?\\p{L}{3,9}\\.? \\d\\d",
                    "une année s’écrit en quatre chiffres, comme dans 1987-01-27"),
            new Form(
                    "(?iu)(?:\\d{1,2}-)?\\p{L}{3,5}\\.?-\\d\\d|\\d{1,2}-\\p{L}{3,5}\\.?",
                    "c’est une date abrégée par un tableur : " + AS_TEXT),
            new Form("[1-6]\\d{4}(?:[.,]\\d+)?", "c’est sans doute le numéro de jour d’un tableur : " + AS_TEXT),
            new Form("-?\\d{1,3}", "une année s’écrit en quatre chiffres : 0987 pour l’an 987"),
            new Form("-?\\d{5,}", "une année s’écrit en quatre chiffres"));

    private EdtfRefusals() {}

    static String reason(String text) {
        return FORMS.stream()
                .filter(form -> form.pattern().matcher(text).matches())
                .map(Form::reason)
                .findFirst()
                .orElseGet(() -> notEdtf(text));
    }

    /** Repeats the text, but for characters that would disturb a terminal: it must be short. */
    static String notEdtf(String text) {
        return "«\u00a0" + text.replaceAll("\\p{C}", "\uFFFD") + "\u00a0»"
                + " n’est pas une date EDTF comme 1987-01-27, 1987-01, 1987 ou 1980/1984";
    }

    static String noSuchMonth(int month) {
        if (month >= 21 && month <= 24) return "une saison (-" + month + ") n’est pas encore prise en charge";
        return "il n’y a pas de mois " + String.format(Locale.ROOT, "%02d", month);
    }

    static String noSuchDay(YearMonth month, int day) {
        return DateLabel.of(new Span.Single(SingleDate.month(month)))
                + " n’a pas de jour "
                + String.format(Locale.ROOT, "%02d", day);
    }
}
