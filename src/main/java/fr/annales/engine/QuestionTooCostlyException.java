package fr.annales.engine;

/**
 * Thrown when a question would take more work than any question may. Unlike {@link DeadlineExceededException} this does
 * not depend on how busy the machine is: the same question fails each time.
 */
public final class QuestionTooCostlyException extends EngineException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the work.
     *
     * @param what names the work that was too much, and its limit
     */
    public QuestionTooCostlyException(String what) {
        super(what, null);
    }
}
