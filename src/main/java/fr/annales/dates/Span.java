package fr.annales.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an EDTF string says: one date, or an interval. An end that is open goes on beyond the other; one that is unknown
 * adds nothing to it.
 */
sealed interface Span {

    record Single(SingleDate date) implements Span {}

    /** An interval that holds both its ends; the end does not begin before the start does. */
    record Between(SingleDate start, SingleDate end) implements Span {}

    record Since(SingleDate start) implements Span {}

    record Until(SingleDate end) implements Span {}

    /** An interval that ended on an unknown day. */
    record EndUnknown(SingleDate start) implements Span {}

    /** An interval that began on an unknown day. */
    record StartUnknown(SingleDate end) implements Span {}

    /** A year with no known digit, or an interval with no dated end: sound EDTF, but no day is known of it. */
    record Unknown() implements Span {}

    default @Nullable LocalDate earliest() {
        return switch (this) {
            case Single(SingleDate date) -> date.first();
            case Between between -> between.start().first();
            case Since(SingleDate start) -> start.first();
            case EndUnknown(SingleDate start) -> start.first();
            case StartUnknown(SingleDate end) -> end.first();
            case Until _, Unknown _ -> null;
        };
    }

    default @Nullable LocalDate latest() {
        return switch (this) {
            case Single(SingleDate date) -> date.last();
            case Between between -> between.end().last();
            case Until(SingleDate end) -> end.last();
            case EndUnknown(SingleDate start) -> start.last();
            case StartUnknown(SingleDate end) -> end.last();
            case Since _, Unknown _ -> null;
        };
    }

    default Precision precision() {
        return this instanceof Single(SingleDate date) ? date.precision() : Precision.INTERVAL;
    }

    default Certainty certainty() {
        return switch (this) {
            case Single(SingleDate date) -> date.certainty();
            case Between(SingleDate start, SingleDate end) -> start.certainty().and(end.certainty());
            case Since(SingleDate start) -> start.certainty();
            case Until(SingleDate end) -> end.certainty();
            case EndUnknown(SingleDate start) -> start.certainty();
            case StartUnknown(SingleDate end) -> end.certainty();
            case Unknown _ -> Certainty.CERTAIN;
        };
    }
}
