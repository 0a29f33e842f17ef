package fr.annales.intake;

import fr.annales.archive.Hash;
import fr.annales.codec.EventFields;
import fr.annales.codec.Whitespace;
import fr.annales.dates.WrittenDates;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an import wrote into the fields of an event, as hashes: what differs from them was written by a person. */
final class FieldHashes {
    private FieldHashes() {}

    static String written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty() && !field.getKey().equals(EventFields.ID))
                .map(field -> field.getKey() + "=" + of(field.getKey(), field.getValue()))
                .collect(Collectors.joining(" "));
    }

    static Map<String, String> read(String written) {
        Map<String, String> hashes = new HashMap<>();
        for (String field : written.split(" ", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) hashes.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return hashes;
    }

    /**
     * The date that an import wrote and that a spreadsheet has written anew: it shows {@code mars-92} of
     * {@code 1992-03}, and {@code 44} of {@code 0044}; empty where it is another.
     *
     * @param written the hash of what was written
     */
    static Optional<String> rewritten(String date, String written) {
        String plain = Whitespace.strip(date);
        Stream<String> readings = CellDates.readings(WrittenDates.read(plain)).stream();
        Stream<String> years =
                plain.matches("\\d{1,3}") ? Stream.of("0".repeat(4 - plain.length()) + plain) : Stream.of();
        return Stream.concat(readings, years)
                .filter(reading -> Hash.small(reading).equals(written))
                .findFirst();
    }

    /** Whether a cell says what was written, in whichever way a spreadsheet writes it. */
    static boolean isWritten(String field, String value, String written) {
        return of(field, value).equals(written)
                || (field.equals(EventFields.DATE) && rewritten(value, written).isPresent());
    }

    /** A spreadsheet writes dates and the ends of lines anew, which nobody has edited. */
    static String of(String field, String value) {
        String plain = Whitespace.strip(value).replace("\r\n", "\n");
        if (plain.isEmpty()) return "";
        return Hash.small(
                field.equals(EventFields.DATE) ? WrittenDates.toEdtf(plain).orElse(plain) : plain);
    }
}
