package fr.annales.intake;

import fr.annales.archive.Hash;
import fr.annales.codec.EventFields;
import fr.annales.codec.Whitespace;
import fr.annales.dates.WrittenDates;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** A spreadsheet writes dates and the ends of lines anew, which nobody has edited. */
    static String of(String field, String value) {
        String plain = Whitespace.strip(value).replace("\r\n", "\n");
        if (plain.isEmpty()) return "";
        return Hash.small(
                field.equals(EventFields.DATE) ? WrittenDates.toEdtf(plain).orElse(plain) : plain);
    }
}
