package fr.annales.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions of each kind that people, programs and attackers type, the same for the same seed; 512 characters at most.
 */
final class QuestionGrammar {
    private static final int MOST = 512;

    /** Of so many questions one is as long as it may be: it costs as much as several of those that people type. */
    private static final int LONG_ONE_IN = Integer.getInteger("fuzz.long", 55);

    private static final List<String> WORDS = List.of(
            "loi",
            "lois",
            "insertion",
            "emploi",
            "chômage",
            "l’insertion",
            "économique",
            "œuvre",
            "Île-de-France",
            "association",
            "associations",
            "CNIAE",
            "IAE",
            "ESS",
            "RMI",
            "création",
            "congrès",
            "réseau",
            "entreprises",
            "chantier",
            "salarié·e·s",
            "directeur",
            "aujourd’hui",
            "État",
            "régie",
            "quartier",
            "politique",
            "de",
            "la",
            "des",
            "qui",
            "quand",
            "87-39",
            "R&D",
            "XXe",
            "n°",
            "1er",
            "année",
            "public",
            "décret",
            "ministère");

    private static final List<String> DATES = List.of(
            "1987",
            "1980-1985",
            "années 80",
            "années quatre-vingt-dix",
            "27 janvier 1987",
            "27/01/1987",
            "1987-01",
            "1987-01-27",
            "198X",
            "XIXe siècle",
            "au début du XXe siècle",
            "avant 1990",
            "depuis 2000",
            "vers 1250",
            "de 1981 à 1995",
            "an VIII",
            "18 brumaire an VIII",
            "44 av. J.-C.",
            "-0043",
            "Pâques 1916",
            "hiver 1954",
            "entre mars et mai 1968",
            "hier",
            "l’an dernier",
            "cette année",
            "il y a dix ans",
            "29 février 1900",
            "99999",
            "1er trimestre 2001",
            "printemps",
            "mai",
            "le 32 janvier",
            "..",
            "1914/1918");

    private static final List<String> BLANKS = List.of(
            " ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u202f", "\u2003", "\u3000", "\u200b", "\u2028", "\ufeff");

    private static final List<String> SIGNS = List.of(
            "?",
            "!",
            "…",
            ",",
            ".",
            ";",
            ":",
            "'",
            "’",
            "ʼ",
            "＇",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "<",
            ">",
            "«",
            "»",
            "“",
            "”",
            "„",
            "*",
            "~",
            "^",
            "\\",
            "/",
            "&",
            "&&",
            "|",
            "||",
            "+",
            "=",
            "#",
            "@",
            "$",
            "%",
            "°",
            "€",
            "·",
            "‐",
            "–",
            "—",
            "−",
            "­",
            "\u0301",
            "\u202e",
            "\u2066",
            "\u200d",
            "\uD83D\uDE80",
            "👩‍👩‍👧",
            "ﬁ",
            "Å",
            "ß",
            "İ",
            "ı",
            "ǅ",
            "Ω",
            "Я",
            "中",
            "ا",
            "א",
            "٣",
            "①",
            "½",
            "\uE000",
            "\uFFFD",
            "\uD835\uDC00",
            "NOT",
            "AND",
            "OR",
            "field:",
            "[* TO *]",
            "/re.*/",
            "a^1e39",
            "a~9");

    private final Random random;

    QuestionGrammar(Random random) {
        this.random = random;
    }

    /** The kinds, from what people type to what nobody should. */
    enum Kind {
        WORDS,
        DATE,
        PHRASE,
        EXCLUSION,
        WHOLE_QUESTION,
        MISSPELT,
        BLANKS,
        SIGNS,
        BEGINNING,
        MIXTURE,
        MANY_WORDS,
        MANY_LETTERS,
        MANY_PHRASES,
        MANY_EXCLUSIONS,
        MANY_MISSPELT,
        MANY_DATES,
        MANY_ELISIONS,
        MANY_NUMBERS,
        QUOTES,
        PARENTHESES,
        MINUSES,
        MARKS,
        ONE_WORD,
        CODE_POINTS
    }

    private static final List<Kind> SHORT = List.copyOf(EnumSet.range(Kind.WORDS, Kind.MIXTURE));
    private static final List<Kind> LONG = List.copyOf(EnumSet.range(Kind.MANY_WORDS, Kind.CODE_POINTS));

    /** A kind of question, most often one of those that people type. */
    Kind kind() {
        return pick(random.nextInt(LONG_ONE_IN) == 0 ? LONG : SHORT);
    }

    String any() {
        return of(kind());
    }

