package fr.annales.opensearch;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.LabelTokens;
import fr.annales.engine.RevisedEvent;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Vocabulary;
import fr.annales.french.EdgeNGrams;
import fr.annales.french.French;
import fr.annales.french.SurfaceForms;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes events into documents of the {@link Schema}; {@link StoredEventJson} does the reverse. */
final class EventDocuments {
    private final Archive archive;

    private final LabelTokens labels;

    EventDocuments(Archive archive) {
        this.archive = archive;
        this.labels = new LabelTokens(archive);
    }

    /**
     * The document of an event.
     *
     * @param revised the event with the times of its changes
     * @param words its words, a list for each of its texts and labels, see {@link #words}
     */
    Map<String, Object> document(RevisedEvent revised, List<List<Token>> words) {
        Event event = revised.event();
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Object> kept = StoredEventJson.write(revised);
        document.put(Schema.EVENT, kept);
        byte[] bytes = ClusterJson.bytes(kept);
        document.put(Schema.CHECKSUM, Checksum.of(bytes));
        document.put(Schema.BYTES, bytes.length);
        document.put(Schema.ID, event.id());
        document.put(Schema.ALIAS, event.aliases());
        document.put(Schema.ORDER, event.order());
        addTime(event.date(), document);
        document.put(Schema.MODIFIED, StoredEventJson.seconds(revised.revision().modified()));
        document.put(
                Schema.DATESTAMP, StoredEventJson.seconds(revised.revision().datestamp()));
        document.put(Schema.TITLE, event.title());
        document.put(Schema.TITLE_WORDS, stems(words.getFirst()));
        document.put(Schema.TITLE_BEGINNING, EdgeNGrams.of(event.title(), words.getFirst()));
        document.put(Schema.WORDS, words.stream().map(EventDocuments::stems).toList());
        SurfaceForms written = new SurfaceForms();
        words.forEach(written::add);
        document.put(Schema.FORM, String.join(" ", written.forms()));
        document.put(Schema.CONCEPT, event.concepts());
        return document;
    }

    /** The words of an event: of its title, of its text, and of each label of its concepts. */
    List<List<Token>> words(Event event) {
        List<List<Token>> words = new ArrayList<>(List.of(French.tokens(event.title()), French.tokens(event.text())));
        for (Vocabulary vocabulary : archive.vocabularies())
            for (String id : event.concepts(vocabulary.facet()))
                labels.tokens(vocabulary, id).forEach(words::add);
        return words;
    }

    /** Words in the form in which a field takes them. */
    static String stems(List<Token> words) {
        return words.stream()
                .map(word -> String.join(Schema.BETWEEN_STEMS, word.stems()))
                .collect(Collectors.joining(" "));
    }

    private static void addTime(@Nullable EdtfDate date, Map<String, Object> document) {
        document.put(Schema.YEARS, YearValue.of(date));
        if (date == null) return;
        document.put(Schema.EARLIEST, EventPlace.firstDay(date));
        document.put(Schema.LATEST, EventPlace.lastDay(date));
    }
}
