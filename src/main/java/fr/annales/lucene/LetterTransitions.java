package fr.annales.lucene;

import java.util.Map;
import java.util.NavigableMap;
import org.apache.lucene.util.automaton.Automaton;

/**
 * Adds transitions on letters to an automaton, which reads characters or, where all letters that are named are ASCII,
 * the bytes of UTF-8.
 */
record LetterTransitions(Automaton automaton, boolean isOfBytes) {
    static final int LAST_ASCII = 0x7f;
    private static final int LAST_BYTE = 0xff;

    /** The ranges of the first byte of characters of two, three and four bytes. */
    private static final int[][] FIRST_BYTES = {{0xc2, 0xdf}, {0xe0, 0xef}, {0xf0, 0xf4}};

    private static final int[] LATER_BYTES = {0x80, 0xbf};

    /** Adds transitions from one state to another on all letters. */
    void addAll(int state, int next) {
        automaton.addTransition(state, next, 0, isOfBytes ? LAST_BYTE : Character.MAX_CODE_POINT);
    }

    /**
     * Adds the transitions of a state on some letters.
     *
     * @param next the states that the letters lead to
     */
    void add(int state, NavigableMap<Integer, Integer> next) {
        next.forEach((letter, following) -> automaton.addTransition(state, following, letter));
    }

    /**
     * Adds the transitions of a state on all letters.
     *
     * @param next the states that some letters lead to
     * @param others the state that all other letters lead to
     */
    void add(int state, NavigableMap<Integer, Integer> next, int others) {
        int[] wide = isOfBytes ? wide(others) : new int[0];
        int from = 0;
        for (Map.Entry<Integer, Integer> transition : next.entrySet()) {
            int letter = transition.getKey();
            if (from < letter) automaton.addTransition(state, others, from, letter - 1);
            automaton.addTransition(state, transition.getValue(), letter);
            from = letter + 1;
        }
        int last = isOfBytes ? LAST_ASCII : Character.MAX_CODE_POINT;
        if (from <= last) automaton.addTransition(state, others, from, last);
        for (int i = 0; i < wide.length; i++)
            automaton.addTransition(state, wide[i], FIRST_BYTES[i][0], FIRST_BYTES[i][1]);
    }

    /**
     * The states after the first byte of a character of two, three and four bytes, whose last byte leads to a state.
     */
    private int[] wide(int next) {
        int[] wide = new int[FIRST_BYTES.length];
        int following = next;
        for (int i = 0; i < wide.length; i++) {
            wide[i] = automaton.createState();
            automaton.addTransition(wide[i], following, LATER_BYTES[0], LATER_BYTES[1]);
            following = wide[i];
        }
        return wide;
    }
}
