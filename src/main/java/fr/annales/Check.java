package fr.annales;

import fr.annales.archive.ArchiveFolder;
import fr.annales.archive.CheckListener;
import fr.annales.archive.LocatedEvent;
import fr.annales.archive.Mistake;
import fr.annales.archive.PassedOver;
import fr.annales.archive.ReadDate;
import fr.annales.event.Archive;
import fr.annales.intake.Doubts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** All that a check of an archive has found. */
final class Check implements CheckListener {
    private final MistakeList mistakes = new MistakeList();
    private final MistakeList warnings = new MistakeList();
    private final Doubts doubts = new Doubts(warnings::add);
    private final ReadDates dates = new ReadDates();
    private final ProgressLine progress;
    private final List<PassedOver> unread;

    private Check(ProgressLine progress, List<PassedOver> unread) {
        this.progress = progress;
        this.unread = new ArrayList<>(unread);
    }

    static Check of(ArchiveFolder folder, ProgressLine progress) throws IOException {
        Check check = new Check(progress, folder.unread());
        Archive archive = folder.readArchive(check::mistake, check::warning);
        folder.withTexts(archive, check::mistake);
        check.unread.removeIf(file -> archive.publicSources().stream()
                .anyMatch(source -> source.name().equals(file.name())));
        folder.readEvents(archive, check);
        check.doubts.end();
        if (progress.steps() == 0 && check.isPassed())
            folder.mistakesOfNoEvent().forEach(check::mistake);
        return check;
    }

    @Override
    public void event(LocatedEvent event) {
        progress.step();
        doubts.look(event);
    }

    @Override
    public void mistake(Mistake mistake) {
        mistakes.add(mistake);
    }

    @Override
    public void warning(Mistake doubt) {
        warnings.add(doubt);
    }

    @Override
    public void date(ReadDate date) {
        dates.add(date);
    }

    boolean isPassed() {
        return mistakes.count() == 0;
    }

    /**
     * What was found, for programs: members may be added later, never renamed.
     *
     * @param events how many have no mistake
     * @param mistakeCount how many mistakes there are, of which the first thousand kinds are in the list
     */
    record Report(
            long events,
            long mistakeCount,
            long warningCount,
            List<MistakeList.Told> mistakes,
            List<MistakeList.Told> warnings,
            List<ReadDates.Counted> dates,
            List<PassedOver> unread) {}

    Report report() {
        return new Report(
                progress.steps(),
                mistakes.count(),
                warnings.count(),
                mistakes.told(),
                warnings.told(),
                dates.listed(),
                unread);
    }

    /** For people: a finding a line, and a last one that counts. */
    void print(PrintWriter out) {
        mistakes.tell(out::println);
        warnings.tell(warning -> out.println("avertissement : " + warning));
        dates.print(out);
        for (PassedOver file : unread)
            out.println("fichier non lu : " + file.name() + (file.cure() == null ? "" : " ; " + file.cure()));
        out.println(FrenchCount.of(mistakes.count(), "erreur")
                + (warnings.count() == 0 ? "" : ", " + FrenchCount.of(warnings.count(), "avertissement"))
                + ", " + FrenchCount.of(progress.steps(), "événement") + " sans erreur.");
    }
}
