package fr.annales.archive;

import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.event.EventSink;
import fr.annales.event.PublicSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * The archivist's folder: {@code archive.json}, and the events in every {@code *.jsonl} and {@code *.csv} of it,
 * whatever the case of the extension. Files are read in code-point order of their names; hidden ones and folders inside
 * are not read.
 *
 * <p>Mistakes in the files are handed over one by one as they are found, and never stop the reading. What the machine
 * would not give (no such folder, no right, a pipe in place of a file) is an {@link UnreadableArchiveException}. Memory
 * is bounded by one event (a line of 4 MiB) and the ids read so far.
 */
public final class ArchiveFolder {
    private static final String JSON_CURE = "l’enregistrer en UTF-8";
    private static final String CSV_CURE = "l’enregistrer dans le tableur au format «\u00a0CSV UTF-8\u00a0»";

    private final Path path;
    private final Folder folder;
    private final Map<String, DataFile> read = new LinkedHashMap<>();

    /** @param path of the folder, which is looked at no sooner than it is read, and never created */
    public ArchiveFolder(Path path) {
        this.path = path;
        folder = new Folder(path);
    }

    /**
     * Reads {@code archive.json}, as far as it can be: the title is empty where it is wrong or missing, and what is
     * wrong in the vocabularies is left out. There is always one for the types and one for the themes.
     */
    public Archive readArchive(Consumer<Mistake> mistakes) throws IOException {
        return readArchive(mistakes, _ -> {});
    }

    /**
     * The same, telling what may not be meant too.
     *
     * @param warnings is told what is no mistake: labels and acronyms that lead from one thing to another
     */
    public Archive readArchive(Consumer<Mistake> mistakes, Consumer<Mistake> warnings) throws IOException {
        if (!folder.hasArchive()) {
            new Diagnostics(Folder.ARCHIVE, 0, mistakes)
                    .add(
                            1,
                            null,
                            "le fichier manque",
                            "l’écrire : title, language, types et themes"
                                    + (folder.eventFiles().isEmpty() ? " ; ou " + byImport() : ""));
            return ArchiveReader.EMPTY;
        }
        List<Mistake> found = new ArrayList<>();
        List<Mistake> doubtful = new ArrayList<>();
        try (FileReading input = folder.open(Folder.ARCHIVE)) {
            LineReader lines = new LineReader(Folder.ARCHIVE, input, JSON_CURE, found::add);
            Archive archive = ArchiveReader.read(lines, Set.copyOf(folder.others()), found::add, doubtful::add);
            keep(input.describe());
            return archive;
        } finally {
            found.stream().sorted(Comparator.comparingInt(Mistake::line)).forEach(mistakes);
            doubtful.stream().sorted(Comparator.comparingInt(Mistake::line)).forEach(warnings);
        }
    }

    /** How to have an archive without writing one. */
    private String byImport() {
        return "en importer un tableau ou une page : " + PassedOver.importing("FICHIER", path)
                + " (pas à pas : premiere-heure.md)";
    }

    /** The same archive with the texts of the sources that it shows, of which {@link #readArchive} reads the names. */
    public Archive withTexts(Archive archive, Consumer<Mistake> mistakes) throws IOException {
        List<PublicSource> sources = new ArrayList<>();
        for (PublicSource source : archive.publicSources())
            try (FileReading input = folder.openShown(source.name())) {
                sources.add(new PublicSource(source.name(), SourceText.read(source.name(), input, mistakes)));
                keep(input.describe());
            }
        return archive.withPublicSources(sources);
    }

    private void keep(DataFile file) {
        read.put(file.name(), file);
    }

