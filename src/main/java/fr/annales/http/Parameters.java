package fr.annales.http;

import fr.annales.address.MalformedQueryException;
import fr.annales.address.QueryParameters;
import fr.annales.address.QueryString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of an address as the API does: known names only, and each fault a refusal that names the parameter.
 */
final class Parameters {
    private Parameters() {}

    /**
     * The parameters of an address.
     *
     * @param known the names of the parameters that the route has
     * @param most how many parameters there may be
     */
    static QueryParameters of(@Nullable String query, Set<String> known, int most) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : decoded(query, most)) {
            String name = parameter.getKey();
            if (!known.contains(name))
                throw refusal(
                        name,
                        "Le paramètre « %s » n’existe pas ici ; paramètres connus : %s."
                                .formatted(name, QueryParameters.list(known)));
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(parameter.getValue());
        }
        return new QueryParameters(values, fault -> {
            throw refusal(fault.parameter(), fault.detail());
        });
    }

    private static List<Map.Entry<String, String>> decoded(@Nullable String query, int most) {
        try {
            return QueryString.strict(query, most);
        } catch (MalformedQueryException malformed) {
            throw new ProblemException(Problem.badAddress(malformed.detail()));
        }
    }

    private static ProblemException refusal(String parameter, String detail) {
        return new ProblemException(Problem.badParameter(parameter, detail));
    }
}
