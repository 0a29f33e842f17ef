package fr.annales.lucene;

import fr.annales.engine.Deadline;
import java.io.IOException;
import java.util.AbstractList;
import java.util.Objects;
import org.apache.lucene.index.StoredFields;

/**
 * A list that reads each event when it is got, since a text may be long. All are read from one {@code StoredFields},
 * since to open another for each would cost as much as to read the event; so only one thread may use the list, while
 * the version is open.
 */
final class LazyEvents<T> extends AbstractList<T> {
    private final int size;
    private final OpenVersion version;
    private final Deadline deadline;
    private final StoredFields stored;
    private final Reading<T> reading;

    /** Reads the event at some index of the list. */
    interface Reading<T> {
        T at(int index, StoredFields stored) throws IOException;
    }

    LazyEvents(int size, OpenVersion version, Deadline deadline, Reading<T> reading) throws IOException {
        this.size = size;
        this.version = version;
        this.deadline = deadline;
        this.stored = version.reader().storedFields();
        this.reading = reading;
    }

    @Override
    public T get(int index) {
        Objects.checkIndex(index, size);
        deadline.check();
        return version.reading(() -> reading.at(index, stored));
    }

    @Override
    public int size() {
        return size;
    }
}
