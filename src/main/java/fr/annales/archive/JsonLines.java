package fr.annales.archive;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JSON Lines: an event a line; blank lines do not count. */
final class JsonLines implements RawEvents {
    private final String file;
    private final LineReader lines;
    private final Consumer<Mistake> mistakes;

    JsonLines(String file, LineReader lines, Consumer<Mistake> mistakes) {
        this.file = file;
        this.lines = lines;
        this.mistakes = mistakes;
    }

    @Override
    public @Nullable RawEvent next() throws IOException {
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.text().isBlank()) continue;
            Diagnostics complaints = new Diagnostics(file, 0, mistakes);
            if (!line.sound()) complaints.spoil();
            Optional<Value.Structure> fields = read(line, complaints);
            if (fields.isPresent()) return new RawEvent(fields.get(), complaints);
        }
        return null;
    }

    private static Optional<Value.Structure> read(LineReader.Line line, Diagnostics complaints) {
        if (!isPart(line.text().strip())) return JsonReader.read(line.text(), line.number(), complaints);
        complaints.add(
                line.number(),
                null,
                "un objet JSON {…} par ligne est attendu",
                "écrire chaque événement sur une seule ligne, sans crochets autour ni virgules entre");
        return Optional.empty();
    }

    /** Whether it is a line of a JSON array, or of an object over several lines; only its ends are looked at. */
    private static boolean isPart(String line) {
        if (!line.startsWith("{") || line.equals("{")) return true;
        boolean goesOn = line.endsWith(",") || line.endsWith("]");
        return goesOn && line.substring(0, line.length() - 1).stripTrailing().endsWith("}");
    }
}
