package fr.annales.intake;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.Mistake;
import fr.annales.event.Archive;
import fr.annales.event.PublicSource;
import fr.annales.foreign.TableSink;
import fr.annales.foreign.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes an archive of foreign tables, or brings one up to date. The files are read three times: for their columns, for
 * the values of facets, and for the events, so that no text is kept in memory. Nothing takes its place before the
 * reader of archives has read it without a mistake.
 */
public final class Importer {

    /** Reads the tables of a file, the same ones each time. */
    @FunctionalInterface
    public interface TableSource {
        void read(Path file, TableSink sink) throws IOException, UnreadableFileException;
    }

    private static final int MOST_MISTAKES = 3;

    private final TableSource source;
    private final ImportRequest request;
    private final Path folder;
    private final Set<String> files;

    public Importer(TableSource source, ImportRequest request) {
        this.source = source;
        this.request = request;
        folder = request.data().resolve(ImportOutput.FOLDER);
        files = request.files().stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
    }

    /**
     * Imports what was asked.
     *
     * @throws RefusedImportException when nothing was written because nothing could be made of it
     * @throws InvalidMappingException when what a column was said to be is not known
     */
    public ImportReport run() throws IOException, RefusedImportException, InvalidMappingException {
        refuseTwoOfOneName();
        if (request.isTrial()) {
            refuseUnfinished();
            return make(FileHashes.of(request.data()));
        }
        try (Staging.Lock _ = new Staging.Lock(request.data())) {
            Commit.finish(request.data(), files);
            return make(FileHashes.of(request.data()));
        }
    }

    /** @param found what is in the archive before anything is read of it */
    private ImportReport make(FileHashes found) throws IOException, RefusedImportException, InvalidMappingException {
        KnownArchive known = KnownArchive.read(request.data(), request.files().getFirst());
        ImportState state = ImportState.read(folder);
        Answers answers = Answers.read(folder.resolve(ReviewList.NAME), files);
        CellDates dates = new CellDates();
        ColumnSettings settings = ColumnSettings.read(folder);
        List<SurveyedFile> surveyed = survey(new Targets(known.archive()), settings, answers);
        Learning learning = new Learning(answers, dates, !state.isEmpty());
        for (SurveyedFile file : surveyed) file.read(source, learning);
        Vocabularies vocabularies = new Vocabularies(known.archive(), learning.values());
        Archive archive = known.archive().withVocabularies(vocabularies.all());
        EventsFile eventsFile = EventsFile.find(request.data(), folder, known, state);
        EditedEvents published =
                EditedEvents.read(request.data().resolve(eventsFile.name()), state, ImportOutput.columns(archive));
        Map<String, String> elsewhere = elsewhere(known, state, published);
        EventWriting.Before before = new EventWriting.Before(
                state,
                Matching.of(learning.rows(), state, published, files),
                published,
                answers,
                dates,
                vocabularies,
                ids(state, published, learning, elsewhere),
                elsewhere,
                filesOfSeveralSheets(surveyed));
        SheetCopy.FileNames copies = SheetCopy.FileNames.read(folder, state);
        boolean isArchiveNew = !known.exists() || !archive.equals(known.archive());
        try (Staging staging = new Staging(request.data(), found, request.isTrial())) {
            ImportOutput output = new ImportOutput(staging, archive, isArchiveNew, eventsFile, answers, copies);
            ImportReport report;
            try (output) {
                settings.write(staging.path(ImportOutput.FOLDER).resolve(ColumnSettings.FILE), tables(surveyed), files);
                EventWriting writing = write(before, output, surveyed);
                output.copy().remember();
                report = new ImportSummary(request, known, surveyed)
                        .report(writing.totals(), output.list(), eventsFile, output.shown());
            }
            check(staging, archive, report);
            if (!request.isTrial()) staging.publish(output.names(), files);
            return report;
        }
    }

    /** A file is known again by its name, so that of two of one name each would take the events of the other. */
    private void refuseTwoOfOneName() throws RefusedImportException {
        Set<String> names = new HashSet<>();
        for (Path file : request.files())
            if (!names.add(file.getFileName().toString()))
                throw new RefusedImportException("deux des fichiers s’appellent " + file.getFileName()
                        + " : donner à chacun un nom à lui, ou ne donner qu’une fois le même");
    }

