package fr.annales.opensearch;

import fr.annales.engine.Ledger;
import fr.annales.engine.Publisher;
import fr.annales.engine.RevisedEvent;
import fr.annales.event.Archive;
import fr.annales.event.DataFile;
import fr.annales.event.Event;
import fr.annales.french.Token;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Builds the two indices of a version, ready to be searched but not published. */
final class VersionBuild {
    private final ClusterClient client;
    private final ClusterAdmin admin;
    private final IndexSettings settings;
    private final PublishLock lock;
    private final String events;
    private final String forms;

    /**
     * Builds a version.
     *
     * @param events the name of its index of events
     * @param forms the name of its index of forms
     */
    VersionBuild(ClusterClient client, IndexSettings settings, PublishLock lock, String events, String forms) {
        this.client = client;
        this.admin = new ClusterAdmin(client, ClusterAdmin.BUILDING);
        this.settings = settings;
        this.lock = lock;
        this.events = events;
        this.forms = forms;
    }

    /**
     * Reads all events, and returns when both indices are on all nodes that are to have them.
     *
     * @param name the name of the version
     * @param ledger tells when each event changed
     */
    void run(String name, Archive archive, Supplier<List<DataFile>> files, Publisher.Events read, Ledger.Entries ledger)
            throws IOException {
        admin.changed("PUT", "/" + events, Schema.events(archive, settings));
        admin.changed("PUT", "/" + forms, Schema.forms());
        FieldValues values = new FieldValues();
        try (FormCounter counter = new FormCounter()) {
            VersionData.Contents ofEvents = addEvents(archive, read, values, counter, ledger);
            VersionData.Contents ofForms = addForms(counter);
            for (String index : List.of(events, forms)) merge(index);
            keep(events);
            VersionData data = new VersionData(
                    Schema.VERSION,
                    archive,
                    files.get(),
                    ledger.prepare(name),
                    values.known(),
                    values.counts(),
                    ofEvents,
                    ofForms);
            new TombstoneDocuments(admin, forms).write(data.publication().removed());
            admin.told("PUT", "/" + forms + "/_doc/" + Schema.DATA, Map.of(Schema.DATA, data.toJson()));
            keep(forms);
        }
    }

    private VersionData.Contents addEvents(
            Archive archive, Publisher.Events read, FieldValues values, FormCounter counter, Ledger.Entries ledger)
            throws IOException {
        EventDocuments documents = new EventDocuments(archive);
        BulkWriter writer = new BulkWriter(client, events, lock);
        read.forEach(event -> add(new RevisedEvent(event, ledger.enter(event)), documents, writer, values, counter));
        return writer.finish();
    }

    private static void add(
            RevisedEvent revised, EventDocuments documents, BulkWriter writer, FieldValues values, FormCounter counter)
            throws IOException {
        Event event = revised.event();
        List<List<Token>> words = documents.words(event);
        Map<String, Object> document = documents.document(revised, words);
        writer.add(document, (Integer) document.getOrDefault(Schema.CHECKSUM, 0));
        values.add(event);
        counter.add(words);
    }

    private VersionData.Contents addForms(FormCounter counter) throws IOException {
        BulkWriter writer = new BulkWriter(client, forms, lock);
        counter.forEach(form -> {
            Map<String, Object> document = new LinkedHashMap<>(form.toJson());
            int checksum = Checksum.of(ClusterJson.bytes(document));
            document.put(Schema.CHECKSUM, checksum);
            writer.add(document, checksum);
        });
        return writer.finish();
    }

    /** Merges the segments of an index to which all documents have been added. */
    private void merge(String index) throws IOException {
        admin.told("POST", "/" + index + "/_refresh", null);
        new LongTask(admin, lock).merge(index);
        admin.told("POST", "/" + index + "/_refresh", null);
    }

    /** Closes an index for writing for good, and returns when all its copies are there. */
    private void keep(String index) throws IOException {
        Map<String, Object> served = new LinkedHashMap<>();
        served.put("translog.durability", "request");
        served.put("blocks.write", true);
        served.put("auto_expand_replicas", "0-" + settings.replicas());
        admin.changed("PUT", "/" + index + "/_settings", Map.of("index", served));
        new LongTask(admin, lock).awaitGreen(index);
    }
}
