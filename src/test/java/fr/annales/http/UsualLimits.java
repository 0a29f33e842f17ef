package fr.annales.http;

import java.time.Duration;

/** The limits that hold where nobody says otherwise, but for those that a test is about. */
final class UsualLimits {
    private UsualLimits() {}

    /** With another time for one answer. */
    static Limits within(Duration time) {
        return within(time, Limits.DEFAULT.requests(), Limits.DEFAULT.waiting());
    }

    /** With another time for one answer, and so many requests that are answered and that wait. */
    static Limits within(Duration time, int requests, int waiting) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                time,
                requests,
                waiting,
                usual.connections(),
                usual.headBytes(),
                usual.bodyBytes(),
                usual.parameters(),
                usual.idle(),
                usual.answerBytes(),
                usual.heldBytes(),
                usual.exports(),
                usual.bytesPerSecond());
    }
}