    String of(Kind kind) {
        return switch (kind) {
            case WORDS -> some(4, this::word);
            case DATE -> some(2, this::word) + " " + pick(DATES);
            case PHRASE -> some(2, this::word) + " " + phrase();
            case EXCLUSION -> some(2, this::word) + " -" + (random.nextBoolean() ? word() : phrase());
            case WHOLE_QUESTION ->
                pick(List.of("Quand ", "Qui a créé ", "Pourquoi ", "En quelle année ", "Combien de "))
                        + some(5, this::word)
                        + pick(List.of(" ?", "\u00a0?", "?", ""));
            case MISSPELT -> some(3, this::misspelt);
            case BLANKS -> joined(8, () -> word() + pick(BLANKS));
            case SIGNS -> joined(8, () -> word() + pick(SIGNS) + (random.nextBoolean() ? pick(BLANKS) : ""));
            case BEGINNING -> beginning();
            case MIXTURE -> mixture();
            default -> cut(endless(kind));
        };
    }

    /** As long as a question may be, and of one thing alone. */
    private String endless(Kind kind) {
        return switch (kind) {
            case MANY_LETTERS -> repeated(() -> (char) ('a' + random.nextInt(26)) + " ");
            case MANY_PHRASES -> repeated(() -> phrase() + " ");
            case MANY_EXCLUSIONS -> repeated(() -> "-" + word() + " ");
            case MANY_MISSPELT -> repeated(() -> misspelt() + " ");
            case MANY_DATES -> repeated(() -> pick(DATES) + " ");
            case MANY_ELISIONS -> repeated(() -> "l'd’qu'" + (random.nextBoolean() ? "a" : " "));
            case MANY_NUMBERS -> repeated(() -> random.nextInt(3_000) + pick(List.of(" ", "-", "/", ".", " à ")));
            case QUOTES -> repeated(() -> pick(List.of("\"", "« ", "» ", "“", "\" ", "\"a")));
            case PARENTHESES -> repeated(() -> pick(List.of("(", "((", "[", "{")));
            case MINUSES -> repeated(() -> pick(List.of("-", "- ", "-\"", "–", "-a-")));
            case MARKS -> "e" + repeated(() -> pick(List.of("\u0301", "\u0308", "\u20dd", "\u0489")));
            case ONE_WORD -> repeated(() -> pick(List.of("a", "é", "anti", "œ", "ment", "·e")));
            case CODE_POINTS -> repeated(this::codePoint);
            default -> repeated(() -> word() + " ");
        };
    }

    private String mixture() {
        return joined(random.nextInt(12), () -> switch (random.nextInt(8)) {
            case 0 -> pick(DATES);
            case 1 -> phrase();
            case 2 -> "-";
            case 3 -> pick(SIGNS);
            case 4 -> pick(BLANKS);
            case 5 -> misspelt();
            case 6 -> "\"";
            default -> word() + " ";
        });
    }

    private String word() {
        return pick(WORDS);
    }

    private String misspelt() {
        StringBuilder word = new StringBuilder(word());
        int at = random.nextInt(word.length());
        switch (random.nextInt(3)) {
            case 0 -> word.deleteCharAt(at);
            case 1 -> word.insert(at, (char) ('a' + random.nextInt(26)));
            default -> word.setCharAt(at, (char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private String beginning() {
        String word = word();
        return (random.nextBoolean() ? word() + " " : "") + word.substring(0, 1 + random.nextInt(word.length()));
    }

    private String phrase() {
        String quotes = pick(List.of("\"\"", "«»", "“”", "\" ", "„“"));
        return quotes.charAt(0) + some(4, this::word) + quotes.charAt(1);
    }

    /** Of any plane but surrogates, which no text has alone. */
    private String codePoint() {
        int plane = random.nextInt(4) == 0 ? 0x110000 : random.nextBoolean() ? 0x300 : 0xD800;
        int codePoint = 0x20 + random.nextInt(plane - 0x20);
        return Character.isSurrogate((char) codePoint) && codePoint < 0x10000 ? " " : Character.toString(codePoint);
    }

    private String some(int most, Supplier<String> part) {
        return Stream.generate(part).limit(1 + random.nextInt(most)).collect(Collectors.joining(" "));
    }

    private String joined(int most, Supplier<String> part) {
        return cut(Stream.generate(part).limit(1 + random.nextInt(most + 1)).collect(Collectors.joining()));
    }

    private String repeated(Supplier<String> part) {
        return Stream.generate(part).limit(MOST).collect(Collectors.joining());
    }

    /** To what a question may have, and not within a character. */
    private static String cut(String text) {
        int end = Math.min(MOST, text.length());
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end);
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
