package fr.annales.search;

/** Why an engine cannot answer this time, though the question is a good one: whoever asks again later may be answered. */
public abstract sealed class EngineFailure extends RuntimeException permits Unavailable, TooSlow {
    private static final long serialVersionUID = 1L;

    EngineFailure(String message) {
        super(message, null, false, false);
    }
}
