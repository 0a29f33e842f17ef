package fr.annales.dates;

import static fr.annales.dates.WrittenParts.end;
import static fr.annales.dates.WrittenParts.isKnown;
import static fr.annales.dates.WrittenParts.start;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads years, decades, centuries and parts of these from the plain form of {@link WrittenText}. */
final class WrittenYears {
    /** A year in a longer form; how many figures it may have depends on what stands beside. */
    static final String YEAR = "(y\\d{4,8}(?: bc)?|\\d{1,4} (?:bc|ad)|\\d{2,4})";

    private static final Pattern OF_ERA = Pattern.compile("y?(?<number>\\d+)(?: (?<era>bc|ad))?");

    /** A rank, of which nothing may be left out but its ending. */
    private static final String RANK = "([\\p{L}\\d]+(?:-[\\p{L}\\d]+)?)";

    /** Two figures that are more than these are hardly of this century. */
    private static final int LATEST = 40;

    /** Nobody tells of decades to come. */
    private static final int LATEST_DECADE = 20;

    private static final int MOST_FIGURES = 8;

    private static final Forms FORMS = new Forms()
            .add(YEAR, m -> year(m.group(1)))
            .add("y(\\d{4,9})", m -> year(m.group()))
            .add("an (\\d{1,4})", m -> yearOfAn(m.group(1)))
            .add(
                    "-(?: ?y)?(\\d{2,3}|[1-9]\\d{3,7})",
                    m -> beforeOurEra(Integer.parseInt(m.group(1))).asked())
            .add("(\\d{3})-", m -> Readings.of(m.group(1) + "X", "0" + m.group(1) + "/.."))
            .add("c(\\d{4})", m -> Readings.of(m.group(1), m.group(1) + "~"))
            .add("(\\d{3})x", m -> Readings.of(m.group(1) + "X"))
            .add("(\\d\\d)xx", m -> Readings.of(m.group(1) + "XX"))
            .add("(\\d{3})\\?", m -> Readings.of(m.group(1) + "X", "0" + m.group(1) + "?"))
            .add("(\\d\\d)00'?s", m -> Readings.of(m.group(1) + "0X", m.group(1) + "XX"))
            .add("(\\d{3})0'?s", m -> Readings.of(m.group(1) + "X"))
            .add("([1-9]0)'?s", m -> decade(m.group(1), false))
            .add("(?:annees|decennie) (\\d{2,4})( ad)?", m -> decade(m.group(1), m.group(2) != null))
            .add("(?:annees|decennie) ([a-z -]+)", m -> decadeInWords(m.group(1)))
            .add("annees (\\d{1,2}00) - (\\d{1,2}99)", m -> hundred(m.group(1), m.group(2)))
            .add(
                    RANK + " (?:siecles?|s|century|centuries)( bc)?(?: ad)?",
                    m -> rank(m.group(1), 100, m.group(2) != null))
            .add(RANK + " millenaires?( bc)?(?: ad)?", m -> rank(m.group(1), 1000, m.group(2) != null))
            .add("([ivx]+)e", m -> rank(m.group(1), 100, false).asked())
            .add(RANK + " moitie (.+)", m -> part(m.group(1), 2, m.group(2)))
            .add(RANK + " quart (.+)", m -> part(m.group(1), 4, m.group(2)))
            .add(RANK + " tiers (.+)", m -> part(m.group(1), 3, m.group(2)))
            .add("(debut|milieu|mi|fin)[ -](.+)", m -> third(m.group(1), m.group(2)));

    private WrittenYears() {}

    static Readings read(String text) {
        return FORMS.read(text);
    }

    /** A year, with its era or without; one of two figures alone has a century that is anybody's guess. */
    static Readings year(String text) {
        Matcher year = OF_ERA.matcher(text);
        if (!year.matches() || year.group("number").length() > MOST_FIGURES) return Readings.NONE;
        int number = Integer.parseInt(year.group("number"));
        if (year.group("era") == null && text.length() == 2) return ofTwoFigures(number);
        boolean before = "bc".equals(year.group("era"));
        return before && number == 0 ? Readings.NONE : Readings.of(EdtfFormat.year(before ? 1 - number : number));
    }

