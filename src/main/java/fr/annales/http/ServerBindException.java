package fr.annales.http;

import java.io.IOException;

/** Says, in one French sentence, that the server may not listen where it should. */
public final class ServerBindException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Says so.
     *
     * @param options by which another address is chosen
     */
    public ServerBindException(String host, int port, String options, Throwable cause) {
        super(
                "impossible d’écouter sur %s, port %s : adresse inconnue de cette machine, ou port déjà pris ou interdit ; en choisir d’autres avec %s"
                        .formatted(host, port, options),
                cause);
    }
}
