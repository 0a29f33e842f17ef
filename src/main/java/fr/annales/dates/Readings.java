package fr.annales.dates;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a text may mean.
 *
 * @param edtf each meaning in EDTF, likeliest first; by their form, so that there may be days that no calendar has
 * @param certain whether a sole meaning may be taken without asking
 */
record Readings(List<String> edtf, boolean certain) {
    static final Readings NONE = new Readings(List.of(), true);

    Readings {
        edtf = edtf.stream().distinct().toList();
        certain = certain && edtf.size() <= 1;
    }

    static Readings of(String... edtf) {
        return new Readings(List.of(edtf), true);
    }

    static Readings of(List<String> edtf) {
        return new Readings(edtf, true);
    }

    /** What is asked though it may have but one meaning. */
    Readings asked() {
        return new Readings(edtf, false);
    }

    boolean isEmpty() {
        return edtf.isEmpty();
    }

    /** These, or where there are none others. */
    Readings or(Supplier<Readings> others) {
        return isEmpty() ? others.get() : this;
    }

    Readings map(UnaryOperator<String> change) {
        return new Readings(edtf.stream().map(change).toList(), certain);
    }

    /** Those that are in the calendar. */
    Readings sound() {
        return where(Readings::isSound);
    }

    /** Those of which something is true: the sole one of several stays in doubt. */
    Readings where(Predicate<String> isKept) {
        return new Readings(edtf.stream().filter(isKept).toList(), certain);
    }

    static boolean isSound(String edtf) {
        return EdtfParser.tryRead(edtf).isPresent();
    }
}
