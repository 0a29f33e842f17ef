package fr.annales.engine;

import org.jspecify.annotations.Nullable;

/** A failure of an engine to answer. Except after {@link TooCostly}, the same question may be answered later. */
public abstract sealed class EngineFailure extends RuntimeException
        permits Unavailable, TooSlow, TooCostly, Unreachable {
    private static final long serialVersionUID = 1L;

    EngineFailure(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
