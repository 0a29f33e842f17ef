package fr.annales.http;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A body that is made part by part, each when its client has read the one before. Used by one thread at a time. */
interface StreamedBody extends AutoCloseable {
    /** What makes its parts, each in its turn among those of others. */
    Executor making();

    /**
     * The next part, possibly empty, or null after the last.
     *
     * @throws IOException or a {@link RuntimeException} when it cannot go on: what was sent is not the whole then
     */
    byte @Nullable [] next() throws IOException;

    /** Lets go of all that it holds, however far it came; the second time does nothing. */
    @Override
    void close();
}
