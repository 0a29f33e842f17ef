package fr.annales.address;

import fr.annales.engine.ChangeRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A place in the order of changes, as it stands in an address: a time, and where there is one the id of the event that
 * is told last, {@code 2026-11-30T04:18:38Z,loi-rmi-1988}. It holds whatever is published meanwhile.
 */
public final class ChangePlace {
    /** The parameter. */
    public static final String AFTER = "after";

    /** After the id of any event. */
    private static final String AFTER_ALL = "~";

    private ChangePlace() {}

    /** The place as text. */
    public static String write(ChangeRequest.Place place) {
        return place.id().isEmpty() ? place.time().toString() : place.time() + "," + place.id();
    }

    /** The place of a request, empty where there is none, or where it is none and that was told. */
    public static Optional<ChangeRequest.Place> read(QueryParameters parameters) {
        return parameters.scalar(AFTER).flatMap(value -> {
            String[] parts = value.split(",", 2);
            try {
                String id = parts.length == 1 ? AFTER_ALL : parts[1];
                return Optional.of(new ChangeRequest.Place(Instant.parse(parts[0]), id));
            } catch (DateTimeParseException _) {
                parameters.tell(
                        AFTER,
                        value,
                        Fault.Kind.FORM,
                        "« %s » attend une heure en UTC, comme 2026-01-31T08:00:00Z, ou ce qu’une réponse a donné pour la suite ; reçu : « %s »."
                                .formatted(AFTER, value));
                return Optional.empty();
            }
        });
    }
}
