package fr.annales.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the dates in a question that are read as {@link WrittenDates} reads them in files: those of another era and of
 * the calendar of the Republic, taken as far to the left as they are dates; those of several
 * {@linkplain CenturyWords centuries}, from a word on that may begin them; and the one that a question is as a whole,
 * such as a label that was copied. Of a field of a file it is known that it is a date, and so words are passed over
 * there that are words of a question ({@code saison}, {@code publié}, {@code français}): here every word must be one of
 * a date.
 */
final class DateExpressions {
    /** Words of a longer date than this are hardly one. */
    private static final int MOST_WORDS = 12;

    /** Nobody asks for more. */
    private static final int MOST_DATES = 4;

    private static final Pattern ROMAN = Pattern.compile("[ivx]{1,4}");

    /** A year, where the archive has it. */
    private static final Pattern THREE_FIGURES = Pattern.compile("[1-9]\\d\\d");

    /** What a date is made of beside figures, numbers, ranks, and the names of months, days, seasons and feasts. */
    private static final Set<String> WORDS = Set.of(
            ("en le la les l de du des d a au aux et dans pendant durant cours courant mois jour jours complementaires"
                            + " an annee annees decennie siecle siecles s millenaire millenaires debut milieu mi fin moitie tiers quart dernier"
                            + " ou entre avant apres depuis partir compter jusqu jusque"
                            + " autour alentours environs date incertaine inconnue inconnu"
                            + " av ap apr j c jc jesus christ notre ere")
                    .split(" "));

    private static final Set<String> OF_RELATIONS = DateVocabulary.wordsOf(
            List.of(DateVocabulary.PRESENT, DateVocabulary.EARLIER, DateVocabulary.LATER, DateVocabulary.CIRCA));

    private final String question;
    private final List<DateWord> words;
    private final CenturyWords centuries;
    private final List<End> ends;

    /**
     * Where a date may end.
     *
     * @param next the place behind it
     * @param isOfCentury whether it ends in the name of one, which is a date by itself
     */
    private record End(int next, boolean isOfCentury) {}

    DateExpressions(String question, List<DateWord> words) {
        this.question = question;
        this.words = words;
        this.centuries = new CenturyWords(question, words);
        this.ends = ends();
    }

    private List<End> ends() {
        List<End> found = new ArrayList<>();
        for (int place = 1; place < words.size() && found.size() < MOST_DATES; place++) {
            int next = Math.max(EraWords.after(words, place), endOfRepublicanYear(place));
            if (next > place) found.add(new End(next, false));
            else if (isCentury(place)) found.add(new End(place + 1, true));
        }
        return found;
    }

    private boolean isCentury(int place) {
        return isCentury(place - 1, place) || (place > 1 && isCentury(place - 2, place));
    }

    private boolean isCentury(int rank, int place) {
        return place < words.size() - 1
                && DateNameReader.isCentury(words, rank, place)
                && FrenchNumbers.ordinal(words, rank)
                        .filter(read -> read.next() == place)
                        .isPresent();
    }

    private String form(int place) {
        return place < words.size() ? words.get(place).form() : "";
    }

    /**
     * Where {@code an VIII} ends that begins here, with {@code de la République} or without, or behind a month
     * {@code an 8}; or -1.
     */
    private int endOfRepublicanYear(int place) {
        if (place < 0 || !form(place).equals("an")) return -1;
        boolean isOfMonth =
                place > 0 && RepublicanCalendar.month(form(place - 1)).isPresent();
        boolean isYear = ROMAN.matcher(form(place + 1)).matches()
                || (isOfMonth && words.get(place + 1).number(1, 2) > 0);
        if (!isYear) return -1;
        boolean saysSo = form(place + 2).equals("de")
                && form(place + 3).equals("la")
                && form(place + 4).equals("republique");
        return saysSo ? place + 5 : place + 2;
    }

    /**
     * The longest such date that begins at a place.
     *
     * @param end where what is read there otherwise ends, which this one is to go beyond; 0 where nothing is
     */
    Optional<DateReading> at(int place, int end) {
        return ends.reversed().stream()
                .filter(one -> one.next > place && one.next - place <= MOST_WORDS)
                .filter(one ->
                        one.isOfCentury ? end == 0 : words.get(one.next - 1).end() > end)
                .filter(one -> isJoined(place, one.next) && isOfDate(place, one.next))
                .filter(one -> !one.isOfCentury || centuries.are(place, one.next))
                .flatMap(one -> read(place, one).stream())
                .findFirst();
    }

    /**
     * The date that a question is. Figures alone are left to the grammar of questions, which knows that they may be
     * words of a text.
     *
     * @param span of the archive: another time is not meant
     */
    Optional<DateReading> whole(Optional<Period> span) {
        boolean isMeant = DateExpression.hasWords(question)
                || THREE_FIGURES.matcher(question.strip()).matches();
        return isMeant && isOfDate(0, words.size() - 1)
                ? DateExpression.read(question)
                        .filter(reading -> span.isPresent() && span.get().overlaps(reading.period()))
                : Optional.empty();
    }

    /** Whether a word may stand in any date. */
    static boolean isWord(String form) {
        return WORDS.contains(form) || OF_RELATIONS.contains(form);
    }

    private boolean isJoined(int place, int end) {
        for (int i = place; i < end; i++) if (words.get(i).fixed() || (i > place && !isJoined(i))) return false;
        return true;
    }

    /** By a comma only ranks are: {@code XVIIe, XVIIIe et XIXe siècles}. */
    private boolean isJoined(int place) {
        return words.get(place).isListed()
                ? centuries.rank(place - 1).isPresent() && centuries.rank(place).isPresent()
                : words.get(place).isJoined();
    }

    private boolean isOfDate(int place, int end) {
        for (int i = place; i < end; i++) if (!isOfDate(i)) return false;
        return true;
    }

    private boolean isOfDate(int place) {
        DateWord word = words.get(place);
        // In capitals it is a board, or a turnover: "CA 2012".
        if (question.startsWith("CA", word.start())) return false;
        return isWord(word.form())
                || word.number(1, 4) >= 0
                || FrenchCalendar.isOfDate(word.form())
                || RepublicanCalendar.month(word.form()).isPresent()
                || Feasts.hasWord(word.form())
                || FrenchNumbers.inWords(words, place).isPresent()
                || centuries.rank(place).isPresent()
                || (place > 0 && FrenchNumbers.isDetachedEnding(words, place))
                || endOfRepublicanYear(place - 4) == place + 1;
    }

    private Optional<DateReading> read(int place, End end) {
        int start = words.get(place).start();
        String expression = question.substring(start, words.get(end.next - 1).end());
        Optional<DateReading> reading =
                end.isOfCentury ? DateExpression.readWidely(expression) : DateExpression.read(expression);
        return reading.map(date -> date.at(start));
    }
}