    private void refuseUnfinished() throws RefusedImportException {
        if (Commit.isUnfinished(request.data()))
            throw new RefusedImportException(
                    "l’import précédent n’a pas pu tout mettre en place : importer sans --dry-run, ce qui le"
                            + " finit d’abord");
    }

    private static Ids ids(
            ImportState state, EditedEvents published, Learning learning, Map<String, String> elsewhere) {
        Ids ids = new Ids();
        List.of(elsewhere.keySet(), published.ids(), learning.ids()).forEach(ids::reserve);
        state.entries().forEach(entry -> ids.reserve(List.of(entry.id())));
        return ids;
    }

    private List<SurveyedFile> survey(Targets targets, ColumnSettings settings, Answers answers)
            throws IOException, RefusedImportException, InvalidMappingException {
        ColumnMaps maps = ColumnMaps.of(request.maps(), targets);
        HeaderFinder headers = new HeaderFinder(name -> targets.known(name).isPresent() || maps.names(name));
        List<Survey> surveys = new ArrayList<>();
        for (Path file : request.files()) surveys.add(SurveyedFile.survey(file, source, headers));
        maps.check(surveys.stream().flatMap(survey -> survey.tables().stream()).toList());
        List<SurveyedFile> surveyed = new ArrayList<>();
        for (int i = 0; i < surveys.size(); i++)
            surveyed.add(SurveyedFile.of(request.files().get(i), surveys.get(i), maps, settings, answers, targets));
        if (surveyed.stream().allMatch(file -> file.usable().isEmpty()))
            throw new RefusedImportException(ImportSummary.refusal(surveyed));
        return surveyed;
    }

    private static List<Columns> tables(List<SurveyedFile> surveyed) {
        return surveyed.stream().flatMap(file -> file.tables().stream()).toList();
    }

    private static Set<String> filesOfSeveralSheets(List<SurveyedFile> surveyed) {
        return surveyed.stream()
                .filter(file -> file.usable().size() > 1)
                .map(file -> file.path().getFileName().toString())
                .collect(Collectors.toSet());
    }

    /** The ids that are not the import's to give, and who has them. */
    private static Map<String, String> elsewhere(KnownArchive known, ImportState state, EditedEvents published)
            throws IOException {
        Map<String, String> elsewhere = new HashMap<>();
        Set<String> own = state.entries().stream()
                .map(entry -> published.idNow(entry.id()))
                .collect(Collectors.toSet());
        for (String id : known.ids())
            if (!own.contains(id) && state.indexOf(id) < 0) elsewhere.put(id, "un autre fichier de l’archive");
        for (String id : published.ids())
            if (!own.contains(id)) elsewhere.put(id, "le fichier des événements, à la main");
        return elsewhere;
    }

    private EventWriting write(EventWriting.Before before, ImportOutput output, List<SurveyedFile> surveyed)
            throws IOException, RefusedImportException {
        EventWriting writing = new EventWriting(before, output);
        for (SurveyedFile file : surveyed) {
            ColumnQuestions.tell(file, before.answers(), output.list());
            file.read(source, writing);
            writing.end();
            for (int i = 0; i < file.tables().size(); i++) {
                TableSurvey table = file.survey().tables().get(i);
                if (!file.tables().get(i).isUsable()) writing.unusable(table);
            }
        }
        writing.finish(files, request.remove());
        if (writing.totals().events() + writing.totals().others() == 0)
            throw new RefusedImportException(ImportSummary.refusalOfAll(surveyed));
        return writing;
    }

    /** The house's own reader has the last word; the texts that the archive shows stay where they are. */
    private static void check(Staging staging, Archive archive, ImportReport report)
            throws IOException, RefusedImportException {
        for (PublicSource text : archive.publicSources()) Files.createFile(staging.path(text.name()));
        ArchiveFolder written = new ArchiveFolder(staging.folder());
        List<Mistake> mistakes = new ArrayList<>();
        int[] events = {0};
        written.readEvents(written.readArchive(mistakes::add), _ -> events[0]++, mistake -> {
            if (mistakes.size() < MOST_MISTAKES) mistakes.add(mistake);
        });
        if (!mistakes.isEmpty() || events[0] < report.events())
            throw new RefusedImportException(
                    "ce qui serait écrit ne se relit pas sans erreur, rien n’est donc changé : "
                            + mistakes.stream()
                                    .limit(MOST_MISTAKES)
                                    .map(Mistake::toString)
                                    .collect(Collectors.joining(" | ")));
    }
}
