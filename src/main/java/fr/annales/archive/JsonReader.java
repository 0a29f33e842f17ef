package fr.annales.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON object strictly: a name given twice, text after the end and deep nesting are mistakes. */
final class JsonReader {
    private static final int DEEPEST = 8;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private static final String PUNCTUATION = "vérifier guillemets, virgules, crochets et accolades";

    private final String text;
    private final JsonParser parser;
    private final int firstLine;
    private final Diagnostics complaints;

    private JsonReader(String text, JsonParser parser, int firstLine, Diagnostics complaints) {
        this.text = text;
        this.parser = parser;
        this.firstLine = firstLine;
        this.complaints = complaints;
    }

    /**
     * Reads an object.
     *
     * @param firstLine the line of the file that the text begins on
     * @return empty when there is none to read, which is then told
     */
    static Optional<Value.Structure> read(String text, int firstLine, Diagnostics complaints) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReader(text, parser, firstLine, complaints).read();
        }
    }

    private Optional<Value.Structure> read() {
        try {
            return document();
        } catch (StreamConstraintsException _) {
            complain("le JSON est imbriqué trop profondément, ou l’un de ses nombres est trop long", null);
        } catch (UnexpectedEndOfInputException _) {
            complain("le JSON s’arrête avant d’être complet", PUNCTUATION);
        } catch (JacksonException failure) {
            complain("le JSON est mal formé " + place(failure), PUNCTUATION);
        }
        return Optional.empty();
    }

    private void complain(String reason, @Nullable String cure) {
        complaints.add(firstLine + parser.currentLocation().getLineNr() - 1, null, reason, cure);
    }

    private String place(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        int at = Math.clamp(location.getCharOffset(), 0, text.length());
        String near = text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 10));
        return "à la colonne " + location.getColumnNr() + ", près de " + Quoted.of(near.strip());
    }

    private Optional<Value.Structure> document() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            complain("un objet JSON {…} est attendu", null);
            return Optional.empty();
        }
        Value.Structure document = structure();
        if (hasMore()) complain("du texte suit la fin de l’objet JSON", "en écrire un seul, sans rien après");
        return Optional.of(document);
    }

    /** Whether any text follows, JSON or not. */
    private boolean hasMore() {
        try {
            return parser.nextToken() != null;
        } catch (JacksonException _) {
            return true;
        }
    }

    private Value value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> structure();
            case START_ARRAY -> listing();
            case VALUE_STRING -> new Value.Text(line(), parser.getString());
            default -> new Value.Literal(line(), parser.getString());
        };
    }

    private Value.Structure structure() {
        int line = line();
        Map<String, Value> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Value value = value(parser.nextToken());
            if (members.putIfAbsent(name, value) != null)
                complaints.add(value.line(), Quoted.shown(name), "le champ est donné deux fois", "n’en garder qu’un");
        }
        return new Value.Structure(line, members);
    }

    private Value.Listing listing() {
        int line = line();
        List<Value> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken())
            values.add(value(token));
        return new Value.Listing(line, values);
    }

    private int line() {
        return firstLine + parser.currentTokenLocation().getLineNr() - 1;
    }
}
