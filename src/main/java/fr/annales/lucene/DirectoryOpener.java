package fr.annales.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;

/** How folders are written to: Lucene's own way, or one that fails when a test tells it to. */
@FunctionalInterface
interface DirectoryOpener {
    Directory open(Path folder) throws IOException;
}
