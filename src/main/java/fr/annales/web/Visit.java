package fr.annales.web;

import fr.annales.event.Archive;
import fr.annales.search.Links;
import fr.annales.search.Snapshot;
import java.util.List;
import java.util.Map;

/**
 * What a page is made for.
 *
 * @param path the path that was asked for, on which relative links depend
 * @param parameters what was asked, decoded, in the order of sending
 * @param snapshot the version that answers
 * @param links the addresses that are known in full
 */
public record Visit(String path, List<Map.Entry<String, String>> parameters, Snapshot snapshot, Links links) {

    Archive archive() {
        return snapshot.archive();
    }
}
