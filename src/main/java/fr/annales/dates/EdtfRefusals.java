package fr.annales.dates;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a string is not read as EDTF, in French: because EDTF has no such string, or because it is of level 2. */
final class EdtfRefusals {
    private record Form(Pattern pattern, String reason) {
        Form(String regex, String reason) {
            this(Pattern.compile(regex), reason);
        }
    }

    private static final String LEVEL_2 = " du niveau 2 de l’EDTF ; seuls les niveaux 0 et 1 sont lus";

    static final String NO_DIGIT_IN_INTERVAL = "dans un intervalle, le bout inconnu ne s’écrit pas : 1987/ ou /1987";
    static final String UNKNOWN_PART_IN_INTERVAL = "un mois ou un jour inconnu (XX) dans un intervalle est" + LEVEL_2
            + " : s’arrêter à ce qui est connu, comme dans 2004/2006-07";
    static final String DAY_OF_SEASON = "une saison n’a pas de jour : 1987-21 est le printemps 1987";

    private static final String AS_TEXT = "mettre la colonne au format Texte et y écrire la date";
    private static final String FOUR_DIGITS = "une année s’écrit en quatre chiffres, comme dans 1987-01-27";

    /** Of a day or a month of any year, which is no time. */
    private static final String NO_YEAR =
            "l’année manque, ou n’a que deux chiffres : une date s’écrit comme 1987-01-27";

    private static final String MONTH =
            "(?:janv|f[ée]vr|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)\\p{L}{0,6}\\.?";

    /** What is one date, or part of one, though a slash may stand in it: the first that matches gives the reason. */
    private static final List<Form> SINGLE = List.of(
            new Form(
                    "0?[1-9][/.-]\\d{4}.?|1[0-2][/.-]\\d{4}.?",
                    "un mois s’écrit après son année et un trait d’union, comme dans 1987-01"),
            new Form(
                    "\\d{4}[/.]\\d{1,2}|\\d{4}-\\d",
                    "un mois s’écrit comme dans 1987-01, et deux années en quatre chiffres, comme dans 1998/1999"),
            new Form("(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|1[0-2])|--\\d\\d(?:-?\\d\\d)?", NO_YEAR),
            new Form("(?iu)(?:le )?(?:(?:\\d{1,2}(?:er)?|premier|début|fin) |mi[ -])?" + MONTH, NO_YEAR));

    /** The first that matches gives the reason. */
    private static final List<Form> FORMS = List.of(
            new Form("\\s*", "la date est vide"),
            new Form("Y-?0\\d*", "une année précédée de Y ne commence pas par un zéro"),
            new Form("Y-?\\d{1,4}", "Y ne précède qu’une année de plus de quatre chiffres : 1987 s’écrit sans lui"),
            new Form("Y-?\\d{5,}-.*", "une année de plus de quatre chiffres n’a ni mois ni jour"),
            new Form("-XXXX(?:-XX){0,2}[?~%]?", "-XXXX veut dire avant notre ère : écrire ../0000"),
            new Form(
                    "(?!-00)-?\\d\\d",
                    "deux chiffres ne disent pas une année : les années 1900 à 1999 s’écrivent 19XX, l’an 19 s’écrit 0019"),
            new Form("\\[[^\\[\\]{}]+]|\\{[^\\[\\]{}]+}", "un ensemble de dates ([ ] ou { }) est" + LEVEL_2),
            new Form(
                    "Y-?\\d+(?:E\\d+)?(?:S\\d+)?|-?\\d{4}S\\d+",
                    "un exposant (E) ou un nombre de chiffres sûrs (S) est" + LEVEL_2),
            new Form(
                    "(?=.*X)[?~%]?-?[0-9X]{4}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?){0,2}",
                    "un chiffre inconnu (X) hors de la fin, comme dans 198X, 19XX, 1985-XX ou 1985-04-XX, est"
                            + LEVEL_2),
            new Form(
                    "[?~%]?-?\\d{4}[?~%]?(?:-[?~%]?\\d\\d[?~%]?){0,2}",
                    "un doute (? ~ %) ailleurs qu’à la fin de la date est" + LEVEL_2),
            new Form("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}", FOUR_DIGITS),
            new Form(
                    "(?iu)(?:les )?années \\d0",
                    "une décennie s’écrit avec son siècle, comme 198X pour les années 1980"),
            new Form("(?iu)(?:le )?(?:\\d{1,2}(?:er)? )?\\p{L}{3,9}\\.? \\d\\d", FOUR_DIGITS),
            new Form(
                    "(?iu)(?:\\d{1,2}-)?\\p{L}{3,5}\\.?-\\d\\d|\\d{1,2}-\\p{L}{3,5}\\.?",
                    "c’est une date abrégée par un tableur : " + AS_TEXT),
            new Form("[1-6]\\d{4}(?:[.,]\\d+)?", "c’est sans doute le numéro de jour d’un tableur : " + AS_TEXT),
            new Form("-?\\d{1,3}[?~%]?", "une année s’écrit en quatre chiffres : 0987 pour l’an 987"),
            new Form(
                    "-?\\d{5,}[?~%]?",
                    "une année s’écrit en quatre chiffres, ou, plus longue, après un Y : Y-17000 pour 17001 av. J.-C."));

    private EdtfRefusals() {}

    static String reason(String text) {
        return Stream.concat(SINGLE.stream(), FORMS.stream())
                .filter(form -> form.pattern().matcher(text).matches())
                .map(Form::reason)
                .findFirst()
                .orElseGet(() -> notEdtf(text));
    }

    /** Whether a text with a slash in it is no interval, but one date as people write it: {@code 05/2008}. */
    static boolean isSingle(String text) {
        return SINGLE.stream().anyMatch(form -> form.pattern().matcher(text).matches());
    }

    /** Whether a reason is that no year is told, so that no time can be meant. */
    static boolean lacksYear(String reason) {
        return reason.equals(NO_YEAR);
    }

    /** Repeats the text, but for characters that would disturb a terminal: it must be short. */
    static String notEdtf(String text) {
        return quoted(text) + " n’est pas une date EDTF comme 1987-01-27, 1987-01, 1987 ou 1980/1984";
    }

    /** Asks its author what a written date means. */
    static String asked(String text, int readings) {
        return quoted(text) + (readings == 1 ? " n’est pas une date sûre" : " peut se lire de plusieurs façons");
    }

    private static String quoted(String text) {
        return "«\u00a0" + text.replaceAll("\\p{C}", "\uFFFD") + "\u00a0»";
    }

    static String noSuchMonth(int month) {
        if (month >= 25 && month <= 41) return "une part de l’année de -25 à -41 est" + LEVEL_2;
        return "il n’y a pas de mois " + EdtfFormat.two(month);
    }

    static String noSuchDay(YearMonth month, int day) {
        return DateWording.plain(SingleDate.month(month)) + " n’a pas de jour " + EdtfFormat.two(day);
    }
}
