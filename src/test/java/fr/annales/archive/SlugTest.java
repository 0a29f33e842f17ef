package fr.annales.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Loi de 1987, loi-de-1987",
        "Congrès, congres",
        "ŒUVRE d’ÉTÉ, oeuvre-d-ete",
        "--a__b--, a-b",
        "№ 87‑39, no-87-39",
        "İstanbul, istanbul",
        "…, ''",
        "-, ''",
        "'', ''",
    })
    void a_slug_is_made_of_any_text(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
        assertThat(slug.isEmpty() || Slug.isSlug(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "é", "a b", "a\n", "a_b", "٣"})
    void these_are_no_slugs(String text) {
        assertThat(Slug.isSlug(text)).isFalse();
    }

    @Test
    void a_slug_has_at_most_200_characters_and_ends_with_none_but_a_letter_or_digit() {
        String most = "a".repeat(200);
        assertThat(Slug.isSlug(most)).isTrue();
        assertThat(Slug.isSlug(most + "a")).isFalse();
        assertThat(Slug.of(most)).isEqualTo(most);
        assertThat(Slug.of(most + "b")).isEqualTo(most);
        assertThat(Slug.of("a".repeat(199) + " b")).isEqualTo("a".repeat(199));
        assertThat(Slug.reason("A".repeat(200))).contains("n’est pas un identifiant");
        assertThat(Slug.reason("A".repeat(201))).contains("dépasse 200 caractères");
    }
}
