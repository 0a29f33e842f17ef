package fr.annales.dates;

import java.util.List;

/** The words behind a time that say that it goes on: {@code à nos jours}, {@code jusqu’à présent}. */
final class PresentWords {
    private static final List<List<String>> PRESENT = DateVocabulary.parted(DateVocabulary.PRESENT);

    private final List<DateWord> words;

    /** Those of a question. */
    PresentWords(List<DateWord> words) {
        this.words = words;
    }

    /**
     * Where {@code à nos jours}, {@code et jusqu’à aujourd’hui} or {@code - présent} ends that stands here, or -1. What
     * is told of {@code 1950 et aujourd’hui} are two times.
     */
    int end(int place) {
        boolean isAlso = isForm(place, "et") && isForm(place + 1, "jusqu", "jusque");
        int at = isAlso ? place + 1 : place;
        if (isForm(at, "jusqu", "jusque")) at++;
        if (isForm(at, "a", "au", "en")) at++;
        boolean isJoined = at > place || words.get(place).isAfter('-');
        return isJoined ? whole(place, at) : -1;
    }

    /** The same behind {@code entre}, where {@code et aujourd’hui} and {@code et à nos jours} are the end. */
    int endBetween(int place) {
        if (!isForm(place, "et")) return end(place);
        int end = whole(place, place + 1);
        return end < 0 ? end(place + 1) : end;
    }

    /** Where the present ends that is named at a place, when nothing parts the words from the first on; or -1. */
    private int whole(int first, int place) {
        int end = DateVocabulary.end(PRESENT, words, place);
        boolean isWhole = end >= 0
                && !words.get(end).goesOn()
                && words.subList(first, end).stream().allMatch(word -> word.isJoined() && !word.fixed());
        return isWhole ? end : -1;
    }

    private boolean isForm(int place, String... forms) {
        return place < words.size() && List.of(forms).contains(words.get(place).form());
    }
}
