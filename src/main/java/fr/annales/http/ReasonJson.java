package fr.annales.http;

import fr.annales.search.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of the reasons for which an event answers; the weight is null, and so absent, in an order of date. */
record ReasonJson(
        String kind,
        String typed,
        List<String> found,
        List<String> fields,
        @Nullable Float weight) {

    static List<ReasonJson> of(List<Reason> reasons) {
        return reasons.stream().map(ReasonJson::of).toList();
    }

    private static ReasonJson of(Reason reason) {
        return new ReasonJson(
                name(reason.kind()).replace("every_word", "everyWord"),
                reason.typed(),
                reason.found(),
                Arrays.stream(Reason.Field.values())
                        .filter(reason.fields()::contains)
                        .map(ReasonJson::name)
                        .toList(),
                reason.weight());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
