package fr.annales.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The headers that every answer has, errors too. */
final class StandardHeaders {
    /** Everything here is read only: what is safe to ask is safe to ask from anywhere. */
    static final String METHODS = "GET, HEAD, OPTIONS";

    private static final HttpField[] ALWAYS = {
        new PreEncodedHttpField(HttpHeader.VARY, "Accept, Accept-Encoding"),
        new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache"),
        new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
        new PreEncodedHttpField("Referrer-Policy", "same-origin"),
    };

    /** For the API and the widget, which show nothing: other sites may read them, and no page may frame them. */
    private static final HttpField[] OPEN = {
        new PreEncodedHttpField("Access-Control-Allow-Origin", "*"),
        new PreEncodedHttpField(
                "Access-Control-Expose-Headers", "Content-Disposition, ETag, Link, Location, Retry-After"),
        new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin"),
        new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    };

    /** For pages: all they need comes from here, and nothing stands inside them. */
    private static final HttpField[] OWN = {
        new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
        new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
        new PreEncodedHttpField(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
    };

    /** For whoever asks whether an address may be asked (a CORS preflight). */
    private static final HttpField[] PREFLIGHT = {
        new PreEncodedHttpField("Access-Control-Allow-Methods", METHODS),
        new PreEncodedHttpField("Access-Control-Allow-Headers", "Accept, If-None-Match"),
        new PreEncodedHttpField("Access-Control-Max-Age", "86400"),
    };

    private static final HttpField RETRY_AFTER = new PreEncodedHttpField(HttpHeader.RETRY_AFTER, "2");

    private StandardHeaders() {}

    /** Adds what an answer of a path has, whatever it is. */
    static void put(HttpFields.Mutable headers, String path, int status) {
        put(headers, ALWAYS);
        put(headers, isOpen(path) ? OPEN : OWN);
        if (status == 503 && !headers.contains(HttpHeader.RETRY_AFTER)) headers.put(RETRY_AFTER);
    }

    /** The methods of an address. */
    static String methods(String path) {
        return path.equals(Oai.PATH) ? METHODS + ", POST" : METHODS;
    }

    /** Adds what an address says of its methods. */
    static void putMethods(HttpFields.Mutable headers, String path) {
        headers.put(HttpHeader.ALLOW, methods(path));
        if (isOpen(path)) put(headers, PREFLIGHT);
    }

    /** Whether only programs ask for a path, so that a refusal there is a problem document whatever they accept. */
    static boolean isForPrograms(String path) {
        return isOpen(path) || path.startsWith("/health/");
    }

    private static boolean isOpen(String path) {
        return path.startsWith(Api.PATH) || path.equals("/openapi.json") || path.equals("/widget.js");
    }

    private static void put(HttpFields.Mutable headers, HttpField[] fields) {
        for (HttpField field : fields) headers.put(field);
    }
}
