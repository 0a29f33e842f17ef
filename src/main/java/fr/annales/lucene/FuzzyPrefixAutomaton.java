package fr.annales.lucene;

import fr.annales.french.FuzzyPrefix;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.automaton.Automaton;

/**
 * Makes the deterministic automaton of what begins with a typed word with at most one slip, as {@link FuzzyPrefix}
 * defines it. The first letter that differs leaves at most four endings that may follow, so the automaton has a few
 * states for each letter; Lucene's Levenshtein automaton has many more. Of an ASCII word it reads the bytes of UTF-8,
 * as terms are compared; of any other word characters, which takes Lucene longer to prepare.
 */
final class FuzzyPrefixAutomaton {
    private static final int NONE = -1;

    private static final int LAST_ASCII = 0x7f;

    /** The bytes that a character of two, three and four bytes begins with, and those that it goes on with. */
    private static final int[][] FIRST_BYTES = {{0xc2, 0xdf}, {0xe0, 0xef}, {0xf0, 0xf4}};

    private static final int[] LATER_BYTES = {0x80, 0xbf};

    private final int[] typed;
    private final boolean isOfBytes;
    private final Automaton automaton = new Automaton();

    /** An automaton begins in the state that was created first. */
    private final int start = automaton.createState();

    /** The state in which whatever follows is accepted. */
    private final int accepting = automaton.createState();

    /** The states after a slip, by the endings of which one must follow. */
    private final Map<Set<String>, Integer> slipped = new HashMap<>();

    /** Those whose transitions are still to be added. */
    private final Queue<Set<String>> open = new ArrayDeque<>();

    private FuzzyPrefixAutomaton(String typed) {
        this.typed = typed.codePoints().toArray();
        this.isOfBytes = isOfBytes(typed);
    }

    /** Whether the automaton of a word reads bytes. */
    static boolean isOfBytes(String typed) {
        return typed.chars().allMatch(c -> c <= LAST_ASCII);
    }

    /**
     * The automaton of a word.
     *
     * @param before what stands before the word, without a slip
     * @param typed at least one letter; the first has no slip
     */
    static Automaton of(String before, String typed) {
        return new FuzzyPrefixAutomaton(typed).made(before, FuzzyPrefix.lastMaySlip(typed));
    }

    private Automaton made(String before, boolean lastMaySlip) {
        automaton.setAccept(accepting, true);
        automaton.addTransition(accepting, accepting, 0, isOfBytes ? 0xff : Character.MAX_CODE_POINT);
        int state = start;
        for (int letter : before.codePoints().toArray()) state = next(state, letter);
        // A last letter that may be another or too many need not be there.
        int end = lastMaySlip ? typed.length - 1 : typed.length;
        for (int at = 0; at < end; at++) state = read(state, at, at + 1 == end ? accepting : automaton.createState());
        for (Set<String> endings = open.poll(); endings != null; endings = open.poll()) addTransitions(endings);
        automaton.finishState();
        return automaton;
    }

    private int next(int state, int letter) {
        int next = automaton.createState();
        automaton.addTransition(state, next, letter);
        return next;
    }

    /** Adds the transitions of a state in which all letters before one were as typed; returns where that one leads. */
    private int read(int state, int at, int next) {
        if (at == 0) {
            automaton.addTransition(state, next, typed[at]);
            return next;
        }
        NavigableMap<Integer, Integer> transitions = new TreeMap<>();
        if (at + 1 < typed.length && typed[at + 1] != typed[at])
            transitions.put(typed[at + 1], state(afterSlip(at, true)));
        transitions.put(typed[at], next);
        addTransitions(state, transitions, state(afterSlip(at, false)));
        return next;
    }

    /**
     * What may follow a letter that stands in the place of another one.
     *
     * @param isNext whether it is the letter that was typed next
     */
    private Set<String> afterSlip(int at, boolean isNext) {
        Set<String> endings = new HashSet<>();
        endings.add(from(at));
        if (at + 1 < typed.length) endings.add(from(at + 1));
        if (isNext) {
            endings.add(from(at + 2));
            endings.add(Character.toString(typed[at]) + from(at + 2));
        }
        return endings;
    }

    private String from(int at) {
        return new String(typed, at, typed.length - at);
    }

    private int state(Set<String> endings) {
        if (endings.contains("")) return accepting;
        return slipped.computeIfAbsent(endings, added -> {
            open.add(added);
            return automaton.createState();
        });
    }

    private void addTransitions(Set<String> endings) {
        NavigableMap<Integer, Set<String>> following = new TreeMap<>();
        for (String ending : endings) {
            int first = ending.codePointAt(0);
            following.computeIfAbsent(first, _ -> new HashSet<>()).add(ending.substring(Character.charCount(first)));
        }
        NavigableMap<Integer, Integer> transitions = new TreeMap<>();
        following.forEach((first, left) -> transitions.put(first, state(left)));
        addTransitions(state(endings), transitions, NONE);
    }

    /**
     * Adds the transitions of a state.
     *
     * @param transitions the states that some letters lead to
     * @param others the state that all other letters lead to, or {@link #NONE}
     */
    private void addTransitions(int state, NavigableMap<Integer, Integer> transitions, int others) {
        int[] wide = others != NONE && isOfBytes ? wide(others) : new int[0];
        int from = 0;
        for (Map.Entry<Integer, Integer> transition : transitions.entrySet()) {
            int letter = transition.getKey();
            if (others != NONE && from < letter) automaton.addTransition(state, others, from, letter - 1);
            automaton.addTransition(state, transition.getValue(), letter);
            from = letter + 1;
        }
        if (others == NONE) return;
        int last = isOfBytes ? LAST_ASCII : Character.MAX_CODE_POINT;
        if (from <= last) automaton.addTransition(state, others, from, last);
        for (int i = 0; i < wide.length; i++)
            automaton.addTransition(state, wide[i], FIRST_BYTES[i][0], FIRST_BYTES[i][1]);
    }

    /** The states behind the first byte of a character of several, after the last of which comes a state. */
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
