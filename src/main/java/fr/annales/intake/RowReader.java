package fr.annales.intake;

import static fr.annales.intake.Target.Field.ALIASES;
import static fr.annales.intake.Target.Field.ID;
import static fr.annales.intake.Target.Field.KEY;
import static fr.annales.intake.Target.Field.LINKS;
import static fr.annales.intake.Target.Field.LINK_LABEL;
import static fr.annales.intake.Target.Field.ORDER;
import static fr.annales.intake.Target.Field.SOURCE;
import static fr.annales.intake.Target.Field.TEXT;
import static fr.annales.intake.Target.Field.TITLE;

import fr.annales.archive.Slug;
import fr.annales.codec.Whitespace;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes of a row what an event needs; what does not fit is put where it does, and noted. */
final class RowReader {
    /** What a row is. */
    sealed interface Outcome permits Draft, SkippedRow {}

    /**
     * No event.
     *
     * @param reason a French sentence without a full stop
     * @param value what the row says
     */
    record SkippedRow(String reason, String value) implements Outcome {}

    private static final Pattern SEPARATOR = Pattern.compile("[|;\\n]");
    private static final Pattern NUMBER = Pattern.compile("(?<whole>-?\\d{1,9})(?:\\.0)?");
    private static final int LONGEST_SOURCE = 2_000;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_TEXT = 1_000_000;

    private final Columns columns;
    private final Row row;
    private final CellDates dates;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Draft.Note> notes = new ArrayList<>();

    private final String answer;

    private RowReader(Columns columns, Row row, CellDates dates, String answer) {
        this.columns = columns;
        this.row = row;
        this.dates = dates;
        this.answer = Answers.isToIgnore(answer) ? "" : answer;
    }

    /** @param answer what was answered when the row was no event, or empty */
    static Outcome read(Columns columns, Row row, CellDates dates, String answer) {
        RowReader reader = new RowReader(columns, row, dates, answer);
        return reader.titleOfTimeline().or(reader::heading).orElseGet(reader::event);
    }

    /** TimelineJS has the title of the whole in a row of its own. */
    private Optional<Outcome> titleOfTimeline() {
        boolean isTimeline = columns.keys().contains("headline");
        return isTimeline && row.first(new Target.OfFacet(Facet.TYPE)).equalsIgnoreCase("title")
                ? Optional.of(passed("est le titre de toute la frise, pas un événement"))
                : Optional.empty();
    }

    private Optional<Outcome> heading() {
        boolean isAlone =
                row.filled() == 1 && columns.isDated() && columns.targets().size() > 2;
        boolean hasText = !row.first(TEXT).isEmpty();
        return isAlone
                        && !hasText
                        && answer.isEmpty()
                        && columns.table().columns().isEmpty()
                ? Optional.of(
                        passed("est seul sur sa ligne : un intertitre, sans doute (décision : reprendre, si c’est un"
                                + " événement)"))
                : Optional.empty();
    }

    private SkippedRow passed(String reason) {
        return new SkippedRow(reason, row.shown());
    }

    private Outcome event() {
        RowDate.Finding date = RowDate.find(row, dates, notes::add);
        String written = row.first(TITLE);
        String text = text();
        if (!columns.isDated()) {
            Target opened = written.isEmpty() ? TEXT : TITLE;
            Optional<LeadingDate> leading = LeadingDate.of(written.isEmpty() ? text : written, row.notation(opened));
            if (leading.isPresent()) {
                date = leading.get().finding(row.shown(opened));
                if (written.isEmpty()) text = leading.get().rest();
                else written = leading.get().rest();
            }
        }
        if (written.isEmpty() && text.isEmpty() && !Answers.isToResume(answer)) written = answer;
        if (written.isEmpty() && text.isEmpty())
            return passed("n’a ni titre ni texte (décision : le titre à lui donner)");
        Map<Facet, List<String>> values = values();
        List<Link> links = links();
        String source = source();
        String order = order();
        String title = written.isEmpty() ? Titles.draft(text) : title(written);
        paragraphs.addFirst(text);
        return new Draft(
                row.first(ID),
                row.first(KEY),
                date,
                title,
                !written.isEmpty(),
                wholeText(),
                values,
                source,
                links,
                order,
                aliases(),
                notes);
    }

    /** A title that is too long goes to the text, whole. */
    private String title(String written) {
        if (Titles.fits(written)) return written;
        String title = Titles.start(written, Titles.LONGEST);
        paragraphs.addFirst(written);
        note(TITLE, written, "trop long pour un titre ou sur plusieurs lignes : repris en entier dans le texte");
        return title;
    }

