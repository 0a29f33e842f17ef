package fr.annales.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private static final String EVENT = ReadArchive.line("a").strip();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "]", "{", "}", "},", "EVENT,", "EVENT]", "[EVENT]", "[EVENT,", "\"id\": \"a\",", "un texte"
            })
    void a_line_of_an_array_or_of_an_object_over_several_is_told_as_such(String line) throws IOException {
        assertThat(read(line.replace("EVENT", EVENT)).mistakes())
                .containsExactly("e.jsonl:1: un objet JSON {…} par ligne est attendu ; écrire chaque événement sur une "
                        + "seule ligne, sans crochets autour ni virgules entre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EVENTEVENT", "EVENT suite", "EVENT }", "EVENT \"", "EVENT 1"})
    void what_follows_an_object_is_told_alike_whatever_it_is(String line) throws IOException {
        assertThat(read(line.replace("EVENT", EVENT)).mistakes())
                .containsExactly(
                        "e.jsonl:1: du texte suit la fin de l’objet JSON ; en écrire un seul, sans rien après");
    }

    /** As deep as a line of 4 MiB may be: a reader that goes down with it would end with the stack. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void what_is_nested_without_end_is_a_mistake(String opening) throws IOException {
        assertThat(read(EVENT.replace("\"Texte\"", opening.repeat(500_000))).mistakes())
                .containsExactly(
                        "e.jsonl:1: le JSON est imbriqué trop profondément, ou l’un de ses nombres est trop long");
    }

    @Test
    void a_no_break_space_around_a_value_is_told_by_its_number() throws IOException {
        assertThat(read(EVENT.replace("Titre", "Titre\u00a0")).mistakes())
                .containsExactly(
                        "e.jsonl:1: title: la valeur commence ou finit par l’espace U+00A0 ; supprimer cet espace "
                                + "(événement a)");
    }

    @Test
    void themes_in_one_text_are_told_as_the_list_to_write() throws IOException {
        assertThat(read(EVENT.replace("}", ", \"themes\": [\"iae, qualite\"]}")).mistakes())
                .singleElement()
                .asString()
                .contains(" ; écrire [\"iae\", \"qualite\"] (");
    }

    private ReadArchive read(String json) throws IOException {
        return ReadArchive.of(folder, "e.jsonl", json);
    }
}
