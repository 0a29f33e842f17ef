package fr.annales.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request: known names only, each value checked, each refusal naming the parameter and what is
 * allowed. An empty value counts as absent.
 */
final class Parameters {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9]\\d{0,8}");

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads the query of an address.
     *
     * @param known the names of the parameters that the route has
     * @param most how many parameters there may be
     */
    static Parameters of(@Nullable String query, Set<String> known, int most) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : QueryString.parse(query, most)) {
            String name = parameter.getKey();
            if (!known.contains(name))
                throw refusal(
                        name,
                        "Le paramètre « %s » n’existe pas ici ; paramètres connus : %s.".formatted(name, list(known)));
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(parameter.getValue());
        }
        return new Parameters(values);
    }

    /** The value of a scalar as sent, empty string included; empty when the parameter is absent. */
    Optional<String> sent(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) throw refusal(name, "Le paramètre « %s » ne se donne qu’une fois.".formatted(name));
        return given.stream().findFirst();
    }

    /** The value of a scalar that is not empty. */
    Optional<String> scalar(String name) {
        return sent(name).filter(value -> !value.isEmpty());
    }

    /** The values of a parameter that may be repeated, without the empty ones. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    boolean flag(String name, boolean absent) {
        return choice(name, Map.of("true", true, "false", false)).orElse(absent);
    }

    <T> Optional<T> choice(String name, Map<String, T> choices) {
        return scalar(name).map(value -> {
            T choice = choices.get(value);
            if (choice == null)
                throw refusal(
                        name,
                        "« %s » ne convient pas à « %s » ; valeurs admises : %s."
                                .formatted(value, name, list(choices.keySet())));
            return choice;
        });
    }

    int number(String name, int absent, int least, int most) {
        return scalar(name)
                .map(value -> {
                    int number = wholeNumber(name, value);
                    if (number < least || number > most)
                        throw refusal(name, "« %s » va de %d à %d ; reçu : %d.".formatted(name, least, most, number));
                    return number;
                })
                .orElse(absent);
    }

    /** A whole number in figures, without sign {@code +}, leading zeros, or more than nine digits. */
    static int wholeNumber(String name, String value) {
        if (!WHOLE_NUMBER.matcher(value).matches())
            throw refusal(
                    name,
                    "« %s » attend un nombre entier en chiffres, neuf au plus, sans zéro ni « + » devant ; reçu : « %s »."
                            .formatted(name, value));
        return Integer.parseInt(value);
    }

    static ProblemException refusal(String parameter, String detail) {
        return new ProblemException(Problem.badParameter(parameter, detail));
    }

    static String list(Set<String> values) {
        return values.isEmpty() ? "aucun" : values.stream().sorted().collect(Collectors.joining(", "));
    }
}
