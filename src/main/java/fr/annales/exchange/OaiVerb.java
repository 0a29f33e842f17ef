package fr.annales.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What OAI-PMH can be asked, and the arguments of each. */
enum OaiVerb {
    IDENTIFY("Identify"),
    LIST_FORMATS("ListMetadataFormats"),
    LIST_SETS("ListSets"),
    LIST_IDENTIFIERS("ListIdentifiers"),
    LIST_RECORDS("ListRecords"),
    GET_RECORD("GetRecord");

    private static final List<String> OF_LISTS =
            List.of(OaiArguments.FROM, OaiArguments.UNTIL, OaiArguments.SET, OaiArguments.TOKEN);

    private final String word;

    OaiVerb(String word) {
        this.word = word;
    }

    /** As the protocol writes it. */
    String word() {
        return word;
    }

    /** The arguments that it cannot do without, unless a list goes on. */
    List<String> required() {
        return switch (this) {
            case IDENTIFY, LIST_FORMATS, LIST_SETS -> List.of();
            case LIST_IDENTIFIERS, LIST_RECORDS -> List.of(OaiArguments.PREFIX);
            case GET_RECORD -> List.of(OaiArguments.IDENTIFIER, OaiArguments.PREFIX);
        };
    }

    private List<String> optional() {
        return switch (this) {
            case IDENTIFY, GET_RECORD -> List.of();
            case LIST_FORMATS -> List.of(OaiArguments.IDENTIFIER);
            case LIST_SETS -> List.of(OaiArguments.TOKEN);
            case LIST_IDENTIFIERS, LIST_RECORDS -> OF_LISTS;
        };
    }

    boolean takes(String argument) {
        return required().contains(argument) || optional().contains(argument);
    }

    static Optional<OaiVerb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }
}
