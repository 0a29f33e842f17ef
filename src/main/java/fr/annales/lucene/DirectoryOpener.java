package fr.annales.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;

/** Opens a folder as a Lucene directory: Lucene's own, or one that fails when a test tells it to. */
@FunctionalInterface
interface DirectoryOpener {
    Directory open(Path folder) throws IOException;
}
