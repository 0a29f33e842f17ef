package fr.annales.archive;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDate;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds events to the rules of the archive, whatever file they come from, and tells every mistake of each. */
final class EventReader {
    static final List<String> FIELDS =
            List.of("id", "aliases", "date", "order", "title", "text", "type", "themes", "source", "links");
    static final List<String> REQUIRED = List.of("id", "title", "text", "type");

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_VALUES = 100;

    private final Concepts types;
    private final Concepts themes;
    private final boolean knowsVocabulary;
    private final EventIds ids = new EventIds();

    /** An archive without types has its mistake in archive.json already: then no event is blamed for its concepts. */
    EventReader(Archive archive) {
        types = new Concepts(vocabulary(archive, Vocabulary.TYPE));
        themes = new Concepts(vocabulary(archive, Vocabulary.THEME));
        knowsVocabulary = !vocabulary(archive, Vocabulary.TYPE).concepts().isEmpty();
    }

    private static Vocabulary vocabulary(Archive archive, String facet) {
        return archive.vocabulary(facet).orElseGet(() -> new Vocabulary(facet, List.of()));
    }

    /** The event, empty when it has a mistake, which is then told. */
    Optional<Event> read(RawEvents.RawEvent raw) {
        Diagnostics complaints = raw.complaints();
        if (raw.fields().members().get("id") instanceof Value.Text id) complaints.about(id.text());
        Fields fields = new Fields(raw.fields(), complaints);
        fields.allowOnly(FIELDS);
        String place = complaints.place(fields.line());
        Event event = new Event(
                id(fields, place),
                aliases(fields, place),
                date(fields),
                fields.wholeNumber("order"),
                fields.requiredLine("title", LONGEST_TITLE),
                fields.requiredText("text", LONGEST_TEXT),
                type(fields),
                themes(fields),
                fields.line("source", LONGEST_LINE),
                links(fields));
        return complaints.any() ? Optional.empty() : Optional.of(event);
    }

    private String id(Fields fields, String place) {
        String id = fields.requiredLine("id", LONGEST_LINE);
        if (!id.isEmpty()) checkId(fields, "id", new Value.Text(fields.line(), id), place);
        return id;
    }

    private List<String> aliases(Fields fields, String place) {
        List<Value.Text> aliases = fields.lines("aliases", MOST_VALUES, LONGEST_LINE);
        aliases.forEach(alias -> checkId(fields, "aliases", alias, place));
        return aliases.stream().map(Value.Text::text).toList();
    }

    private void checkId(Fields fields, String field, Value.Text id, String place) {
        if (!Slug.isSlug(id.text())) {
            fields.complain(field, id, Slug.reason(id.text()), idCure(fields, field, id.text()));
            return;
        }
        ids.take(id.text(), place)
                .ifPresent(first -> fields.complain(
                        field,
                        id,
                        "l’identifiant " + Quoted.of(id.text()) + " est déjà pris à " + first,
                        "en choisir un autre"));
    }

    /** Only the field of aliases may hold several. */
    private static @Nullable String idCure(Fields fields, String field, String id) {
        List<String> parts = SeparatedValues.parts(id);
        boolean several =
                field.equals("aliases") && parts.size() > 1 && parts.stream().allMatch(Slug::isSlug);
        return several ? "écrire " + fields.listed(parts) : Slug.cure(id);
    }

    private static @Nullable EdtfDate date(Fields fields) {
        String date = fields.line("date", LONGEST_LINE);
        if (date == null) return null;
        try {
            return EdtfDate.parse(date);
        } catch (InvalidDate refusal) {
            String cure = refusal.suggestion() == null ? null : "écrire " + refusal.suggestion();
            fields.complain("date", String.valueOf(refusal.getMessage()), cure);
            return null;
        }
    }

    private String type(Fields fields) {
        String type = fields.requiredLine("type", LONGEST_LINE);
        if (!type.isEmpty() && knowsVocabulary && !types.has(type))
            fields.complain("type", "type inconnu " + Quoted.of(type), types.cure(type));
        return type;
    }

    private List<String> themes(Fields fields) {
        Set<String> once = new HashSet<>();
        List<Value.Text> list = fields.lines("themes", MOST_VALUES, LONGEST_LINE);
        for (Value.Text theme : list) {
            if (!once.add(theme.text()))
                fields.complain("themes", theme, Quoted.of(theme.text()) + " est donné deux fois", "n’en garder qu’un");
            else if (knowsVocabulary && !themes.has(theme.text()))
                fields.complain(
                        "themes",
                        theme,
                        "thème inconnu " + Quoted.of(theme.text()),
                        themes.cure(theme.text(), fields::listed));
        }
        return list.stream().map(Value.Text::text).toList();
    }

    private static List<Link> links(Fields fields) {
        List<Link> links = new ArrayList<>();
        for (Fields link : fields.objects("links", MOST_VALUES)) {
            link.allowOnly(List.of("label", "url"));
            links.add(new Link(link.requiredLine("label", LONGEST_TITLE), link.requiredAddress("url")));
        }
        return links;
    }
}
