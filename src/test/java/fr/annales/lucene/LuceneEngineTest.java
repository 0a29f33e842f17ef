package fr.annales.lucene;

import fr.annales.search.Engine;
import fr.annales.search.EngineContract;
import fr.annales.search.Publisher;
import java.io.IOException;
import java.nio.file.Path;

/** The embedded engine keeps the contract. */
class LuceneEngineTest extends EngineContract {
    @Override
    protected Engine engine(Path folder) {
        return new LuceneEngine(folder);
    }

    @Override
    protected Publisher publisher(Path folder) {
        return new LucenePublisher(folder);
    }

    @Override
    protected void refresh(Engine engine) throws IOException {
        ((LuceneEngine) engine).refresh();
    }
}
