package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.exchange.ExportFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of all that a search finds.
 *
 * @param label what people call its format
 * @param address from the service
 */
record Download(String label, String address) {

    /** Those of a search, in every format. */
    static List<Download> of(SearchAddress state) {
        String found = state.found().address();
        return Stream.of(ExportFormat.values())
                .map(format -> new Download(format.label(), "api/events." + format.extension() + found))
                .toList();
    }

    /** What they all hold, as a person is told. */
    static String summary(long total) {
        return total == 1 ? "Télécharger cet événement" : "Télécharger ces " + FrenchTypography.events(total);
    }
}
