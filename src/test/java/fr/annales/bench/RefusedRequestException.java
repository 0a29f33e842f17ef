package fr.annales.bench;

import java.io.IOException;

/** An answer that is none to the question: its connection is of no use any more. */
final class RefusedRequestException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedRequestException(int status, String told) {
        super(told);
        this.status = status;
    }

    int status() {
        return status;
    }
}
