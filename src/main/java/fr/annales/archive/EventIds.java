package fr.annales.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ids and former ids of the events read so far, and where they stand: the only thing kept of a whole archive. */
final class EventIds {
    private final Map<String, String> places = new HashMap<>();

    /** Takes an id; where it is taken already, answers the place of the first. */
    Optional<String> take(String id, String place) {
        return Optional.ofNullable(places.putIfAbsent(id, place));
    }
}
