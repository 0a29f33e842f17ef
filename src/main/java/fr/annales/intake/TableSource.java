package fr.annales.intake;

import fr.annales.foreign.TableSink;
import fr.annales.foreign.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the tables of a file, the same ones each time. */
@FunctionalInterface
public interface TableSource {
    void read(Path file, TableSink sink) throws IOException, UnreadableFile;
}
