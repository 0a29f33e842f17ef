package fr.annales.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON for programs: their components are the members, those that are null left out. */
public final class RecordJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private RecordJson() {}

    /** A record on one line, without an end of line. */
    public static String write(Record value) {
        return JSON.writeValueAsString(value);
    }
}
