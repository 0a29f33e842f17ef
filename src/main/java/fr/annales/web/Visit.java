package fr.annales.web;

import fr.annales.address.Links;
import fr.annales.event.Archive;
import fr.annales.search.Search;
import java.util.List;
import java.util.Map;

/**
 * What a page is made for.
 *
 * @param path the path that was asked for, as sent, on which relative links depend
 * @param pathParameters the parts of the path that its route leaves open, decoded, by name
 * @param parameters names and values in the order of sending, decoded as leniently as can be
 * @param search of the version that answers
 * @param links the addresses that are known in full
 */
public record Visit(
        String path,
        Map<String, String> pathParameters,
        List<Map.Entry<String, String>> parameters,
        Search search,
        Links links) {
    Archive archive() {
        return search.archive();
    }

    /** What stands in the open part of a name, which its route has. */
    public String pathParameter(String name) {
        return pathParameters.getOrDefault(name, "");
    }

    /** The first value of a parameter, empty without one. */
    String parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
