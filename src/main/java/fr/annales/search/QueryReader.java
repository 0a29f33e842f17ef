package fr.annales.search;

import fr.annales.dates.DateContext;
import fr.annales.dates.DateReader;
import fr.annales.dates.DateReading;
import fr.annales.engine.Filters;
import fr.annales.engine.Request;
import fr.annales.engine.Snapshot;
import fr.annales.engine.Sort;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Reads texts on one version, their words and their dates, and makes the requests to the engine for questions. */
public final class QueryReader {
    private final Snapshot snapshot;
    private final VersionMeaning meaning;
    private final LocalDate today;

    QueryReader(Snapshot snapshot, VersionMeaning meaning, LocalDate today) {
        this.snapshot = snapshot;
        this.meaning = meaning;
        this.today = today;
    }

    /** The fuzziness of typed words. */
    public Fuzziness slips() {
        return meaning.slips();
    }

    /** Today, by which {@code cette année} is read. */
    public LocalDate today() {
        return today;
    }

    /** A text with its dates spelled out: {@code années 1980} for {@code années 80}. */
    public String spelledOut(String text) {
        StringBuilder spelled = new StringBuilder(text);
        int next = Integer.MAX_VALUE;
        for (DateReading date : dates(text).reversed()) {
            // Of a time that is left out both sides are read at one place.
            if (date.start() < next) spelled.replace(date.start(), date.end(), date.label());
            next = date.start();
        }
        return spelled.toString();
    }

    /** Whether a date is read in a text. */
    public boolean isDated(String text) {
        return !dates(text).isEmpty();
    }

    /** The dates that are read in a text, in order. */
    public List<DateReading> dates(String text) {
        return DateReader.read(text, ParsedQuery.fixed(text), dateContext());
    }

    /** Whether a part of a text is quoted or excluded, so that no date is read there. */
    public boolean isFixed(String text) {
        return !ParsedQuery.fixed(text).isEmpty();
    }

    /** The meanings of a question. */
    QueryInterpretation interpretation(Question question) {
        return QueryInterpretation.of(question.text(), question.interpret(), dateContext(), meaning.synonyms());
    }

    private DateContext dateContext() {
        return new DateContext(snapshot.span(), meaning::isKind, today);
    }

    /** The request to the engine for a question. */
    Request request(Question question) {
        return request(interpretation(question), question);
    }

    /** The request to the engine for a question that was read. */
    Request request(QueryInterpretation interpretation, Question question) {
        return new Request(
                interpretation.attempts(meaning.slips()),
                interpretation.beside().excluded(),
                question.filters(),
                sort(question, interpretation),
                null,
                question.offset(),
                question.size(),
                question.facets(),
                Weights.SCORING);
    }

    /** A request whose hits are not shown, but counted or ordered by their changes. */
    Request among(String text, Filters filters, boolean interpret) {
        return request(new Question(text, filters, Sort.DATE, 1, 0, Set.of(), interpret, FacetListing.DEFAULT, false));
    }

    /** The order of hits: that of date where the question has nothing to be relevant to. */
    private static Sort sort(Question question, QueryInterpretation interpretation) {
        return question.sort() == Sort.RELEVANCE && !interpretation.mayBeScored() ? Sort.DATE : question.sort();
    }
}
