package fr.annales.archive;

import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the facets that an archive declares in {@code archive.json}, each with its vocabulary. Their ids are parameters
 * and their fields members of events and columns, so that names in use, or kept for later, are refused.
 */
public final class FacetReader {
    private static final List<String> FIELDS = List.of("id", "field", "label", "pluralLabel", "role", "values");
    private static final int MOST_FACETS = 20;
    private static final int LONGEST_NAME = 40;

    /** Taken by the service, or kept for what it may offer one day; {@code archive-format.md} lists them. */
    static final Set<String> RESERVED = Set.of(
            "acronym",
            "added",
            "after",
            "aliases",
            "all",
            "before",
            "concepts",
            "date",
            "decade",
            "decision",
            "event",
            "explain",
            "facets",
            "format",
            "from",
            "highlights",
            "id",
            "index",
            "interpret",
            "label",
            "lang",
            "licence",
            "limit",
            "links",
            "modified",
            "name",
            "nearest",
            "next",
            "order",
            "page",
            "part",
            "previous",
            "q",
            "rank",
            "removed",
            "rights",
            "score",
            "search",
            "size",
            "sort",
            "source",
            "text",
            "theme",
            "themes",
            "title",
            "to",
            "truncated",
            "type",
            "types",
            "undated",
            "url",
            "word",
            "year");

    private final LabelOverlaps overlaps;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> fields = new HashSet<>();

    /**
     * A reader.
     *
     * @param overlaps is given every label
     */
    FacetReader(LabelOverlaps overlaps) {
        this.overlaps = overlaps;
    }

    /** Whether no facet may have a name as its id or its field. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /** The vocabularies of the facets that have an id and a field; the others are told and left out. */
    List<Vocabulary> read(Fields archive) {
        List<Vocabulary> vocabularies = new ArrayList<>();
        for (Fields entry : archive.objects("facets", MOST_FACETS)) {
            entry.allowOnly(FIELDS);
            Facet facet = facet(entry);
            Vocabulary vocabulary = new VocabularyReader(entry, "values", overlaps).read(facet);
            if (!facet.id().isEmpty() && !facet.field().isEmpty()) vocabularies.add(vocabulary);
        }
        return vocabularies;
    }

    private Facet facet(Fields entry) {
        return new Facet(
                name(entry, "id", ids),
                name(entry, "field", fields),
                entry.requiredLabel("label", LONGEST_NAME),
                entry.requiredLabel("pluralLabel", LONGEST_NAME),
                role(entry),
                false);
    }

    /** A name that is taken now, or empty after a complaint. */
    private static String name(Fields entry, String field, Set<String> taken) {
        String name = entry.requiredLine(field, LONGEST_NAME);
        if (name.isEmpty()) return name;
        if (!Slug.isSlug(name)) entry.complain(field, Slug.reason(name), Slug.cure(name));
        else if (RESERVED.contains(name))
            entry.complain(field, Quoted.of(name) + " est un nom réservé", "en choisir un autre");
        else if (!taken.add(name))
            entry.complain(field, Quoted.of(name) + " est le nom d’une autre facette", "en choisir un autre");
        else return name;
        return "";
    }

    private static Facet.Role role(Fields entry) {
        String written = entry.line("role", LONGEST_NAME);
        if (written == null) return Facet.Role.SUBJECT;
        Optional<Facet.Role> role = Arrays.stream(Facet.Role.values())
                .filter(known -> name(known).equals(written))
                .findFirst();
        if (role.isEmpty()) entry.complain("role", "rôle inconnu " + Quoted.of(written), "écrire " + roles());
        return role.orElse(Facet.Role.SUBJECT);
    }

    private static String name(Facet.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String roles() {
        return Arrays.stream(Facet.Role.values()).map(FacetReader::name).collect(Collectors.joining(", "));
    }
}
