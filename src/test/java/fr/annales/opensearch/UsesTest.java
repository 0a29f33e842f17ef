package fr.annales.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsesTest {
    @Test
    void nobody_comes_after_the_last_one_and_only_that_one_closes() {
        OpenSearchEngine.Uses uses = new OpenSearchEngine.Uses();
        assertThat(uses.enter()).isTrue();
        assertThat(uses.leave()).isFalse();
        assertThat(uses.leave()).isTrue();
        assertThat(uses.enter()).isFalse();
        assertThat(uses.enter()).isFalse();
    }
}
