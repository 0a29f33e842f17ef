package fr.annales.lucene;

import fr.annales.event.Archive;
import fr.annales.event.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/**
 * An open version of an index, with all that is worked out once for it.
 *
 * @param name as published
 * @param reader counts who uses it: the files close with the last
 */
record Version(
        String name,
        DirectoryReader reader,
        IndexSearcher searcher,
        CommitData data,
        Documents documents,
        NearForms nearForms,
        TimeDimension time,
        List<ConceptDimension> concepts) {

    /**
     * Opens a published version.
     *
     * @throws IndexFolderException when it is not of this schema
     * @throws IOException when Lucene cannot read it
     */
    static Version open(String name, Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            CommitData data = CommitData.of(reader.getIndexCommit().getUserData());
            if (!data.schema().equals(Schema.VERSION))
                throw new IndexFolderException(
                        "l’index est d’un autre schéma (%s, attendu : %s)".formatted(data.schema(), Schema.VERSION),
                        null);
            Archive archive = data.archive();
            return new Version(
                    name,
                    reader,
                    new IndexSearcher(reader),
                    data,
                    new Documents(archive),
                    new NearForms(reader, archive),
                    new TimeDimension(Years.of(reader)),
                    archive.vocabularies().stream()
                            .map(Vocabulary::facet)
                            .map(ConceptDimension::new)
                            .toList());
        } catch (IOException | RuntimeException unusable) {
            reader.close();
            throw unusable;
        }
    }

    /** Every dimension: time, then the archive's vocabularies. */
    List<Dimension> dimensions() {
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(time);
        dimensions.addAll(concepts);
        return dimensions;
    }
}
