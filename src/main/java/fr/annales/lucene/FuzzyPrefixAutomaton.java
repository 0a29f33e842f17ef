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
 * Builds a deterministic automaton that accepts what begins with a typed word, with one slip at most as
 * {@link FuzzyPrefix} defines it. After the first letter that differs there are at most four endings that may follow,
 * so the automaton has a few states for each letter; Lucene's Levenshtein automaton has many more. For an ASCII word it
 * reads the bytes of UTF-8, of which terms consist; for any other word it reads characters, which Lucene has to convert
 * first.
 */
final class FuzzyPrefixAutomaton {
    private final int[] typed;
    private final Automaton automaton = new Automaton();
    private final LetterTransitions transitions;

    /** The initial state, which Lucene takes to be the one created first. */
    private final int start = automaton.createState();

    /** The state in which whatever follows is accepted. */
    private final int accepting = automaton.createState();

    /** The states after a slip, by the set of endings of which one must follow. */
    private final Map<Set<String>, Integer> slipped = new HashMap<>();

    /** The states, by their endings, whose transitions are still to be added. */
    private final Queue<Set<String>> open = new ArrayDeque<>();

    private FuzzyPrefixAutomaton(String typed) {
        this.typed = typed.codePoints().toArray();
        this.transitions = new LetterTransitions(automaton, isOfBytes(typed));
    }

    /** Whether the automaton of a word reads bytes. */
    static boolean isOfBytes(String typed) {
        return typed.chars().allMatch(c -> c <= LetterTransitions.LAST_ASCII);
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
        transitions.addAll(accepting, accepting);
        int state = start;
        for (int letter : before.codePoints().toArray()) state = next(state, letter);
        // Where the last letter may be wrong or too many, the letters before it are enough.
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

    /**
     * Adds the transitions of the state in which all letters before one were as typed; returns the state to which that
     * letter leads.
     */
    private int read(int state, int at, int asTyped) {
        if (at == 0) {
            automaton.addTransition(state, asTyped, typed[at]);
            return asTyped;
        }
        NavigableMap<Integer, Integer> next = new TreeMap<>();
        if (at + 1 < typed.length && typed[at + 1] != typed[at]) next.put(typed[at + 1], state(afterSlip(at, true)));
        next.put(typed[at], asTyped);
        transitions.add(state, next, state(afterSlip(at, false)));
        return asTyped;
    }

    /**
     * The endings that may follow a letter that differs from the typed one.
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
        NavigableMap<Integer, Integer> next = new TreeMap<>();
        following.forEach((first, left) -> next.put(first, state(left)));
        transitions.add(state(endings), next);
    }
}
