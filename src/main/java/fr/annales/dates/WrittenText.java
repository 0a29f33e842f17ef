package fr.annales.dates;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Brings a date as people write it to a plain form, for a small grammar to read: no case, accent, article or comment;
 * one word for all that mean the same ({@code circa}, {@code doubt}, {@code since}, {@code until}, {@code before},
 * {@code after}, {@code now}, {@code bc}, {@code ad}); {@code " - "} from one date to another, {@code " & "} between
 * several, {@code " | "} between alternatives.
 */
final class WrittenText {
    private record Rule(Pattern pattern, String replacement) {
        Rule(String regex, String replacement) {
            this(Pattern.compile(regex), replacement);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    /** A number whose thousands are parted by blanks that do not break; before an era, or behind a minus, by any. */
    private static final Pattern GROUPED = Pattern.compile(
            "(?<!\\d)\\d{1,3}(?:[\\u00a0\\u202f]\\d{3})+(?!\\d)|(?<![\\d/.-])\\d{1,3}(?: \\d{3})+(?= av)"
                    + "|(?<=^[\\p{Pd}\\u2212] ?)\\d{1,3}(?: \\d{3})+$");

    /** Four figures of which some may be letters that look like them: {@code l860}, {@code 186O}. */
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\p{L}\\d])(?=[lIOo]{0,2}\\d)[\\dlIOo]{4}(?=s?(?![\\p{L}\\d]))");

    /** A month in Roman figures between a day and a year. */
    private static final Pattern ROMAN_MONTH =
            Pattern.compile("(?<=\\d)([-/. ])(i{1,3}|iv|vi{0,3}|ix|xi{0,2})\\1(?=\\d{4}(?!\\d))");

    private static final Pattern TWO_DIGITS = Pattern.compile(".*\\d.*\\d.*");

    private static final String CHRIST = "j(?:esus)?\\.?[ -]*c(?:hrist)?(?!\\p{L})\\.?";
    private static final String OF = "(?:d'|de |du |des )?";
    private static final String YEAR_OF_FOUR = "((?:1\\d|20)\\d\\d)";

    private static final String HOUR = "\\d{1,2}(?: ?h(?: ?\\d\\d)?|(?::\\d\\d){1,2}z?)";

