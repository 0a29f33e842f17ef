package fr.annales.exchange;

import fr.annales.engine.ChangeRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of OAI-PMH goes on. It holds all that the next part is made of, so that nothing is kept of a harvest,
 * and a place in the order of datestamps rather than a number of records: so it goes on in whatever version serves by
 * then, and what was changed meanwhile is still to come, at the end.
 *
 * @param from as it was asked, or empty
 * @param until as it was asked, or empty
 * @param set as it was asked, or empty
 * @param place of the last record that was sent
 * @param cursor how many were sent
 */
record ResumptionToken(String from, String until, String set, ChangeRequest.Place place, int cursor) {
    private static final String SEPARATOR = " ";
    private static final int PARTS = 6;

    /** More records than an archive has, with room for those of one part more. */
    private static final int MOST_SENT = 1_000_000_000;

    String text() {
        String parts =
                String.join(SEPARATOR, from, until, set, place.time().toString(), place.id(), Integer.toString(cursor));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one that says what it says as this service would, to the letter. */
    static ResumptionToken read(String text) throws OaiException {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == PARTS) {
                ResumptionToken token = new ResumptionToken(
                        parts[0],
                        parts[1],
                        parts[2],
                        new ChangeRequest.Place(Instant.parse(parts[3]), parts[4]),
                        Integer.parseInt(parts[5]));
                if (token.cursor > 0
                        && token.cursor <= MOST_SENT
                        && token.text().equals(text)) return token;
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            // Told below.
        }
        throw unknown();
    }

    /** One that this service did not give. */
    static OaiException unknown() {
        return new OaiException(
                OaiException.BAD_TOKEN, "ce resumptionToken n’est pas de ce service : recommencer la moisson");
    }

    static @Nullable String asked(String part) {
        return part.isEmpty() ? null : part;
    }
}
