package fr.annales.ledger;

import fr.annales.disk.Sha256;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import fr.annales.event.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two versions of an event are compared by: hashes of what a reader sees of it, written once and never changed, or
 * every event of every archive would be dated anew. What a member does not say leaves no trace, so that members which
 * events may have later change the hash of none that lacks them.
 *
 * <p>One hash is of what the archivist wrote of the event (not of its former ids nor of its place among the events of a
 * day, which no reader sees), the other of what the archive adds to its record: labels and roles of facets, publisher,
 * language, rights, licence, set.
 */
final class ContentHash {
    /** So many bytes of SHA-256 are kept: 128 bits tell any two texts apart. */
    private static final int KEPT = 16;

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] END_OF_MEMBER = {0};

    private final MessageDigest digest = Sha256.digest();
    private final Archive archive;
    private final List<Vocabulary> vocabularies;

    ContentHash(Archive archive) {
        this.archive = archive;
        this.vocabularies = archive.vocabularies().stream()
                .sorted(Comparator.comparing(vocabulary -> vocabulary.facet().id()))
                .toList();
    }

    /** Of what the archivist wrote, in 22 characters. */
    String ofEvent(Event event) {
        add("id", event.id());
        add("date", event.date() == null ? null : event.date().edtf());
        add("title", event.title());
        add("text", event.text());
        for (Vocabulary vocabulary : vocabularies) {
            Facet facet = vocabulary.facet();
            for (String id : event.concepts(facet)) add("concept." + facet.id(), id);
        }
        add("source", event.source());
        for (Link link : event.links()) {
            add("link.label", link.label());
            add("link.url", link.url());
        }
        return finish();
    }

    /** Of what the archive adds, in 22 characters. */
    String ofRecord(Event event) {
        add("publisher", archive.publisher());
        add("language", archive.language());
        add("rights", archive.rights());
        add("licence", archive.licence());
        add("oaiSet", archive.oaiSet());
        for (Vocabulary vocabulary : vocabularies) {
            Facet facet = vocabulary.facet();
            List<String> ids = event.concepts(facet);
            if (!ids.isEmpty()) add("role." + facet.id(), role(facet));
            for (String id : ids) add("label." + facet.id(), vocabulary.label(id));
        }
        return finish();
    }

    /** The one of which a record makes something else than a subject. */
    private static @Nullable String role(Facet facet) {
        return facet.role() == Facet.Role.SUBJECT ? null : facet.role().name();
    }

    /** No text has the character that ends a member. */
    private void add(String member, @Nullable String value) {
        if (value == null || value.isEmpty()) return;
        digest.update(member.getBytes(StandardCharsets.UTF_8));
        digest.update(END_OF_MEMBER);
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        digest.update(END_OF_MEMBER);
    }

    private String finish() {
        return TEXT.encodeToString(Arrays.copyOf(digest.digest(), KEPT));
    }
}
