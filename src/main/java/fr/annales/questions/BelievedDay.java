package fr.annales.questions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day by which words are counted and forgotten: that of the clock, unless it jumps ahead by more than a week. Then
 * it stays the day before the jump until the clock has gone on for a whole day, since a clock that is set wrong for a
 * while, as at the start of a machine, would have everything forgotten at once.
 */
final class BelievedDay {
    private static final int JUMP = 7;

    private LocalDate believed;
    private @Nullable LocalDate jumped;

    /** @param believed the last one that was */
    BelievedDay(LocalDate believed) {
        this.believed = believed;
    }

    /**
     * The day to go by.
     *
     * @param today by the clock
     */
    LocalDate at(LocalDate today) {
        if (!isJump(believed, today) || hasGoneOn(today)) {
            believed = today;
            jumped = null;
        } else if (jumped == null || today.isBefore(jumped) || isJump(jumped, today)) jumped = today;
        return believed;
    }

    private boolean hasGoneOn(LocalDate today) {
        return jumped != null && !isJump(jumped, today) && today.isAfter(jumped.plusDays(1));
    }

    private static boolean isJump(LocalDate from, LocalDate to) {
        return to.isAfter(from.plusDays(JUMP));
    }
}
