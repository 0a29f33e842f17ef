package fr.annales;

/** A number with its noun, in French: 0 and 1 take the singular. */
final class FrenchCount {
    private FrenchCount() {}

    static String of(long number, String noun) {
        return number + " " + noun + (number < 2 ? "" : "s");
    }
}
