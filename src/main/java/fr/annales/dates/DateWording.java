package fr.annales.dates;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The French names of single dates, alone and after a preposition, articles and elisions included. */
final class DateWording {
    private static final String BEFORE_CHRIST = " av. J.-C.";

    private static final String AFTER_CHRIST = " ap. J.-C.";
    private static final int LAST_OF_TWO_FIGURES = 99;

    /** Years of four digits are written without a blank. */
    private static final int GROUPED_FROM = 10_000;

    /** The articles of labels by their first words. */
    private static final Map<String, String> ARTICLES = Map.of(
            "années", "les ",
            "printemps", "le ",
            "été", "l’",
            "automne", "l’",
            "hiver", "l’",
            "début", "le ",
            "milieu", "le ",
            "fin", "la ",
            "première", "la ",
            "seconde", "la ");

    private static final Pattern CENTURY = Pattern.compile("[IVX]+e?r?\\h.*");
    private static final Pattern DAYS = Pattern.compile("\\d+(?:er)? et \\d.*");
    private static final Pattern DAY = Pattern.compile("\\d+(?:er)? (?!a[vp]\\.)\\p{L}.*");

    private DateWording() {}

    /** A label behind a word that takes the article: {@code sauf le XXe siècle}, {@code sauf 2011}. */
    static String withArticle(String label) {
        if (DAYS.matcher(label).matches()) return "les " + label;
        if (DAY.matcher(label).matches() || CENTURY.matcher(label).matches()) return "le " + label;
        return ARTICLES.getOrDefault(label.split("\\h", 2)[0], "") + label;
    }

    /** Without article: {@code 1er mai 1998}, {@code hiver 1998-1999}, {@code années 1980}. */
    static String plain(SingleDate date) {
        LocalDate first = date.first();
        return switch (date.precision()) {
            case DAY -> day(first) + " " + month(first) + " " + year(first);
            case MONTH -> month(first) + " " + year(first);
            case SEASON -> season(date).label + " " + yearOfSeason(date);
            case DECADE -> isNamed(date) ? "années " + year(first) : years(date);
            case CENTURY -> first.getYear() > 0 ? "années " + year(first) + " à " + year(date.last()) : years(date);
            case YEAR, INTERVAL -> year(first);
        };
    }

    static String from(SingleDate date) {
        return switch (date.precision()) {
            case DAY -> "du " + plain(date);
            case DECADE -> "des " + plain(date);
            case SEASON -> season(date).from + plain(date);
            default -> from(plain(date));
        };
    }

    /** Before a name that has no article. */
    static String from(String name) {
        return (name.startsWith("a") || name.startsWith("o") ? "d’" : "de ") + name;
    }

    static String to(SingleDate date) {
        return switch (date.precision()) {
            case DAY -> "au " + plain(date);
            case DECADE -> "aux " + plain(date);
            case SEASON -> season(date).to + plain(date);
            default -> "à " + plain(date);
        };
    }

    /** After {@code depuis} and {@code vers}. */
    static String the(SingleDate date) {
        return switch (date.precision()) {
            case DAY -> "le " + plain(date);
            case DECADE -> "les " + plain(date);
            case SEASON -> season(date).the + plain(date);
            default -> plain(date);
        };
    }

    /** After {@code jusqu’}. */
    static String until(SingleDate date) {
        return switch (date.precision()) {
            case DAY, DECADE, SEASON -> to(date);
            default -> "en " + plain(date);
        };
    }

    /** The start of an interval as French can name it: where a span of years has no name, its first year. */
    static SingleDate firstNamed(SingleDate date) {
        return isNamed(date) ? date : SingleDate.year(date.first().getYear());
    }

    /** The end of an interval as French can name it: where a span of years has no name, its last year. */
    static SingleDate lastNamed(SingleDate date) {
        return isNamed(date) ? date : SingleDate.year(date.last().getYear());
    }

    /**
     * No name have the years 1900 to 1999, which are no century of the historians, and the decades up to the year 0.
     */
    private static boolean isNamed(SingleDate date) {
        return switch (date.precision()) {
            case DECADE -> date.first().getYear() > 0;
            case CENTURY -> false;
            default -> true;
        };
    }

    static Season season(SingleDate date) {
        return Season.beginningOn(date.first());
    }

    /** A winter belongs to two years: {@code 1998-1999}. */
    private static String yearOfSeason(SingleDate season) {
        int first = season.first().getYear();
        int last = season.last().getYear();
        if (first == last) return year(first);
        if (last <= 0) return number(1 - first) + "-" + year(last);
        return year(first) + (first > 0 ? "-" : " – ") + year(last);
    }

    static String day(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    static String month(LocalDate date) {
        return FrenchCalendar.name(date.getMonth());
    }

    static String year(LocalDate date) {
        return year(date.getYear());
    }

    /** A year of one or two figures tells its era: alone, {@code 44} would be 1944. */
    static String year(int year) {
        if (year <= 0) return number(1 - year) + BEFORE_CHRIST;
        return year <= LAST_OF_TWO_FIGURES ? year + AFTER_CHRIST : number(year);
    }

    private static String years(SingleDate date) {
        return years(date.first().getYear(), date.last().getYear());
    }

    /** Two years, their era said once. */
    static String years(int first, int last) {
        return "de " + beginning(first, last) + " à " + year(last);
    }

    private static String beginning(int first, int last) {
        if (last <= 0) return number(1 - first);
        return first > 0 && last <= LAST_OF_TWO_FIGURES ? number(first) : year(first);
    }

    private static String number(int number) {
        return number < GROUPED_FROM
                ? Integer.toString(number)
                : String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }
}
