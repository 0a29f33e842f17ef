package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tag is the same for the same answer, and for no other. */
class ETagTest {
    private static final byte[] BODY = {1, 2, 3};

    private static String tag(String mediaType, byte[] body, String coding) {
        return ETag.of(mediaType, body, coding).value();
    }

    @Test
    void is_of_the_media_type_the_body_and_the_coding() {
        String tag = tag("application/json", BODY, "identity");
        assertThat(tag).isEqualTo(tag("application/json", BODY.clone(), "identity"));
        assertThat(tag("application/ld+json", BODY, "identity")).isNotEqualTo(tag);
        assertThat(tag("application/json", new byte[] {1, 2}, "identity")).isNotEqualTo(tag);
        assertThat(tag("application/json", BODY, "gzip")).isEqualTo(tag.substring(0, tag.length() - 1) + "-gzip\"");
    }

    @Test
    void changes_with_every_byte() {
        byte[] body = "un texte de l’archive, qui change d’une lettre".getBytes(StandardCharsets.UTF_8);
        Set<String> tags = new HashSet<>();
        for (int at = 0; at < body.length; at++) {
            byte[] changed = body.clone();
            changed[at]++;
            tags.add(tag("application/json", changed, "identity"));
        }
        tags.add(tag("application/json", body, "identity"));
        assertThat(tags).hasSize(body.length + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            %s                   | true
            W/%s                 | true
            "a", %s, "b"         | true
            "a",W/%s             | true
            *                    | true
            "*"                  | false
            W/%s x               | false
            %s*                  | false
            a*b                  | false
            W/*                  | false
            , ,%s                | true
            "a"                  | false
            "a" b                | false
            "                    | false
            ,                    | false
            """)
    void is_known_to_a_client_that_names_it(String known, boolean isKnown) {
        ETag tag = ETag.of("text/html", "page".getBytes(StandardCharsets.UTF_8), "gzip");
        assertThat(tag.isAmong(List.of("\"other\"", known.formatted(tag.value()))))
                .isEqualTo(isKnown);
        assertThat(tag.isAmong(List.of())).isFalse();
    }
}
