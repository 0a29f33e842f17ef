package fr.annales.foreign;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The members of an object of JSON as cells: those of objects in it have names with points, several values are one
 * text.
 */
final class JsonMembers {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ImportLimits.JSON_DEPTH)
                    .maxStringLength(ImportLimits.LINE)
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** What programs write where there is nothing. */
    private static final Set<String> NOTHING = Set.of("null", "NaN");

    /** The member of an object of JSON-LD that is its value, beside its type and language. */
    private static final String VALUE = "@value";

    private static final String BETWEEN = " | ";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d+\\.0+");

    /**
     * The texts of JSON by the names of what they are of, collected while it is read: values of one name follow each
     * other, at a cost of their length. Of too many names, or characters of one, only so many are kept that it shows;
     * more of all together than are held are refused.
     */
    static final class Texts {
        private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
        private long held;

        /** Adds a value to those of the same name. */
        void add(String name, String value) {
            StringBuilder text = texts.get(name);
            if (text == null) {
                if (texts.size() > ImportLimits.CELLS) return;
                text = new StringBuilder();
                texts.put(name, text);
                hold(name.length());
            }
            if (value.isEmpty()) return;
            int before = text.length();
            if (before > 0) XmlPull.append(text, BETWEEN);
            XmlPull.append(text, value);
            hold(text.length() - before);
        }

        private void hold(int more) {
            held += more;
            if (held > ImportLimits.PAGE_TEXT) throw new StreamConstraintsException("more in an object than is held");
        }

        void clear() {
            texts.clear();
            held = 0;
        }

        /** In the order in which the names were met. */
        Map<String, String> byName() {
            Map<String, String> all = new LinkedHashMap<>();
            texts.forEach((name, text) -> all.put(name, text.toString()));
            return all;
        }
    }

    private JsonMembers() {}

    static JsonParser parser(Reader reader) {
        return JSON.createParser(ObjectReadContext.empty(), reader);
    }

    /** The name of a member of what has a name; the value that JSON-LD describes is called as what it is of. */
    static String under(String path, String name) {
        if (name.equals(VALUE) && !path.isEmpty()) return path;
        if (path.length() + name.length() >= ImportLimits.NAME)
            throw new StreamConstraintsException("a name that is longer than one may be");
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Reads the object that begins, to its end. */
    static Map<String, String> read(JsonParser parser) {
        Texts members = new Texts();
        readInto(members, "", parser);
        return members.byName();
    }

    private static void readInto(Texts members, String path, JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = under(path, parser.currentName());
            readValue(members, name, parser.nextToken(), parser);
        }
    }

    private static void readValue(Texts members, String name, JsonToken token, JsonParser parser) {
        switch (token) {
            case START_OBJECT -> readInto(members, name, parser);
            case START_ARRAY -> readArray(members, name, parser);
            default -> members.add(name, text(token, parser));
        }
    }

    /** What says nothing in an array is no member. */
    private static void readArray(Texts members, String name, JsonParser parser) {
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            boolean saysNothing = next.isScalarValue() && text(next, parser).isEmpty();
            if (!saysNothing) readValue(members, name, next, parser);
        }
    }

    /** The text of a value that is neither an object nor an array. */
    static String text(JsonToken token, JsonParser parser) {
        String written = parser.getString();
        if (token == JsonToken.VALUE_STRING) return written;
        if (NOTHING.contains(written)) return "";
        return WHOLE_NUMBER.matcher(written).matches() ? written.substring(0, written.indexOf('.')) : written;
    }

    /** Adds the names of an object's members to the columns of its table, up to one more than are read. */
    static void addNames(Map<String, Set<String>> columns, String table, Map<String, String> members)
            throws UnreadableFileException {
        Set<String> names = columns.computeIfAbsent(table, _ -> new LinkedHashSet<>());
        if (columns.size() > ImportLimits.SHEETS) throw UnreadableReasons.tooMany(ImportLimits.SHEETS, "tableaux");
        int before = names.size();
        for (String name : members.keySet()) if (names.size() <= ImportLimits.CELLS) names.add(name);
        boolean isMore = names.size() > before;
        if (isMore && columns.values().stream().mapToInt(Set::size).sum() > ImportLimits.COLUMNS)
            throw UnreadableReasons.tooMany(ImportLimits.COLUMNS, "colonnes, tous tableaux ensemble");
    }

    static List<ForeignCell> cells(List<String> names, Map<String, String> members) {
        return names.stream()
                .map(name -> ForeignCell.of(members.getOrDefault(name, "").replace("\r\n", "\n")))
                .toList();
    }

    static UnreadableFileException malformed(JacksonException failure) {
        if (failure instanceof StreamConstraintsException)
            return new UnreadableFileException(
                    "le JSON est imbriqué trop profondément, ou un nom ou une valeur y est trop long ; l’exporter en"
                            + " tableau");
        return new UnreadableFileException(
                "le JSON est mal formé à la ligne " + failure.getLocation().getLineNr()
                        + ", colonne " + failure.getLocation().getColumnNr()
                        + " ; vérifier guillemets, virgules, crochets et accolades, ou l’exporter à nouveau");
    }
}