    /** Applied one after the other. */
    private static final List<Rule> RULES = List.of(
            // Signs
            new Rule("[\\p{Pd}\\u2212]", "-"),
            new Rule(" *(?:-+>|=+>|[→⟶➔➜⇒]) *", " - "),
            new Rule("(?<=\\d{4})--(?=\\d{4})", " - "),
            new Rule("(?<=[\\p{L}\\d.)]) ?> ?(?=[\\p{L}\\d(])", " - "),
            new Rule("(?<=\\d)=(?=\\d)", "-"),
            new Rule("[’‘ʼ`´]", "'"),
            new Rule("[\\[{]", "("),
            new Rule("[\\]}]", ")"),
            new Rule("^\\((\\d\\d)\\)(?=\\d\\d)", "$1"),
            new Rule("^\\((\\d{3})-\\)$", "$1x"),
            new Rule("^\\((\\d{3})-\\?\\)$", "$1x doubt"),
            new Rule("^s\\.? ?d\\.? ?\\((\\d{4})\\)$", "$1"),
            new Rule("(?<![\\d.])(\\d\\d)(?:\\.\\.|--|__|\\?\\?)(?![\\d.])", "$1xx"),
            new Rule(
                    "(?<!\\b(?:en|an|annee|vers|avant|apres|depuis|since) )(?<![\\d./-])(1\\d\\d|20\\d)\\.(?=\\??\\)?$)",
                    "$1 decade"),
            new Rule("\\(\\?+\\)| \\?+", " doubt "),
            new Rule("\\s+", " "),
            new Rule(
                    "(?<=\\d)t\\d\\d:[\\d:.z+-]*$|(?:,| -)? \\(?(?:(?:a|de|vers) )?" + HOUR + "(?: ?(?:-|a) ?" + HOUR
                            + ")?\\)?$",
                    ""),
            new Rule("(?<=^| )'(?=\\d\\d$)", ""),
            new Rule(
                    "(?<![\\d/.-])" + YEAR_OF_FOUR + " ?- ?" + YEAR_OF_FOUR + " ?- ?" + YEAR_OF_FOUR + "(?![\\d/.-])",
                    "$1 & $2 & $3"),
            new Rule(",? et suiv(?:ante?s?)?\\b\\.?$|,? sqq?\\b\\.?$", " - doubt"),
            // Eras
            new Rule("(?<!\\p{L})av(?:ant)?\\.? ?(?:" + CHRIST + "|notre ere|l'ere (?:commune|chretienne))", " bc "),
            new Rule("(?<=\\d|siecle|s\\.?) ?b\\.?c\\.?(?:e\\.?)?(?!\\p{L})", " bc "),
            new Rule(
                    "(?<!\\p{L})apr?(?:es)?\\.? ?" + CHRIST
                            + "|(?<!\\p{L})de (?:notre |l')ere(?: commune| chretienne)?",
                    " ad "),
            new Rule("(?<=\\d) ?(?:a\\.?d|c\\.?e)\\.?(?!\\p{L})", " ad "),
            // Words
            new Rule("\\b7(?:em)?bre\\b", "septembre"),
            new Rule("\\b8(?:to)?bre\\b", "octobre"),
            new Rule("\\b9(?:em)?bre\\b", "novembre"),
            new Rule("\\b(?:10|x)(?:em)?bre\\b", "decembre"),
            new Rule("\\b1(?: er\\b|°|o(?= ))", "1er"),
            new Rule(
                    "\\b(\\d{1,2}|[vx]|[ivx]{2,6}) i?(?:eme|e)\\b(?!\\.)|\\b(\\d{1,2}|[ivx]{1,6})[°o](?= (?:siecles?|s)\\b)",
                    "$1$2e"),
            new Rule("(?<![\\d/.-])(\\d{1,2})-(\\d{1,2})-(\\d{1,2}) (?=\\p{L})", "$1 & $2 & $3 "),
            new Rule(
                    "(?:\\b(?:au|le|la|dans la|en) )?\\b(?:matin(?:ee)?|soir(?:ee)?|apres-midi)\\b(?: (?:du|de la)\\b)?",
                    ""),
            new Rule("\\bnuit (?:du |de )?(?=\\d[^()]* au \\d)", ""),
            new Rule("\\b(?:premier|1ere?)(?= (?:trim|sem))", "1"),
            new Rule("\\b(?:deuxieme|seconde?)(?= (?:trim|sem))", "2"),
            new Rule("\\btroisieme(?= trim)", "3"),
            new Rule("\\b(?:quatrieme|dernier)(?= trim)", "4"),
            new Rule("\\btrim\\b\\.?", "trimestre"),
            new Rule("\\b([12](?:er|d|nd|e|eme)?) sem\\b\\.?(?= \\d{4}$)", "$1 semestre"),
            new Rule("\\b(\\d{4})[ -]?([tqs][1-4])$", "$2 $1"),
            new Rule("\\b(?:([1-4])([tqs])|([tqs])(?:rimestre|emestre)? ?([1-4]))[ ,/-]*(?=\\d{4}$)", "$2$3$1$4 "),
            new Rule("\\brentree (?:scolaire )?(?:de |d')?(?=\\p{L})(?!scolaire)", ""),
            // Lives
            new Rule(
                    "^(?:nee?s?|morte?s?|decedee?s?|naissance|deces)(?=[ :]\\D*\\d)|^[*†✝] ?(?=\\D*\\d)"
                            + "| ?(?:[†✝]|\\((?:naissance|deces|mort|nee?)\\))$",
                    ""),
            new Rule("\\b(?:dl|cop|impr|dep(?:ot|\\.)? ?leg(?:al)?)\\b\\.? ?(?=\\d{4})|℗ ?", ""),
            new Rule(",? fin inconnue$", " endless"),
            new Rule(",? debut inconnu$", " startless"),
            new Rule("[()]? ?\\b(?:date )?(?:incertaine?|presumee?|supposee?|douteuse)\\b ?[()]?", " doubt "),
            new Rule("\\b(?:peut-etre|sans doute|probable(?:ment)?|perhaps|probably)\\b", " doubt "),
            new Rule(
                    "\\b(?:" + DateVocabulary.anyOf(DateVocabulary.PRESENT) + "|auj|en cours|today|now)\\b|\\.{2,}$",
                    " now "),
            new Rule("\\b(?:depuis|since|a (?:partir|compter) (?=d))\\b", " since "),
            new Rule("\\b(?:jusqu(?:'|e )?(?:en|aux?|a)?|until)\\b(?: l')?", " until "),
            new Rule(
                    "\\b(?:avant|av(?=\\.? \\d)|before|ante|(?:" + DateVocabulary.anyOf(DateVocabulary.EARLIER)
                            + ") (?:aux?|a))\\b\\.?",
                    " before "),
            new Rule(
                    "\\b(?:apres|apr?(?=\\.? \\d)|after|post|(?:" + DateVocabulary.anyOf(DateVocabulary.LATER)
                            + ") (?:aux?|a))\\b\\.?",
                    " after "),
            new Rule(
                    "\\b(?:" + DateVocabulary.anyOf(DateVocabulary.CIRCA)
                            + "|approx|about|around|c(?=\\.)|v(?=\\.? ?\\d)|autour " + OF
                            + "|aux (?:alentours|environs) " + OF + ")(?!\\p{L})\\.?|[~≈±]",
                    " circa "),
            new Rule("\\bentre (.+) et ", "$1 - "),
            new Rule("\\bs(?:ain)?t(e?)[ -](?=\\p{L})", "saint$1-"),
            new Rule("\\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),", "$1"),
            new Rule(
                    "\\b(?:saison|exercice|annee)(?: (?:sportive|scolaire|universitaire))? (?=\\d{4}[-/]\\d\\d(?![\\d/-]))",
                    "years "),
            // What says nothing of when
            new Rule(
                    "\\b(?:toute l'annee|annee (?:scolaire|universitaire|civile|entiere)|annee|exercice|saison|courant)\\b",
                    ""),
            new Rule(
                    "\\b(?:au cours|pendant|durant|dans|lors|mois|republi\\p{L}*|republ|fran[cç]\\p{L}*|franc)\\b\\.?",
                    ""),
            new Rule(
                    "\\b(?:publie|paru|imprime|edite|cree|fonde|construit|date|realise|ecrit|grave|inaugure|signe|adopte|vote|promulgue|ouvert|acheve|consacre)e?s?\\b(?! ?doubt)",
                    ""),
            new Rule(
                    "\\b(?:published|printed|created|founded|built|copyright|from)\\b|©|\\bi\\.? ?e\\.?(?!\\p{L})", ""),
            new Rule("\\b(?:the|of|in|le|la|les|du|des|de|en)\\b ?|\\b[ld]'", ""),
            new Rule("\\s+", " "),
            // From, to and several
            new Rule("^ *(?:a|au|aux)\\b ", ""),
            new Rule("(?<= et| ou|,) (?:a|au|aux) (?=\\S)", " "),
            new Rule(" (?:a|au|aux|to) (?=\\S)|(?<=[\\p{L}\\d)]) +until +", " - "),
            new Rule(" *(?:,|;|&|\\+| et | and | puis )(?: *(?:et|puis|&))*+ *", " & "),
            new Rule(" (?:ou|or) ", " | "),
            // Blanks and points
            new Rule("(?<=\\p{L})\\.|\\.(?=\\p{L}| |-|$)", " "),
            new Rule("(?<=\\d) ?/ ?(?=\\d)", "/"),
            new Rule("\\( *\\)", ""),
            new Rule("\\( *(circa|doubt) *\\)", " $1 "),
            new Rule("[:;,]+ *$", ""),
            new Rule("\\s+", " "));

    private WrittenText() {}

    static String plain(String text) {
        String grouped = GROUPED.matcher(text).replaceAll(WrittenText::joined);
        String folded =
                fold(FrenchNumbers.withPlainRanks(FIGURES.matcher(grouped).replaceAll(WrittenText::figures)));
        String plain = WrittenNumbers.inFigures(ROMAN_MONTH.matcher(folded).replaceAll(WrittenText::month));
        for (Rule rule : RULES) plain = rule.apply(plain);
        return plain.strip();
    }

    private static String month(MatchResult between) {
        return between.group(1) + FrenchNumbers.ofRoman(between.group(2)) + between.group(1);
    }

    /** What follows {@code y} is a year, however many figures it has. */
    private static String joined(MatchResult number) {
        return "y" + number.group().replaceAll("\\D", "");
    }

    private static String figures(MatchResult year) {
        return TWO_DIGITS.matcher(year.group()).matches()
                ? year.group()
                        .replace('l', '1')
                        .replace('I', '1')
                        .replace('O', '0')
                        .replace('o', '0')
                : year.group();
    }

    /** Without its accent {@code dès} would be an article. */
    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower.replaceAll("\\bdès\\b", "since"), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "");
    }
}
