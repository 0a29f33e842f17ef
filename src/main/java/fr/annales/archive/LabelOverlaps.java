package fr.annales.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names in {@code archive.json} that lead from one thing to another: an altLabel that something else has too, and
 * an altLabel or acronym of one word that stands in a longer name. Names find their equivalents, so that whoever looks
 * for one thing is given the other. This may be meant, and is no mistake; names are compared whatever their case and
 * accents.
 */
final class LabelOverlaps {
    private static final String ACRONYMS = "acronyms";

    /**
     * A label, an acronym or a long form.
     *
     * @param list the member of {@code archive.json} that it stands in
     * @param entry the concept or the acronym that it names
     * @param key its words, in order
     * @param rank in the order of reading
     */
    private record Name(String list, Fields entry, String field, Value.Text value, List<String> key, int rank) {
        boolean isAltLabel() {
            return field.equals("altLabels");
        }

        boolean isOneWord() {
            return key.size() == 1 && (isAltLabel() || field.equals("acronym"));
        }

        /** Whether it is this one, of the two, that is told. */
        boolean yieldsTo(Name other) {
            return !list.equals(other.list) && (!other.isAltLabel() || other.rank < rank);
        }
    }

    private final Diagnostics warnings;
    private final List<Name> names = new ArrayList<>();
    private final Map<List<String>, List<Name>> byKey = new HashMap<>();
    private final Map<Fields, Set<List<String>>> byEntry = new HashMap<>();

    /** The first longer name that has a word. */
    private final Map<String, Name> byWord = new HashMap<>();

    LabelOverlaps(Diagnostics warnings) {
        this.warnings = warnings;
    }

    void add(String list, Fields entry, String field, Value.Text value) {
        List<String> key = Slug.words(value.text());
        if (key.isEmpty()) return;
        Name name = new Name(list, entry, field, value, key, names.size());
        names.add(name);
        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(name);
        byEntry.computeIfAbsent(entry, _ -> new HashSet<>()).add(key);
        if (key.size() > 1) key.forEach(word -> byWord.putIfAbsent(word, name));
    }

    /** Tells what was found among all that was added. */
    void tell() {
        for (Name name : names) {
            if (name.isAltLabel()) twin(name).ifPresent(other -> tellTwin(name, other));
            if (name.isOneWord()) longer(name).ifPresent(other -> tellLonger(name, other));
        }
    }

    /** What else has the same name; two labels of one vocabulary are a mistake already. */
    private Optional<Name> twin(Name name) {
        return byKey.getOrDefault(name.key, List.of()).stream()
                .filter(name::yieldsTo)
                .filter(other -> !isSaidBy(name.entry, other))
                .findFirst();
    }

    /** Whether a concept has all the names of an acronym, which then leads nowhere else. */
    private boolean isSaidBy(Fields concept, Name other) {
        return other.list.equals(ACRONYMS) && keys(concept).containsAll(keys(other.entry));
    }

    private Set<List<String>> keys(Fields entry) {
        return byEntry.getOrDefault(entry, Set.of());
    }

    private Optional<Name> longer(Name name) {
        return Optional.ofNullable(byWord.get(name.key.getFirst()));
    }

    private void tellTwin(Name name, Name other) {
        tell(
                name,
                " est aussi à la ligne " + other.value.line() + " : chercher l’un trouve l’autre",
                "le supprimer si les deux n’ont pas le même sens");
    }

    private void tellLonger(Name name, Name other) {
        String longer = Quoted.of(other.value.text()) + " à la ligne " + other.value.line();
        tell(
                name,
                " est un mot de " + longer + " : chercher l’un élargit l’autre",
                "le supprimer ou en écrire un plus précis");
    }

    private void tell(Name name, String reason, String cure) {
        warnings.add(name.value.line(), name.entry.path(name.field), Quoted.of(name.value.text()) + reason, cure);
    }
}
