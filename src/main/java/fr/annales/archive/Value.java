package fr.annales.archive;

import java.util.List;
import java.util.Map;

/**
 * What stands in a file, before it is held to any rule: JSON and CSV both become this. Each value knows the line that
 * it begins on, counted from 1.
 */
sealed interface Value {
    int line();

    record Text(int line, String text) implements Value {}

    /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
    record Literal(int line, String written) implements Value {
        boolean isNull() {
            return written.equals("null");
        }
    }

    record Listing(int line, List<? extends Value> values) implements Value {
        public Listing {
            values = List.copyOf(values);
        }
    }

    /** Members by name, in the order of the file. */
    record Structure(int line, Map<String, Value> members) implements Value {}

    /** What it is, for a message. */
    default String kind() {
        return switch (this) {
            case Text text -> "le texte " + Quoted.of(text.text());
            case Literal literal -> Quoted.shown(literal.written());
            case Listing _ -> "une liste […]";
            case Structure _ -> "un objet {…}";
        };
    }
}
