package fr.annales.archive;

import static org.assertj.core.api.Assertions.assertThat;

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
}