    /**
     * Tells every event without a mistake, in the order of the files, and what else is found. An id or alias that is
     * taken already, in whichever file, is a mistake of the later event.
     *
     * @param archive whose vocabulary the events use
     * @throws IOException also when the listener throws it
     */
    public void readEvents(Archive archive, CheckListener told) throws IOException {
        EventReader reader = new EventReader(archive);
        for (String file : folder.eventFiles()) {
            try (FileReading reading = folder.open(file);
                    InputStream input = new CountingInputStream(reading, told::bytes)) {
                RawEvents raw = rawEvents(file, input, archive, told);
                for (RawEvents.RawEvent next = raw.next(); next != null; next = raw.next()) {
                    Optional<Event> event = reader.read(next);
                    if (event.isPresent()) told.event(next.located(event.get()));
                }
                keep(reading.describe());
            }
        }
    }

    /** The same for whoever wants no more than the events and the mistakes. */
    public void readEvents(Archive archive, EventSink events, Consumer<Mistake> mistakes) throws IOException {
        readEvents(archive, events, mistakes, _ -> {});
    }

    /**
     * The same, telling how far it has come.
     *
     * @param read is told what {@link CheckListener#bytes} is
     */
    public void readEvents(Archive archive, EventSink events, Consumer<Mistake> mistakes, LongConsumer read)
            throws IOException {
        readEvents(archive, new CheckListener() {
            @Override
            public void event(LocatedEvent located) throws IOException {
                events.accept(located.event());
            }

            @Override
            public void mistake(Mistake mistake) {
                mistakes.accept(mistake);
            }

            @Override
            public void bytes(long part) {
                read.accept(part);
            }
        });
    }

    private static RawEvents rawEvents(String file, InputStream input, Archive archive, CheckListener told)
            throws IOException {
        var lines = new LineReader(file, input, Folder.isCsv(file) ? CSV_CURE : JSON_CURE, told::mistake);
        return Folder.isCsv(file)
                ? new CsvEvents(file, lines, archive, told)
                : new JsonLines(file, lines, told::mistake);
    }

    /**
     * The files that were read until now, each as it was when it was read last: once all was read, what the archive and
     * its events are made of.
     */
    public List<DataFile> files() {
        return List.copyOf(read.values());
    }

    /** How many bytes the files of events have now. */
    public long size() throws IOException {
        long bytes = 0;
        for (String name : folder.eventFiles()) bytes += folder.size(name);
        return bytes;
    }

    /**
     * Whether the archive is another than the one these files held: a file more or less, or of another content. A file
     * of the same size and time is taken to be the same.
     *
     * @param known as {@link #files} told
     */
    public boolean changedSince(List<DataFile> known) throws IOException {
        Set<String> names = known.stream().map(DataFile::name).collect(Collectors.toSet());
        Set<String> data = Set.copyOf(folder.dataFiles());
        if (!names.containsAll(data)) return true;
        Set<String> others = Set.copyOf(folder.others());
        if (!names.stream().allMatch(name -> data.contains(name) || others.contains(name))) return true;
        for (DataFile file : known) if (folder.hasChanged(file)) return true;
        return false;
    }

    /** The files in the folder that are not read, hidden ones and folders left out, in code-point order. */
    public List<PassedOver> unread() throws IOException {
        return folder.others().stream().map(name -> PassedOver.of(path, name)).toList();
    }

    /**
     * The mistakes of an archive in which no event was found, nor any other mistake: that there is none, and each file
     * that may hold some but is not read. Published, it would put nothing in the place of what serves.
     */
    public List<Mistake> mistakesOfNoEvent() throws IOException {
        List<String> files = folder.eventFiles();
        List<Mistake> mistakes = new ArrayList<>();
        for (String file : files)
            mistakes.add(new Mistake(
                    file,
                    1,
                    0,
                    null,
                    null,
                    "le fichier n’a aucun événement",
                    "en écrire au moins un, ou supprimer le fichier"));
        if (files.isEmpty())
            mistakes.add(new Mistake(
                    Folder.ARCHIVE,
                    1,
                    0,
                    null,
                    null,
                    "aucun fichier d’événements ne l’accompagne",
                    "mettre les événements dans un fichier .csv ou .jsonl du même dossier, ou " + byImport()));
        for (String name : folder.others()) PassedOver.instead(path, name).ifPresent(mistakes::add);
        return mistakes;
    }
}
