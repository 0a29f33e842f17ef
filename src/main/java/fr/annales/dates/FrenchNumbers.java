package fr.annales.dates;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers in French words and in Roman figures, as they stand in dates. */
final class FrenchNumbers {
    private static final Map<String, Integer> CARDINALS = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16),
            Map.entry("vingt", 20),
            Map.entry("vingts", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60),
            Map.entry("septante", 70),
            Map.entry("octante", 80),
            Map.entry("huitante", 80),
            Map.entry("nonante", 90));

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("premier", 1),
            Map.entry("premiere", 1),
            Map.entry("unieme", 1),
            Map.entry("deuxieme", 2),
            Map.entry("second", 2),
            Map.entry("seconde", 2),
            Map.entry("troisieme", 3),
            Map.entry("quatrieme", 4),
            Map.entry("cinquieme", 5),
            Map.entry("sixieme", 6),
            Map.entry("septieme", 7),
            Map.entry("huitieme", 8),
            Map.entry("neuvieme", 9),
            Map.entry("dixieme", 10),
            Map.entry("onzieme", 11),
            Map.entry("douzieme", 12),
            Map.entry("treizieme", 13),
            Map.entry("quatorzieme", 14),
            Map.entry("quinzieme", 15),
            Map.entry("seizieme", 16),
            Map.entry("vingtieme", 20));

    private static final List<String> ROMAN = List.of(
            "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx", "xxi");

    /** How the ending of a rank is written after Roman figures, {@code XVIIème}, and by some {@code XVIième}. */
    private static final String ORDINAL = "${figures}e";

    private static final Pattern CAPITALS_AND_ENDING =
            Pattern.compile("(?<![\\p{L}\\d])(?<figures>[IVX]{1,6})i?[eè]\\x{300}?mes?(?!\\p{L})");

    private static final Pattern RANK = Pattern.compile("0?[1-9]|[1-9]\\d");

    private static final Pattern EITHER = Pattern.compile("[ivx]+ieme");

    /** Endings of a rank that people write apart. */
    private static final Set<String> DETACHED = Set.of("e", "eme", "ieme", "er", "ere");

    private static final int GREATEST = 9_999;

    private FrenchNumbers() {}

    /**
     * With a single {@code e} after Roman figures in capitals, however their ending is written. Without capitals there
     * is no telling whose {@code i} that before the ending is.
     */
    static String withPlainRanks(String text) {
        return CAPITALS_AND_ENDING.matcher(text).replaceAll(ORDINAL);
    }

    /**
     * A number that was read.
     *
     * @param next the place of the first word after it
     */
    record Read(int value, int next) {}

    /** The number from a place on, in figures (four at most) or words, empty when there is none. */
    static Optional<Read> cardinal(List<DateWord> words, int from) {
        int figures = words.get(from).number(1, 4);
        return figures >= 0 ? Optional.of(new Read(figures, from + 1)) : inWords(words, from);
    }

    /** The same, in words only: up to {@value #GREATEST}. */
    static Optional<Read> inWords(List<DateWord> words, int from) {
        int thousands = 0;
        int rest = 0;
        int at = from;
        for (; ; at++) {
            String word = words.get(at).form();
            Integer value = CARDINALS.get(word);
            if (at > from && isAnother(words.get(at), value, rest)) break;
            if (value != null) rest += value == 20 && rest % 10 == 4 && rest % 100 < 20 ? 76 : value;
            else if (word.equals("cent") || word.equals("cents")) rest = Math.max(rest, 1) * 100;
            else if (thousands == 0 && (word.equals("mille") || word.equals("mil"))) {
                thousands = Math.max(rest, 1) * 1000;
                rest = 0;
            } else if (!joins(words, at, from)) break;
            if (thousands + rest > GREATEST) return Optional.empty();
        }
        return at == from ? Optional.empty() : Optional.of(new Read(thousands + rest, at));
    }

    /** Whether a word is a number, in figures (four at most) or in words. */
    static boolean isOfNumber(DateWord word) {
        return word.number(1, 4) >= 0 || CARDINALS.containsKey(word.form());
    }

    /** Whether a number begins anew: {@code vingt, trente}, {@code soixante-soixante-dix}. */
    private static boolean isAnother(DateWord word, @Nullable Integer value, int rest) {
        if (word.gap().contains(",")) return true;
        if (value == null || value < 20 || rest % 100 == 0) return false;
        boolean isOfEighty = value == 20 && rest % 100 == 4;
        return !isOfEighty;
    }

    /** Whether an "et" stands inside a number: {@code vingt et un}. */
    private static boolean joins(List<DateWord> words, int at, int from) {
        return at > from
                && words.get(at).form().equals("et")
                && List.of("un", "une", "onze").contains(words.get(at + 1).form());
    }

    /**
     * The rank from a place on, 1 to 99: {@code 19e}, {@code XIXème}, {@code dix-neuvième}; empty when there is none.
     */
    static Optional<Read> ordinal(List<DateWord> words, int from) {
        String form = words.get(from).form();
        String stem = withoutEnding(form);
        boolean isDetached = isDetachedEnding(words, from + 1);
        int next = isDetached ? from + 2 : from + 1;
        int roman = roman(form, stem);
        if (roman > 0) return Optional.of(new Read(roman, next));
        if ((isDetached || !stem.equals(form)) && RANK.matcher(stem).matches())
            return Optional.of(new Read(Integer.parseInt(stem), next));
        return ordinalInWords(words, from);
    }

    /** Whether a rank in figures, Roman or not, has an ending: {@code 19e} and {@code 19 ème}, but not {@code xix}. */
    static boolean hasEnding(List<DateWord> words, int place) {
        String form = words.get(place).form();
        String stem = withoutEnding(form);
        return (!stem.equals(form) || isDetachedEnding(words, place + 1)) && isOfRank(stem);
    }

    private static boolean isOfRank(String stem) {
        return ROMAN.indexOf(stem) > 0 || RANK.matcher(stem).matches();
    }

    /** Whether a word is nothing but the ending of the rank before it: {@code 19 ème}. */
    static boolean isDetachedEnding(List<DateWord> words, int place) {
        return place < words.size()
                && words.get(place).gap().equals(" ")
                && DETACHED.contains(words.get(place).form())
                && isOfRank(withoutEnding(words.get(place - 1).form()));
    }

    /** The rank that a text is as a whole, {@code dix-neuvième} and {@code 19} too; empty when it is none. */
    static Optional<Integer> rank(String text) {
        if (RANK.matcher(text).matches()) return Optional.of(Integer.parseInt(text));
        List<DateWord> words = DateWord.of(text, new BitSet());
        return ordinal(words, 0).filter(rank -> rank.next() == words.size() - 1).map(Read::value);
    }

    /** The ranks that a text may be: two where only capitals would tell. */
    static List<Integer> ranks(String text) {
        if (!EITHER.matcher(text).matches()) return rank(text).stream().toList();
        return Stream.of("eme", "ieme")
                .map(ending -> ROMAN.indexOf(text.substring(0, text.length() - ending.length())))
                .filter(rank -> rank > 0)
                .toList();
    }

    /** Of a question, which may guess: {@code xviieme} is the seventeenth, and {@code xxieme} rather the twentieth. */
    private static int roman(String form, String stem) {
        if (!EITHER.matcher(form).matches()) return ROMAN.indexOf(stem);
        int longer = ROMAN.indexOf(form.substring(0, form.length() - "eme".length()));
        return longer > 0 && longer < ROMAN.size() - 1 ? longer : ROMAN.indexOf(stem);
    }

    /** The number that a text is as a whole, in words; empty when it is none. */
    static Optional<Integer> number(String words) {
        List<DateWord> all = DateWord.of(words, new BitSet());
        return inWords(all, 0).filter(read -> read.next() == all.size() - 1).map(Read::value);
    }

    /** The value of Roman figures without capitals, 0 where they are none. */
    static int ofRoman(String figures) {
        return Math.max(0, ROMAN.indexOf(figures));
    }

    private static String withoutEnding(String form) {
        for (String ending : List.of("ieme", "eme", "ere", "er", "re", "nde", "nd", "me", "th", "e", "°", "o"))
            if (form.endsWith(ending)) return form.substring(0, form.length() - ending.length());
        return form;
    }

    private static Optional<Read> ordinalInWords(List<DateWord> words, int from) {
        int tens = switch (words.get(from).form()) {
            case "dix" -> 10;
            case "vingt" -> 20;
            default -> 0;
        };
        int at = tens == 0 ? from : from + 1;
        if (tens == 20 && words.get(at).form().equals("et")) at++;
        int after = at + 1;
        Integer rank = ORDINALS.get(words.get(at).form());
        return Optional.ofNullable(rank).map(value -> new Read(tens + value, after));
    }

    /** A rank in Roman figures, 1 to 21. */
    static String roman(int rank) {
        return ROMAN.get(rank).toUpperCase(Locale.ROOT);
    }
}
