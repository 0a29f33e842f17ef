package fr.annales.bench;

/** The kinds of questions that people ask. */
enum Kind {
    COMMON("one common word"),
    MEDIUM("one word"),
    RARE("one rare word"),
    TWO("two words"),
    FIVE("five words"),
    FILTERED("a word, filtered by type and decade"),
    BROWSED("a decade, browsed"),
    PHRASE("a phrase"),
    SLIP("a word with a slip"),
    DATED("a word and a date in words"),
    TYPED("suggestions, letter by letter");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** As it is called in tables. */
    String label() {
        return label;
    }

    /** Whether it is answered by hits and counts, and not by suggestions. */
    boolean isSearch() {
        return this != TYPED;
    }
}
