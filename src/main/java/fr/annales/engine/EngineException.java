package fr.annales.engine;

import org.jspecify.annotations.Nullable;

/**
 * A failure of an engine to answer. Except after {@link QuestionTooCostlyException}, the same question may be answered
 * later.
 */
public abstract sealed class EngineException extends RuntimeException
        permits NoVersionException, DeadlineExceededException, QuestionTooCostlyException, EngineReadException {
    private static final long serialVersionUID = 1L;

    EngineException(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
