package fr.annales.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Chooses, of what can be answered, what a client prefers. */
final class ContentNegotiation {
    static final String GZIP = "gzip";
    static final String IDENTITY = "identity";

    private static final double NEVER = 0;

    /** No coding is accepted unless it is refused, but any that a client names is preferred. */
    private static final double LAST_CHOICE = Double.MIN_VALUE;

    private ContentNegotiation() {}

    /**
     * The form to answer in, the first offered where the client has no preference.
     *
     * @param accept the values of {@code Accept}; none, or empty ones, accept everything
     * @param mediaType of a form
     * @return empty when none of those offered is accepted
     */
    static <T> Optional<T> form(List<String> accept, List<T> offered, Function<T, String> mediaType) {
        QualityValues preferences = QualityValues.of(accept);
        if (preferences.qualities().isEmpty()) return Optional.of(offered.getFirst());
        double best = NEVER;
        T chosen = null;
        for (T form : offered) {
            String type = mediaType.apply(form);
            String range = type.substring(0, type.indexOf('/')) + "/*";
            double quality = preferences.quality(type, range, "*/*").orElse(NEVER);
            if (quality > best) {
                best = quality;
                chosen = form;
            }
        }
        return Optional.ofNullable(chosen);
    }

    /**
     * The coding of a body: {@value #GZIP} or {@value #IDENTITY}.
     *
     * @param acceptEncoding the values of {@code Accept-Encoding}
     * @param worthwhile whether coding makes the body smaller
     * @return empty when the client accepts neither
     */
    static Optional<String> coding(List<String> acceptEncoding, boolean worthwhile) {
        QualityValues preferences = QualityValues.of(acceptEncoding);
        double gzip = preferences.quality(GZIP, "*").orElse(NEVER);
        double identity = preferences.quality(IDENTITY, "*").orElse(LAST_CHOICE);
        if (gzip > NEVER && (identity == NEVER || (worthwhile && gzip >= identity))) return Optional.of(GZIP);
        return identity > NEVER ? Optional.of(IDENTITY) : Optional.empty();
    }
}
