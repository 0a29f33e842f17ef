package fr.annales.http;

import java.time.Duration;

/** Is told what a server does, by many threads at once: it neither waits nor throws. */
public interface ServerListener {
    /** Takes no note of anything. */
    ServerListener NONE = new ServerListener() {
        @Override
        public void answered(String route, int status, Duration time) {}

        @Override
        public void refused(String kind) {}
    };

    /**
     * An answer is whole, and about to be sent.
     *
     * @param route as it was added, {@code /api/events/{id}}, never the path that was asked for; {@code other} where
     *     none answered, so that there are as many routes as the server has and one more
     * @param status of HTTP
     * @param time since the request had arrived, so that waiting for a turn is in it, and the client's reading is not
     */
    void answered(String route, int status, Duration time);

    /**
     * A request was refused.
     *
     * @param kind of problem, the last part of its type: {@code trop-long} for a deadline that was missed, {@code
     *     surcharge} where too many were waiting
     */
    void refused(String kind);
}
