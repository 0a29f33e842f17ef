package fr.annales.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads times of which the last alone says of what they are: {@code premier et deuxième trimestre 2005},
 * {@code du printemps à l’automne 1998}, {@code début et fin des années 90}. The first is read as if the words that end
 * the last stood behind it too.
 *
 * @param words of the question
 * @param names that stand in it
 * @param context tells what is meant by figures alone
 */
record SharedEnds(List<DateWord> words, DateNameReader names, DateContext context) {
    private static final int MOST_LISTED = 8;
    private static final Set<String> OF_YEAR = Set.of("trimestre", "semestre");
    private static final Set<String> LAST = Set.of("dernier", "derniere");

    /**
     * From the time that begins at a place to the last that is joined to it. Where one leads to the other they may be
     * of two kinds, {@code de mai à la fin 1998}; else they are a list, and alike.
     *
     * @param to the words that lead from one to the other
     */
    Optional<DateName> at(int place, Set<String> to) {
        int end = endOfUnfinished(place);
        int at = end;
        for (int items = 0; at > place && items < MOST_LISTED; items++) {
            boolean leads = to.contains(form(at));
            boolean isWord = leads || DateIntervals.LISTED.contains(form(at));
            if (!isWord && !DateIntervals.isJoinedInList(words.get(at))) return Optional.empty();
            int item = names.skipArticles(isWord ? at + 1 : at);
            Optional<DateName> last = isWord || !words.get(at).isAfter(',') ? names.at(item) : Optional.empty();
            if (last.isPresent())
                return leads || areAlike(words, place, item)
                        ? between(place, end, item, last.get(), leads)
                        : Optional.empty();
            int next = endOfUnfinished(item);
            if (next == item) return Optional.empty();
            at = next;
        }
        return Optional.empty();
    }

    /** Where a time ends that lacks what it is of; its own place where there is none. */
    private int endOfUnfinished(int place) {
        if (names.at(place).isPresent()) return place;
        Optional<DatePart.Named> part = DatePart.at(words, place);
        if (part.isPresent()) return part.get().next();
        if (isRank(words, place)) {
            int next = FrenchNumbers.ordinal(words, place)
                    .map(FrenchNumbers.Read::next)
                    .orElse(place + 1);
            return OF_YEAR.contains(form(next)) ? next + 1 : next;
        }
        return isSeason(words, place) || FrenchCalendar.isMonth(form(place)) ? place + 1 : place;
    }

    /** Whether times begin at two places that are of one kind: ranks, parts or seasons. */
    static boolean areAlike(List<DateWord> words, int first, int last) {
        return (isRank(words, first) && isRank(words, last))
                || (DatePart.at(words, first).isPresent()
                        && DatePart.at(words, last).isPresent())
                || (isSeason(words, first) && isSeason(words, last));
    }

    /** Whether a word is a rank, and written as one: Roman figures alone are the number of a king. */
    private static boolean isRank(List<DateWord> words, int place) {
        String form = words.get(place).form();
        return LAST.contains(form)
                || (FrenchNumbers.ordinal(words, place).isPresent() && FrenchNumbers.ofRoman(form) == 0);
    }

    private static boolean isSeason(List<DateWord> words, int place) {
        return FrenchCalendar.season(words.get(place).form()).isPresent();
    }

    private Optional<DateName> between(int place, int end, int item, DateName last, boolean leads) {
        // The rank of a class may stand before a century: "élèves de sixième au XXe siècle".
        if (form(last.next() - 1).equals("siecle")) return Optional.empty();
        return completed(place, end, item, last).flatMap(first -> first.to(last).or(() -> turned(first, last, leads)));
    }

    /** The first time, with as many of the last words as make it one. */
    private Optional<DateName> completed(int place, int end, int item, DateName last) {
        for (int rest = item + 1; rest < last.next(); rest++) {
            List<DateWord> whole = new ArrayList<>(words.subList(place, end));
            whole.addAll(words.subList(rest, last.next() + 1));
            Optional<DateName> first =
                    new DateNameReader(whole, context).at(0).filter(name -> name.next() == whole.size() - 1);
            if (first.isPresent()) return first;
        }
        return Optional.empty();
    }

    /** What leads to an earlier time of the year began in the year before, as a winter did before its spring. */
    private static Optional<DateName> turned(DateName first, DateName last, boolean leads) {
        boolean isWinter = first.from().endsWith("-" + Season.WINTER.number);
        int unit = first.from().lastIndexOf('-');
        if (unit <= 0 || !(leads || isWinter)) return Optional.empty();
        String before = EdtfFormat.year(DateName.firstDay(first.from()).getYear() - 1);
        return DateName.between(
                before + first.from().substring(unit), last.to(), first.figures() && last.figures(), last.next());
    }

    private String form(int place) {
        return words.get(place).form();
    }
}
