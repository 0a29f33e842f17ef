package fr.annales.engine;

/**
 * Says that an answer was given up, since the question would have had more looked at than any may. The same question
 * has the same fate each time: unlike {@link TooSlow}, it does not depend on how busy the machine is.
 */
public final class TooCostly extends EngineFailure {
    private static final long serialVersionUID = 1L;

    /**
     * Says so.
     *
     * @param what would have been looked at, and how much of it may be
     */
    public TooCostly(String what) {
        super(what, null);
    }
}