    private void note(Target target, String value, String told) {
        notes.add(new Draft.Note(row.shown(target), value, told));
    }

    /** Of several columns, each is a paragraph, named where its name says what it is. */
    private String text() {
        return columns.places(TEXT).stream()
                .filter(column -> !row.cell(column).isEmpty())
                .map(column -> Targets.isKnown(columns.keys().get(column))
                        ? row.cell(column)
                        : columns.shown(column) + " : " + row.cell(column))
                .collect(Collectors.joining("\n"));
    }

    private String wholeText() {
        String whole = paragraphs.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        if (whole.codePointCount(0, whole.length()) <= LONGEST_TEXT) return whole;
        note(TEXT, Titles.start(whole, LONGEST_VALUE), "dépasse 1\u00a0000\u00a0000 caractères : coupé");
        return whole.substring(0, whole.offsetByCodePoints(0, LONGEST_TEXT));
    }

    private Map<Facet, List<String>> values() {
        Map<Facet, List<String>> values = new LinkedHashMap<>();
        for (int column = 0; column < columns.targets().size(); column++)
            if (columns.targets().get(column).orElse(null) instanceof Target.OfFacet(Facet facet))
                values.computeIfAbsent(facet, _ -> new ArrayList<>()).addAll(segments(row.cell(column), column));
        values.replaceAll((facet, all) -> fitting(facet, all));
        values.values().removeIf(List::isEmpty);
        return values;
    }

    private List<String> segments(String cell, int column) {
        List<String> segments = new ArrayList<>();
        for (String segment : SEPARATOR.splitAsStream(cell).toList()) {
            String value = Whitespace.strip(segment);
            if (value.isEmpty()) continue;
            if (value.length() <= LONGEST_VALUE) segments.add(value);
            else {
                paragraphs.add(columns.shown(column) + " : " + value);
                notes.add(new Draft.Note(
                        columns.shown(column), value, "trop long pour une valeur : repris dans le texte"));
            }
        }
        return segments;
    }

    /** An event has one type, and not too many of anything. */
    private List<String> fitting(Facet facet, List<String> values) {
        int most = facet.isSingle() ? 1 : MOST_VALUES;
        List<String> distinct = values.stream().distinct().toList();
        if (distinct.size() <= most) return distinct;
        List<String> others = distinct.subList(most, distinct.size());
        paragraphs.add(facet.label() + " : " + String.join(", ", others));
        note(
                new Target.OfFacet(facet),
                String.join(" | ", distinct),
                "plus de valeurs qu’un événement n’en porte : les dernières sont reprises dans le texte");
        return distinct.subList(0, most);
    }

    /** Where there are as many columns of labels as of links, each has its own; else a label is of all links. */
    private List<Link> links() {
        List<Integer> labels = columns.places(LINK_LABEL);
        List<Integer> places = columns.places(LINKS);
        boolean hasEachItsOwn = labels.size() == places.size();
        String ofAll = hasEachItsOwn ? "" : row.joined(LINK_LABEL, ". ");
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int column = places.get(i);
            String label = hasEachItsOwn ? row.cell(labels.get(i)) : ofAll;
            EventLinks.Found found = EventLinks.in(row.cell(column), label);
            links.addAll(found.links());
            if (hasEachItsOwn && found.links().isEmpty() && !label.isEmpty()) paragraphs.add(label);
            if (found.rest().isEmpty()) continue;
            paragraphs.add(columns.shown(column) + " : " + found.rest());
            notes.add(new Draft.Note(
                    columns.shown(column),
                    found.rest(),
                    "n’est pas une adresse complète (https://…) : repris dans le texte"));
        }
        if (links.isEmpty() && !ofAll.isEmpty()) paragraphs.add(ofAll);
        links.addAll(row.linksBehind());
        return links;
    }

    private String source() {
        String source = row.joined(SOURCE, " ; ").replace('\n', ' ');
        if (source.length() <= LONGEST_SOURCE) return source;
        paragraphs.add("Source : " + source);
        return Titles.start(source, LONGEST_SOURCE);
    }

    private String order() {
        String order = row.first(ORDER);
        var number = NUMBER.matcher(order);
        if (order.isEmpty() || number.matches()) return order.isEmpty() ? "" : number.group("whole");
        note(ORDER, order, "n’est pas un nombre entier : laissé de côté");
        return "";
    }

    private String aliases() {
        return SEPARATOR
                .splitAsStream(row.first(ALIASES))
                .map(Slug::of)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .collect(Collectors.joining("|"));
    }
}
