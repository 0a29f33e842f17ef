package fr.annales.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a request of OAI-PMH, checked by the rules of its verb.
 *
 * @param values by name, each once
 */
record OaiArguments(OaiVerb verb, Map<String, String> values) {
    static final String VERB = "verb";
    static final String IDENTIFIER = "identifier";
    static final String PREFIX = "metadataPrefix";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String SET = "set";
    static final String TOKEN = "resumptionToken";

    /** Of a format, or of a set inside another: what the schema of the protocol lets stand there. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.!~*'()-]+");

    /**
     * Reads what was sent.
     *
     * @throws OaiException with one of the codes {@code badVerb} and {@code badArgument}
     */
    static OaiArguments of(List<Map.Entry<String, String>> sent) throws OaiException {
        Map<String, String> values = new LinkedHashMap<>();
        boolean isRepeated = false;
        for (Map.Entry<String, String> argument : sent)
            isRepeated |= values.put(argument.getKey(), argument.getValue()) != null;
        OaiVerb verb = verb(values.remove(VERB), sent);
        if (isRepeated) throw wrong("un argument est donné plusieurs fois");
        for (String name : values.keySet())
            if (!verb.takes(name)) throw wrong("« " + name + " » n’est pas un argument de " + verb.word());
        if (values.containsKey(TOKEN) && values.size() > 1) throw wrong(TOKEN + " ne va avec aucun autre argument");
        if (!values.containsKey(TOKEN))
            for (String name : verb.required()) if (!values.containsKey(name)) throw wrong(name + " manque");
        check(PREFIX, values.get(PREFIX));
        checkIdentifier(values.get(IDENTIFIER));
        // A time that is none cannot be told back, whatever else is wrong.
        OaiRange.of(values.get(FROM), values.get(UNTIL));
        String set = values.get(SET);
        // A set lies in others, whose names come before it.
        if (set != null) for (String part : set.split(":", -1)) check(SET, part);
        return new OaiArguments(verb, values);
    }

    private static void check(String name, @Nullable String value) throws OaiException {
        if (value != null && !NAME.matcher(value).matches()) throw wrong(name + " n’est pas un nom d’OAI-PMH");
    }

    private static void checkIdentifier(@Nullable String value) throws OaiException {
        try {
            if (value != null) new URI(value);
        } catch (URISyntaxException _) {
            throw wrong(IDENTIFIER + " n’est pas un URI");
        }
    }

    private static OaiVerb verb(@Nullable String word, List<Map.Entry<String, String>> sent) throws OaiException {
        if (word == null) throw new OaiException(OaiException.BAD_VERB, "l’argument verb manque");
        if (sent.stream().filter(argument -> argument.getKey().equals(VERB)).count() > 1)
            throw new OaiException(OaiException.BAD_VERB, "l’argument verb est donné plusieurs fois");
        return OaiVerb.of(word)
                .orElseThrow(
                        () -> new OaiException(OaiException.BAD_VERB, "« " + word + " » n’est pas un verbe d’OAI-PMH"));
    }

    static OaiException wrong(String message) {
        return new OaiException(OaiException.BAD_ARGUMENT, message);
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /** One that its verb requires. */
    String required(String name) {
        return Objects.requireNonNull(values.get(name));
    }
}
