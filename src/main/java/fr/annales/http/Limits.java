package fr.annales.http;

import java.time.Duration;

/**
 * What one request, one client, or all of them together may take of the server. Each bounds work before it starts.
 *
 * @param time for one answer, from when it is begun; also how long a request waits for its turn
 * @param requests how many are answered at the same time, of which few are {@link ExpensiveRequests}; those of health
 *     are not counted
 * @param waiting how many more wait for their turn: beyond, a request is refused at once
 * @param connections how many are open at the same time; beyond, new ones wait to be accepted
 * @param headBytes of the address and the headers of a request together
 * @param bodyBytes of the body of a request, which only that of OAI-PMH reads
 * @param parameters in an address
 * @param idle how long a connection may rest without a byte, and a request's head, or its body where that is read, take
 *     to arrive
 * @param answerBytes of one answer
 * @param heldBytes of long answers that are being built or wait to be read by their clients; while others have more, a
 *     further long one is refused
 * @param exports how many exports are sent at the same time; beyond, one is refused at once
 * @param bytesPerSecond the least that a client must read of an answer, in time added to {@code idle}
 */
public record Limits(
        Duration time,
        int requests,
        int waiting,
        int connections,
        int headBytes,
        int bodyBytes,
        int parameters,
        Duration idle,
        int answerBytes,
        int heldBytes,
        int exports,
        int bytesPerSecond) {

    /** Enough for any page of the API, and for ten thousand connections of which most do nothing. */
    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(2),
            16,
            256,
            16_384,
            8_192,
            8_192,
            200,
            Duration.ofSeconds(30),
            8 << 20,
            32 << 20,
            4,
            512);

    /** How long a client may take to read an answer, or a part of one that is sent as it is made. */
    Duration reading(int bytes) {
        return idle.plusMillis(1_000L * bytes / bytesPerSecond);
    }
}
