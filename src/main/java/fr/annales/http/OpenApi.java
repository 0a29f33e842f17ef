package fr.annales.http;

import fr.annales.address.Links;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The description of this interface, in OpenAPI 3.1: a file, in which only the address and the version vary. */
public final class OpenApi {
    private final Lazy<byte[]> document;
    private final Limits limits;

    OpenApi(@Nullable String publicUrl, Limits limits) {
        this.document = new Lazy<>(() -> document(publicUrl));
        this.limits = limits;
    }

    /**
     * The document, in UTF-8.
     *
     * @param publicUrl where the service is found, or null: then where the document is
     */
    public static byte[] document(@Nullable String publicUrl) {
        ObjectNode document = file();
        if (publicUrl != null) ((ObjectNode) document.at("/servers/0")).put("url", Links.root(publicUrl));
        String version = OpenApi.class.getPackage().getImplementationVersion();
        if (version != null) document.withObject("/info").put("version", version);
        return Json.bytes(document);
    }

    private static ObjectNode file() {
        try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
            return Json.object(file.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/openapi.json", this::answer);
    }

    private void answer(Context request) {
        Parameters.of(request.queryString(), Set.of(), limits.parameters());
        ResponseBuffer.answer(request, Json.MEDIA_TYPE, document.get());
    }
}
