package fr.annales.engine;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.InvalidDateException;
import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Concept;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small archive to test with. */
public final class TestArchive {
    private static final Set<String> PLACES = Set.of("lille", "ile-de-france");

    /** A facet that not every archive has. */
    public static final Facet LIEU = new Facet("lieu", "lieux", "Lieu", "Lieux", Facet.Role.PLACE, false);

    public static final Archive ARCHIVE = new Archive(
            "Une archive d’essai",
            "fr",
            "Pour les essais.",
            "Qui essaie",
            "Libre",
            "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
            "essai@example.org",
            "http://example.org",
            "Rien",
            null,
            "essai",
            "essai@example.org",
            List.of(
                    new Vocabulary(
                            Facet.TYPE,
                            List.of(
                                    concept("loi", "Loi"),
                                    concept("congres", "Congrès"),
                                    concept("creation", "Naissance"))),
                    new Vocabulary(
                            Facet.THEME,
                            List.of(
                                    concept("emploi", "Emploi", "Travail salarié"),
                                    concept("regions", "Régions"),
                                    concept("echelon", "Échelon"))),
                    new Vocabulary(LIEU, List.of(concept("lille", "Lille"), concept("ile-de-france", "Île-de-France"))),
                    new Vocabulary(
                            new Facet("personne", "personnes", "Personne", "Personnes", Facet.Role.PERSON, false),
                            List.of(concept("jeanne-dupont", "Jeanne Dupont"))),
                    new Vocabulary(
                            new Facet("auteur", "auteurs", "Auteur", "Auteurs", Facet.Role.CREATOR, false),
                            List.of(concept("la-gazette", "La Gazette")))),
            List.of(
                    new Acronym("CNCRES", List.of("Conseil national"), "une source"),
                    new Acronym("RTES", List.of("Réseau"), null, "Un réseau de villes.")),
            List.of());

    /** Weights that decide nothing. */
    public static final Scoring SCORING = new Scoring(
            /* k1= */ 1,
            /* b= */ 0,
            /* title= */ 1,
            /* name= */ 1,
            /* verb= */ 1,
            /* everyWord= */ 1,
            /* exact= */ 1,
            /* exactPhrase= */ 1,
            /* proximity= */ 1,
            /* slop= */ 0,
            /* inPeriod= */ 1,
            /* withinPeriod= */ 1,
            /* rescored= */ 10,
            /* expansions= */ 96,
            /* expansionsOfWord= */ 8);

    private TestArchive() {}

    /** The same with other vocabularies. */
    public static Archive with(List<Vocabulary> vocabularies) {
        return with(vocabularies, ARCHIVE.acronyms());
    }

    /** An archive that has nothing but a title, vocabularies and acronyms. */
    public static Archive with(List<Vocabulary> vocabularies, List<Acronym> acronyms) {
        return new Archive(
                ARCHIVE.title(),
                "fr",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                vocabularies,
                acronyms,
                List.of());
    }

    private static Concept concept(String id, String label, String... altLabels) {
        return new Concept(id, label, List.of(altLabels), "Quand l’employer.", List.of());
    }

    public static Event event(
            String id, @Nullable String date, String title, String text, String type, String... themes) {
        return ordered(id, date, 0, title, text, type, themes);
    }

    private static Event ordered(
            String id, @Nullable String date, int order, String title, String text, String type, String... themes) {
        return new Event(
                id, List.of(), date(date), order, title, text, concepts(type, List.of(themes)), null, List.of());
    }

    /** What an event carries; themes that are places of this archive are places. */
    private static Map<String, List<String>> concepts(String type, List<String> others) {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        concepts.put(Facet.TYPE.id(), List.of(type));
        for (String other : others)
            concepts.computeIfAbsent(PLACES.contains(other) ? LIEU.id() : Facet.THEME.id(), _ -> new ArrayList<>())
                    .add(other);
        return concepts;
    }

    static @Nullable EdtfDate date(@Nullable String edtf) {
        try {
            return edtf == null ? null : EdtfDate.parse(edtf);
        } catch (InvalidDateException invalid) {
            throw new IllegalArgumentException(edtf, invalid);
        }
    }

    /** An event with everything that an event can have. */
    public static Event full() {
        return new Event(
                "full",
                List.of("former-id", "older-id"),
                date("1987-01-27~"),
                3,
                "Un titre",
                "Un paragraphe.\n- un point\n- un autre",
                Map.of(
                        "type", List.of("loi"),
                        "theme", List.of("emploi", "regions"),
                        "lieu", List.of("lille"),
                        "personne", List.of("jeanne-dupont"),
                        "auteur", List.of("la-gazette")),
                "histoire.txt, l. 7",
                List.of(
                        new Link("Le texte", "https://example.org/loi"),
                        new Link("Le débat", "https://example.org/debat")));
    }

    /** Events in the order of date: earliest day, latest day, order of telling, id; the last two have no date. */
    static List<Event> inOrderOfDate() {
        return List.of(
                event("open-beginning", "../1979", "T", "T.", "loi"),
                event("z-day", "1980-01-01", "T", "T.", "loi"),
                event("y-month", "1980-01", "T", "T.", "loi"),
                event("x-year", "1980", "T", "T.", "loi"),
                event("w-interval", "1980/1984", "T", "T.", "loi"),
                event("v-open", "1980/..", "T", "T.", "loi"),
                ordered("b-first", "1985", 1, "T", "T.", "loi"),
                ordered("a-second", "1985", 2, "T", "T.", "loi"),
                ordered("c-second", "1985", 2, "T", "T.", "loi"),
                event("undated-a", null, "T", "T.", "loi"),
                event("undated-b", null, "T", "T.", "loi"));
    }

    /** A made-up record of what some events were read from, different for other events. */
    public static List<DataFile> files(List<Event> events) {
        String hash = HexFormat.of().toHexDigits(events.hashCode());
        return List.of(new DataFile("events.jsonl", events.size(), Instant.EPOCH, hash));
    }

    public static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
