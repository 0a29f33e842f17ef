package fr.annales.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.french.FuzzyPrefix;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyPrefixAutomatonTest {
    private static final int TRIES = 20_000;

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0001"})
    void accepts_just_what_begins_so_with_one_slip(String before) {
        Random random = new Random(7);
        int accepted = 0;
        for (int i = 0; i < TRIES; i++) {
            String typed = word(random, 1 + random.nextInt(9));
            String form = random.nextBoolean() ? word(random, random.nextInt(11)) : slipped(typed, random);
            Automaton automaton = FuzzyPrefixAutomaton.of(before, typed);
            boolean isAccepted = isAccepted(automaton, typed, before + form);
            assertThat(automaton.isDeterministic()).isTrue();
            assertThat(isAccepted).as("%s for %s", form, typed).isEqualTo(FuzzyPrefix.length(typed, form) > 0);
            if (isAccepted) accepted++;
        }
        assertThat(accepted).isBetween(TRIES / 10, 9 * TRIES / 10);
    }

    @ParameterizedTest
    @CsvSource({
        "formation, formations, true",
        "formatoin, formation,  true",
        "fromation, formation,  true",
        "fomation,  formation,  true",
        "forrmation,formation,  true",
        "vormation, formation,  false",
        "fromatoin, formation,  false",
        "form,      fort,       false",
        "format,    forma,      true",
        "étable,    étzble,     true",
    })
    void examples(String typed, String form, boolean isAccepted) {
        assertThat(isAccepted(FuzzyPrefixAutomaton.of("", typed), typed, form)).isEqualTo(isAccepted);
    }

    private static boolean isAccepted(Automaton automaton, String typed, String term) {
        if (!FuzzyPrefixAutomaton.isOfBytes(typed)) return new CharacterRunAutomaton(automaton).run(term);
        byte[] bytes = term.getBytes(StandardCharsets.UTF_8);
        return new ByteRunAutomaton(automaton, true).run(bytes, 0, bytes.length);
    }

    /** Few letters, so that words are often near each other; one is of two bytes, one of three. */
    private static String word(Random random, int length) {
        return Stream.generate(() -> "abcé→".substring(random.nextInt(5)).substring(0, 1))
                .limit(length)
                .collect(Collectors.joining());
    }

    /** A word with a letter replaced, left out or added, and more behind it. */
    private static String slipped(String typed, Random random) {
        int place = random.nextInt(typed.length());
        String after = typed.substring(place + random.nextInt(2));
        return typed.substring(0, place) + word(random, random.nextInt(2)) + after + word(random, random.nextInt(3));
    }
}
