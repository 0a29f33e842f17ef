package fr.annales.exchange;

/** An error of the protocol of OAI-PMH, by its code there. */
final class OaiException extends Exception {
    private static final long serialVersionUID = 1L;

    static final String BAD_VERB = "badVerb";
    static final String BAD_ARGUMENT = "badArgument";
    static final String BAD_TOKEN = "badResumptionToken";
    static final String NO_FORMAT = "cannotDisseminateFormat";
    static final String NO_ID = "idDoesNotExist";
    static final String NO_RECORDS = "noRecordsMatch";

    private final String code;
    private final String detail;

    /** @param message in French, for whoever set the harvester up */
    OaiException(String code, String message) {
        super(message);
        this.code = code;
        this.detail = message;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }

    /** Whether the request itself cannot be told back as it was. */
    boolean isOfRequest() {
        return code.equals(BAD_VERB) || code.equals(BAD_ARGUMENT);
    }
}