    private static Readings ofTwoFigures(int figures) {
        return ofTwoFigures(figures, figures > LATEST ? 1900 : 2000);
    }

    private static Readings ofTwoFigures(int figures, int century) {
        return Readings.of(EdtfFormat.year(century + figures), EdtfFormat.year(century - 100 + figures));
    }

    /** Up to fourteen it may be a year of the Republic. */
    private static Readings yearOfAn(String figures) {
        int year = Integer.parseInt(figures);
        Readings ofOurEra = Readings.of(EdtfFormat.year(year));
        return RepublicanCalendar.year(year)
                .map(republican -> Readings.of(republican, EdtfFormat.year(year)))
                .orElse(ofOurEra);
    }

    /** Historians have no year 0, and astronomers have. */
    private static Readings beforeOurEra(int year) {
        return Readings.of(EdtfFormat.year(1 - year), EdtfFormat.year(-year));
    }

    private static Readings decade(String figures, boolean hasEra) {
        int first = Integer.parseInt(figures);
        if (first % 10 != 0) return Readings.NONE;
        if (figures.length() > 2 || hasEra)
            return Readings.of(EdtfFormat.year(first).substring(0, 3) + "X");
        return ofTwoFigures(first, first > LATEST_DECADE ? 1900 : 2000).map(year -> year.substring(0, 3) + "X");
    }

    private static Readings decadeInWords(String words) {
        return FrenchNumbers.number(words)
                .filter(number -> number >= 10 && number < 100)
                .map(number -> decade(String.valueOf(number), false))
                .orElse(Readings.NONE);
    }

    /** The label of the years 1900 to 1999, which are no century. */
    private static Readings hundred(String first, String last) {
        boolean isOne = first.substring(0, first.length() - 2).equals(last.substring(0, last.length() - 2));
        return isOne ? Readings.of(EdtfFormat.two(Integer.parseInt(first) / 100) + "XX") : Readings.NONE;
    }

    private static Readings rank(String rank, int length, boolean before) {
        return Readings.of(FrenchNumbers.ranks(rank).stream()
                .map(number -> before
                        ? years(1 - number * length, -(number - 1) * length)
                        : years((number - 1) * length + 1, number * length))
                .toList());
    }

    private static String years(int first, int last) {
        return EdtfFormat.year(first) + "/" + EdtfFormat.year(last);
    }

    /** One of some equal parts of a century. */
    private static Readings part(String rank, int parts, String whole) {
        Optional<Integer> number = rank.equals("dernier") ? Optional.of(parts) : FrenchNumbers.rank(rank);
        Optional<int[]> years = wholeYears(whole);
        if (number.isEmpty() || number.get() < 1 || number.get() > parts || years.isEmpty()) return Readings.NONE;
        int first = years.get()[0];
        int all = years.get()[1] - first + 1;
        if (all < parts) return Readings.NONE;
        return Readings.of(years(first + all * (number.get() - 1) / parts, first + all * number.get() / parts - 1));
    }

    /** {@code début}, {@code milieu} and {@code fin} mean what the author says: the usual reading is asked. */
    private static Readings third(String name, String whole) {
        return read(whole)
                .sound()
                .where(years -> isKnown(start(years)) && isKnown(end(years)))
                .map(years -> DatePart.named(name)
                        .units(years(years)[0], years(years)[1])
                        .edtf())
                .asked();
    }

    /** The first and the last year of a text that has one reading. */
    private static Optional<int[]> wholeYears(String text) {
        List<String> whole = read(text)
                .sound()
                .where(years -> isKnown(start(years)) && isKnown(end(years)))
                .edtf();
        return whole.size() == 1 ? Optional.of(years(whole.getFirst())) : Optional.empty();
    }

    private static int[] years(String edtf) {
        return new int[] {
            DateName.firstDay(edtf).getYear(), DateName.lastDay(edtf).getYear()
        };
    }
}
