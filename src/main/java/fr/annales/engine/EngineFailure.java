package fr.annales.engine;

import org.jspecify.annotations.Nullable;

/**
 * Why an engine cannot answer. But for {@link TooCostly} the question is a good one: whoever asks again later may be
 * answered.
 */
public abstract sealed class EngineFailure extends RuntimeException
        permits Unavailable, TooSlow, TooCostly, Unreachable {
    private static final long serialVersionUID = 1L;

    EngineFailure(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
