package fr.annales.intake;

/** What a row is. */
sealed interface RowOutcome permits Draft, RowOutcome.Passed {

    /**
     * No event.
     *
     * @param reason a French sentence without a full stop
     * @param value what the row says
     */
    record Passed(String reason, String value) implements RowOutcome {}
}
