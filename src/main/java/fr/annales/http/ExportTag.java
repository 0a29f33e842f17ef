package fr.annales.http;

import fr.annales.address.SearchAddress;
import fr.annales.exchange.ExportFormat;
import fr.annales.exchange.Publication;
import fr.annales.search.Question;
import fr.annales.search.Search;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Makes the tags of exports, which are known before these are: weak, and the same for the same events, the same
 * question however it was asked, and the same program, whose next may write them otherwise. The day counts as far as a
 * format tells it, or the words of a question mean other times on another.
 *
 * @param program the version of the program, empty where it has none
 */
record ExportTag(String program) {

    /** By the program that runs. */
    static ExportTag ofProgram() {
        return new ExportTag(
                Objects.requireNonNullElse(ExportTag.class.getPackage().getImplementationVersion(), ""));
    }

    ETag tag(Search search, Question question, ExportFormat format, Publication publication) {
        return ETag.weak(
                program,
                format.extension(),
                search.snapshot().version(),
                SearchAddress.of(question).address(),
                publication.links().root(),
                times(search, question),
                format.partOf(publication.today()));
    }

    /** What its words of time mean today. */
    private static String times(Search search, Question question) {
        if (!question.interpret()) return "";
        return search.reader().dates(question.text()).stream()
                .map(date -> date.period().toString())
                .collect(Collectors.joining(","));
    }
}
