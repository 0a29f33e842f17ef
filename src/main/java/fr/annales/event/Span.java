package fr.annales.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an EDTF string says: one date, or an interval with at least one dated end. */
sealed interface Span {

    record Single(SingleDate date) implements Span {}

    /** An interval that holds both its ends; the end does not begin before the start does. */
    record Between(SingleDate start, SingleDate end) implements Span {}

    record Since(SingleDate start) implements Span {}

    record Until(SingleDate end) implements Span {}

    default @Nullable LocalDate earliest() {
        return switch (this) {
            case Single single -> single.date().first();
            case Between between -> between.start().first();
            case Since since -> since.start().first();
            case Until _ -> null;
        };
    }

    default @Nullable LocalDate latest() {
        return switch (this) {
            case Single single -> single.date().last();
            case Between between -> between.end().last();
            case Since _ -> null;
            case Until until -> until.end().last();
        };
    }

    default Precision precision() {
        return this instanceof Single single ? single.date().precision() : Precision.INTERVAL;
    }

    default Certainty certainty() {
        return switch (this) {
            case Single single -> single.date().certainty();
            case Between between ->
                between.start().certainty().and(between.end().certainty());
            case Since since -> since.start().certainty();
            case Until until -> until.end().certainty();
        };
    }
}
