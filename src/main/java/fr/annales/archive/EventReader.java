package fr.annales.archive;

import fr.annales.codec.EventFields;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds events to the rules of the archive, whatever file they come from, and tells every mistake of each. */
final class EventReader {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_VALUES = 100;

    private final FieldNames names;
    private final List<FacetValues> facets;
    private final EventIds ids = new EventIds();

    EventReader(Archive archive) {
        names = FieldNames.of(EventFields.of(archive), archive);
        // An archive without any concept has its mistake in archive.json: then no event is blamed for its own.
        boolean knowsVocabulary = archive.vocabularies().stream()
                .anyMatch(vocabulary -> !vocabulary.concepts().isEmpty());
        facets = archive.vocabularies().stream()
                .map(vocabulary -> new FacetValues(vocabulary, knowsVocabulary))
                .toList();
    }

    /** The event, empty when it has a mistake, which is then told. */
    Optional<Event> read(RawEvents.RawEvent raw) {
        Diagnostics complaints = raw.complaints();
        if (raw.fields().members().get(EventFields.ID) instanceof Value.Text id) complaints.about(id.text());
        Fields fields = new Fields(raw.fields(), complaints);
        fields.allowOnly(names);
        Event event = new Event(
                id(fields, complaints.file()),
                aliases(fields, complaints.file()),
                date(fields),
                fields.wholeNumber(EventFields.ORDER),
                fields.requiredLine(EventFields.TITLE, LONGEST_TITLE),
                fields.textOrNothing(EventFields.TEXT, LONGEST_TEXT),
                concepts(fields),
                fields.line(EventFields.SOURCE, LONGEST_LINE),
                links(fields));
        return complaints.any() ? Optional.empty() : Optional.of(event);
    }

    private String id(Fields fields, String file) {
        String id = fields.requiredLine(EventFields.ID, LONGEST_LINE);
        if (!id.isEmpty()) checkId(fields, EventFields.ID, new Value.Text(fields.line(), id), file);
        return id;
    }

    private List<String> aliases(Fields fields, String file) {
        List<Value.Text> aliases = fields.lines(EventFields.ALIASES, MOST_VALUES, LONGEST_LINE);
        aliases.forEach(alias -> checkId(fields, EventFields.ALIASES, alias, file));
        return aliases.stream().map(Value.Text::text).toList();
    }

    private void checkId(Fields fields, String field, Value.Text id, String file) {
        if (!Slug.isSlug(id.text())) {
            fields.complain(field, id, Slug.reason(id.text()), idCure(fields, field, id.text()));
            return;
        }
        ids.take(id.text(), file, fields.line())
                .ifPresent(first -> fields.complain(
                        field,
                        id,
                        "l’identifiant " + Quoted.of(id.text()) + " est déjà pris à " + first,
                        "en choisir un autre"));
    }

    /** Only the field of aliases may hold several. */
    private static @Nullable String idCure(Fields fields, String field, String id) {
        List<String> parts = SeparatedValues.parts(id);
        boolean several = field.equals(EventFields.ALIASES)
                && parts.size() > 1
                && parts.stream().allMatch(Slug::isSlug);
        return several ? "écrire " + fields.listed(parts) : Slug.cure(id);
    }

    private static @Nullable EdtfDate date(Fields fields) {
        String date = fields.line(EventFields.DATE, LONGEST_LINE);
        if (date == null) return null;
        try {
            return EdtfDate.parse(date);
        } catch (InvalidDateException refusal) {
            List<String> meant =
                    refusal.suggestions().stream().map(fields::date).toList();
            String cure = meant.isEmpty() ? null : "écrire " + String.join(" ou ", meant);
            fields.complain(EventFields.DATE, String.valueOf(refusal.getMessage()), cure);
            return null;
        }
    }

    private Map<String, List<String>> concepts(Fields fields) {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        for (FacetValues facet : facets) concepts.put(facet.id(), facet.read(fields));
        return concepts;
    }

    private static List<Link> links(Fields fields) {
        List<Link> links = new ArrayList<>();
        for (Fields link : fields.objects(EventFields.LINKS, MOST_VALUES)) {
            link.allowOnly(List.of("label", "url"));
            links.add(new Link(link.requiredLine("label", LONGEST_TITLE), link.requiredAddress("url")));
        }
        return links;
    }
}
