package fr.annales.suggest;

import fr.annales.dates.EdtfFormat;
import fr.annales.dates.Period;
import fr.annales.dates.YearLabels;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.TimeCounts;
import fr.annales.engine.TimeFilter;
import fr.annales.engine.TitleWord;
import fr.annales.french.Label;
import fr.annales.french.LabelWord;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The candidates for typed figures: decades and years within the span of the archive. */
final class SuggestedTimes {
    private static final Set<String> DECADE_WORDS = Set.of("annees", "annee");

    private final TypedWords typed;
    private final List<TitleWord> words;
    private final Filters filters;

    SuggestedTimes(TypedWords typed, List<TitleWord> words, Filters filters) {
        this.typed = typed;
        this.words = words;
        this.filters = filters;
    }

    /** The decades and years of a span that may be meant; none when no figures were typed. */
    List<Candidate> in(Period span) {
        Optional<String> figures = typed.sought().stream()
                .map(Token::form)
                .filter(SuggestedTimes::isFigures)
                .findFirst();
        return figures.map(typedFigures -> Stream.concat(decades(typedFigures, span), years(typedFigures, span))
                        .toList())
                .orElse(List.of());
    }

    /**
     * The words typed before a decade, with each decade that may be meant: for {@code formation annees 8},
     * {@code formation années 80}.
     */
    List<Candidate> beside(Period span) {
        List<Token> tokens = typed.tokens();
        if (tokens.size() < 3) return List.of();
        Token word = tokens.get(tokens.size() - 2);
        String figures = tokens.getLast().form();
        if (!DECADE_WORDS.contains(word.form()) || !isFigures(figures)) return List.of();
        String before = typed.text().substring(0, word.start()) + "années ";
        int last = Facets.decadeOf(span.last().getYear());
        return meant(figures, span)
                .filter(decade -> decade > 0)
                .map(decade -> before + (decade > last - 100 ? twoFigures(decade) : YearLabels.year(decade)))
                .map(this::beside)
                .toList();
    }

    private Candidate beside(String text) {
        Label label = Label.of(text);
        return Candidate.ofText(
                label,
                Suggestion.SEARCH,
                text,
                filters,
                SuggestionScore.ofDecadeBeside(),
                new Candidate.Typed(label, words));
    }

    private static boolean isFigures(String form) {
        return form.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Stream<Candidate> decades(String figures, Period span) {
        int last = Facets.decadeOf(span.last().getYear());
        return meant(figures, span).flatMap(decade -> candidate(decade, last).stream());
    }

    /** The decades that begin with some figures, the latest first. */
    private static Stream<Integer> meant(String figures, Period span) {
        int first = Facets.decadeOf(span.first().getYear());
        int last = Facets.decadeOf(span.last().getYear());
        List<Integer> decades = new ArrayList<>();
        for (int decade = last; decade >= Math.max(first, last - 10 * TimeCounts.MOST_DECADES); decade -= 10)
            if (begins(decade, YearLabels::decade, figures)
                    || (decade > last - 100 && twoFigures(decade).startsWith(figures))) decades.add(decade);
        return decades.stream();
    }

    private Optional<Candidate> candidate(int decade, int last) {
        Label label = Label.of(YearLabels.decade(decade));
        Label shown = decade > 0 && decade > last - 100 ? withTwoFigures(label, decade) : label;
        return LabelMatch.of(shown, words)
                .map(match -> Candidate.ofFilter(
                        label,
                        Facets.DECADE,
                        filters.with(TimeFilter.decade(decade)),
                        SuggestionScore.ofDecade(match),
                        new Candidate.Typed(shown, words)));
    }

    /** The label of a decade by its two figures too: {@code années 80} means the latest decade of that name. */
    private static Label withTwoFigures(Label label, int decade) {
        String figures = twoFigures(decade);
        int end = label.text().length();
        Token word = new Token(label.text(), end - figures.length(), end, figures, List.of(figures));
        List<LabelWord> words = new ArrayList<>(label.words());
        words.add(LabelWord.of(word, false));
        return new Label(label.text(), words, label.letters());
    }

    private static String twoFigures(int decade) {
        return EdtfFormat.two(Math.floorMod(decade, 100));
    }

    private Stream<Candidate> years(String figures, Period span) {
        int first = span.first().getYear();
        int last = span.last().getYear();
        List<Candidate> years = new ArrayList<>();
        if (last - (long) first >= TimeCounts.MOST_YEARS) return years.stream();
        for (int year = first; year <= last; year++)
            if (begins(year, YearLabels::year, figures)) year(year).ifPresent(years::add);
        return years.stream();
    }

    private Optional<Candidate> year(int year) {
        Label label = Label.of(YearLabels.year(year));
        return LabelMatch.of(label, words)
                .map(match -> Candidate.ofFilter(
                        label,
                        Facets.YEAR,
                        filters.with(TimeFilter.year(year)),
                        SuggestionScore.ofYear(match),
                        new Candidate.Typed(label, words)));
    }

    /** Whether a year begins with some figures. Before our era its label has another number than the year itself. */
    private static boolean begins(int year, IntFunction<String> label, String figures) {
        return year > 0
                ? Integer.toString(year).startsWith(figures)
                : label.apply(year).contains(figures);
    }
}
