package fr.annales.archive;

import fr.annales.codec.ArchiveJson;
import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.event.Facet;
import fr.annales.event.PublicSource;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads what {@code archive.json} says; what is wrong there is told, and left out or left empty. */
final class ArchiveReader {
    /** An archive of which nothing could be read: no title, no vocabulary. */
    static final Archive EMPTY = Archive.titled("");

    private static final List<String> FIELDS = List.of(
            "title",
            "language",
            "description",
            "publisher",
            "rights",
            "licence",
            "contact",
            "homepage",
            "source",
            "url",
            "oaiSet",
            "adminEmail",
            ArchiveJson.member(Facet.TYPE),
            ArchiveJson.member(Facet.THEME),
            "facets",
            "acronyms",
            "publicSources");
    /** Without a colon, which parts a set of OAI-PMH from those inside it. */
    private static final Pattern OAI_SET = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(?:\\.[^\\s@.]+)++");
    private static final int LONGEST = 16 << 20;
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_ACRONYMS = 10_000;
    private static final int MOST_SOURCES = 8;

    private ArchiveReader() {}

    /**
     * Reads the file.
     *
     * @param others the files of the folder that hold neither the archive nor events
     * @param warnings is told what is no mistake, but may not be meant
     */
    static Archive read(LineReader lines, Set<String> others, Consumer<Mistake> mistakes, Consumer<Mistake> warnings)
            throws IOException {
        Diagnostics complaints = new Diagnostics(Folder.ARCHIVE, 0, mistakes);
        StringBuilder text = new StringBuilder();
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            text.append(line.text()).append('\n');
            if (text.length() > LONGEST) {
                complaints.add(line.number(), null, "le fichier dépasse 16 Mio", "ranger les événements à part");
                return EMPTY;
            }
        }
        LabelOverlaps overlaps = new LabelOverlaps(new Diagnostics(Folder.ARCHIVE, 0, warnings));
        Archive archive = JsonReader.read(text.toString(), 1, complaints)
                .map(document -> read(new Fields(document, complaints), others, overlaps))
                .orElse(EMPTY);
        overlaps.tell();
        return archive;
    }

    private static Archive read(Fields fields, Set<String> others, LabelOverlaps overlaps) {
        fields.allowOnly(FIELDS);
        Archive archive = new Archive(
                fields.requiredLine("title", 200),
                language(fields),
                fields.text("description", LONGEST_TEXT),
                fields.line("publisher", LONGEST_LINE),
                fields.line("rights", LONGEST_LINE),
                fields.address("licence"),
                fields.line("contact", LONGEST_LINE),
                fields.address("homepage"),
                fields.line("source", LONGEST_LINE),
                fields.baseAddress("url"),
                fields.matching("oaiSet", OAI_SET, "un nom d’ensemble", "histoire"),
                fields.matching("adminEmail", EMAIL, "une adresse électronique", "archives@example.org"),
                vocabularies(fields, overlaps),
                acronyms(fields, overlaps),
                publicSources(fields, others));
        checkSet(archive, fields);
        return archive;
    }

    /** Its set stands beside those of facets, under a name of its own. */
    private static void checkSet(Archive archive, Fields fields) {
        String set = Objects.requireNonNullElse(archive.oaiSet(), Archive.USUAL_SET);
        if (archive.vocabulary(set).isPresent())
            fields.complain("oaiSet", Quoted.of(set) + " est le nom d’une facette", "choisir un autre oaiSet");
    }

    private static String language(Fields fields) {
        String language = fields.requiredLine("language", LONGEST_LINE);
        if (!language.isEmpty()
                && !Locale.forLanguageTag(language).getLanguage().equals("fr"))
            fields.complain("language", "seul le français est pris en charge", "écrire fr");
        return language;
    }

    private static List<Vocabulary> vocabularies(Fields fields, LabelOverlaps overlaps) {
        List<Vocabulary> vocabularies = new ArrayList<>();
        for (Facet facet : List.of(Facet.TYPE, Facet.THEME))
            vocabularies.add(new VocabularyReader(fields, ArchiveJson.member(facet), overlaps).read(facet));
        vocabularies.addAll(new FacetReader(overlaps).read(fields));
        return vocabularies;
    }

    private static List<Acronym> acronyms(Fields fields, LabelOverlaps overlaps) {
        List<Acronym> acronyms = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Fields entry : fields.objects("acronyms", MOST_ACRONYMS)) {
            Acronym acronym = acronym(entry, overlaps);
            if (!acronym.acronym().isEmpty() && !taken.add(acronym.acronym()))
                entry.complain(
                        "acronym", Quoted.of(acronym.acronym()) + " est donné deux fois", "réunir les formes longues");
            acronyms.add(acronym);
        }
        return acronyms;
    }

    private static Acronym acronym(Fields entry, LabelOverlaps overlaps) {
        entry.allowOnly(List.of("acronym", "longForms", "source", "note"));
        String note = entry.line("note", LONGEST_LINE);
        List<Value.Text> longForms = entry.lines("longForms", 100, LONGEST_LINE);
        if (longForms.isEmpty() && note == null)
            entry.complain("longForms", "aucune forme longue", "en donner une qui soit sourcée, ou supprimer le sigle");
        String acronym = entry.requiredLine("acronym", 100);
        overlaps.add("acronyms", entry, "acronym", new Value.Text(entry.lineOf("acronym"), acronym));
        longForms.forEach(form -> overlaps.add("acronyms", entry, "longForms", form));
        return new Acronym(
                acronym, longForms.stream().map(Value.Text::text).toList(), entry.line("source", LONGEST_LINE), note);
    }

    private static List<PublicSource> publicSources(Fields fields, Set<String> others) {
        List<PublicSource> sources = new ArrayList<>();
        for (Value.Text name : fields.lines("publicSources", MOST_SOURCES, LONGEST_LINE)) {
            if (SourceText.isNamed(name.text()) && others.contains(name.text()))
                sources.add(new PublicSource(name.text(), ""));
            else
                fields.complain(
                        "publicSources",
                        Quoted.of(name.text()) + " n’est pas un texte du dossier (.txt ou .md)",
                        "l’y mettre, ou supprimer son nom");
        }
        return sources.stream().distinct().toList();
    }
}
