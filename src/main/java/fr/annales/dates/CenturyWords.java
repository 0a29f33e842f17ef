package fr.annales.dates;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether words of a question are of several centuries, of which the last has the name of one:
 * {@code du XVIIIe au XIXe siècle}. A rank among them is written as one: figures without an ending are the number of a
 * king, of a council or of a part of a town ({@code Louis XIV au XVIIe siècle}, {@code Paris 8}), and a rank in words
 * alone is that of a class ({@code en seconde au XXe siècle}).
 *
 * @param words of the question
 */
record CenturyWords(String question, List<DateWord> words) {

    private static final Set<String> PARTS = Set.of("moitie", "tiers", "quart");

    /** The rank from a place on of a century that there is; {@code vie} is none in small letters. */
    Optional<FrenchNumbers.Read> rank(int place) {
        DateWord word = words.get(place);
        boolean isLife = word.form().equals("vie") && !question.startsWith("VI", word.start());
        return isLife
                ? Optional.empty()
                : FrenchNumbers.ordinal(words, place).filter(rank -> rank.value() <= DateNameReader.LAST_CENTURY);
    }

    /** Whether the words from one place to another may be nothing but centuries. */
    boolean are(int place, int end) {
        if (!mayBegin(place)) return false;
        int at = place;
        while (at < end) {
            int next = next(at, place);
            if (next == at) return false;
            at = next;
        }
        return true;
    }

    /** At the beginning, behind a sign, with an article or with a part: behind another word a rank is of that. */
    private boolean mayBegin(int place) {
        return place == 0
                || !words.get(place).gap().isBlank()
                || DateVocabulary.ARTICLES.contains(form(place))
                || form(place).equals("de")
                || form(place).equals("entre")
                || DatePart.at(words, place).isPresent()
                || isOfPart(place);
    }

    /** The place behind the word or the rank of a century that stands here, or the same where neither does. */
    private int next(int at, int first) {
        if (words.get(at).number(1, 4) >= 0) return words.get(at).number(4, 4) >= 0 ? at + 1 : at;
        Optional<FrenchNumbers.Read> rank = rank(at);
        if (rank.isEmpty()) return DateExpressions.isWord(form(at)) ? at + 1 : at;
        boolean isWritten = FrenchNumbers.hasEnding(words, at) || isOfPart(at) || isInWords(at, first, rank.get());
        return isWritten ? rank.get().next() : at;
    }

    /** Whether a rank in words is the century's own, or stands where only that of another does. */
    private boolean isInWords(int at, int first, FrenchNumbers.Read rank) {
        boolean isOwn = DateNameReader.isCentury(words, at, rank.next());
        boolean isOfAnother = at > first
                && (DateVocabulary.ARTICLES.contains(form(at - 1))
                        || form(at - 1).equals("et"));
        return form(rank.next() - 1).endsWith("ieme") && (isOwn || isOfAnother);
    }

    private boolean isOfPart(int place) {
        return place + 1 < words.size() && PARTS.contains(form(place + 1));
    }

    private String form(int place) {
        return words.get(place).form();
    }
}
