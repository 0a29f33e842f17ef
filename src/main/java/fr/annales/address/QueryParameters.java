package fr.annales.address;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters of one request, read one by one. An empty value counts as absent. What is wrong with one is told to
 * whoever hears the faults: to be strict is to throw there; where the reading goes on, the value counts as absent too.
 */
public final class QueryParameters {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9]\\d{0,8}");

    /** Hears of what is wrong, and may end the reading by throwing. */
    @FunctionalInterface
    public interface Faults {
        void tell(Fault fault);
    }

    private final Map<String, List<String>> values;
    private final Faults faults;

    /**
     * Parameters to read.
     *
     * @param values by name, in the order of sending
     */
    public QueryParameters(Map<String, List<String>> values, Faults faults) {
        this.values = values;
        this.faults = faults;
    }

    /** The value of a scalar as sent, empty string included; empty when the parameter is absent. */
    Optional<String> sent(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1)
            tell(name, given.get(1), Fault.Kind.BOUNDS, "Le paramètre « %s » ne se donne qu’une fois.".formatted(name));
        return given.stream().findFirst();
    }

    /** The value of a scalar that is not empty. */
    Optional<String> scalar(String name) {
        return sent(name).filter(value -> !value.isEmpty());
    }

    /** The values of a parameter that may be repeated, without the empty ones. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    boolean flag(String name, boolean absent) {
        return choice(name, Map.of("true", true, "false", false)).orElse(absent);
    }

    <T> Optional<T> choice(String name, Map<String, T> choices) {
        return scalar(name).flatMap(value -> {
            T choice = choices.get(value);
            if (choice == null)
                tell(
                        name,
                        value,
                        Fault.Kind.FORM,
                        "« %s » ne convient pas à « %s » ; valeurs admises : %s."
                                .formatted(value, name, list(choices.keySet())));
            return Optional.ofNullable(choice);
        });
    }

    /** A whole number within bounds, or {@code absent}. */
    public int number(String name, int absent, int least, int most) {
        String value = scalar(name).orElse(null);
        if (value == null) return absent;
        OptionalInt number = wholeNumber(name, value);
        if (number.isEmpty()) return absent;
        if (number.getAsInt() >= least && number.getAsInt() <= most) return number.getAsInt();
        tell(name, value, Fault.Kind.BOUNDS, "« %s » va de %s à %s ; reçu : %s.".formatted(name, least, most, value));
        return absent;
    }

    /** A whole number in figures, without sign {@code +}, leading zeros, or more than nine digits. */
    OptionalInt wholeNumber(String name, String value) {
        if (WHOLE_NUMBER.matcher(value).matches()) return OptionalInt.of(Integer.parseInt(value));
        tell(
                name,
                value,
                Fault.Kind.FORM,
                "« %s » attend un nombre entier en chiffres, neuf au plus, sans zéro ni « + » devant ; reçu : « %s »."
                        .formatted(name, value));
        return OptionalInt.empty();
    }

    void tell(String parameter, String value, Fault.Kind kind, String detail) {
        faults.tell(new Fault(parameter, value, kind, detail));
    }

    /** Values in the order of the alphabet, as a sentence lists them. */
    public static String list(Collection<String> values) {
        return values.isEmpty() ? "aucun" : values.stream().sorted().collect(Collectors.joining(", "));
    }
}
