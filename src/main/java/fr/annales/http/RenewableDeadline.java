package fr.annales.http;

import fr.annales.engine.Deadline;
import java.time.Duration;

/** A deadline that whoever works part by part sets anew for each. Used by one thread at a time. */
final class RenewableDeadline implements Deadline {
    private final Duration time;
    private volatile Deadline current;

    /** Of so long from now. */
    RenewableDeadline(Duration time) {
        this.time = time;
        this.current = Deadline.in(time);
    }

    /** So long again from now. */
    void renew() {
        current = Deadline.in(time);
    }

    @Override
    public long remaining() {
        return current.remaining();
    }
}
