package fr.annales.foreign;

import fr.annales.foreign.Passage.Kind;
import java.util.List;

/**
 * How a page sets its dates, which only the page as a whole shows.
 *
 * @param isProse whether no date stands alone or before a separator, so that those which begin a sentence count
 * @param titlesFirst whether titles stand before their dates, which are no headings
 * @param years that stand before what happened with nothing between
 */
record ChronicleStyle(boolean isProse, boolean titlesFirst, LeadingYears years) {
    static ChronicleStyle of(List<Passage> passages) {
        return new ChronicleStyle(
                passages.stream().noneMatch(ChronicleStyle::opens),
                hasTitlesFirst(passages),
                LeadingYears.of(passages.stream().map(Passage::text).toList()));
    }

    private static boolean opens(Passage passage) {
        return isDate(passage) || DateLine.opening(passage.text()).isPresent();
    }

    private static boolean isDate(Passage passage) {
        return DateLine.whole(passage.text()).isPresent();
    }

    private static boolean hasTitlesFirst(List<Passage> passages) {
        int dates = 0;
        int afterTitle = 0;
        for (int at = 1; at < passages.size(); at++) {
            if (!isDate(passages.get(at)) || passages.get(at).kind() == Kind.HEADING) continue;
            dates++;
            Passage before = passages.get(at - 1);
            if (before.kind() == Kind.HEADING && !isDate(before)) afterTitle++;
        }
        return afterTitle > 1 && afterTitle * 2 >= dates;
    }
}
