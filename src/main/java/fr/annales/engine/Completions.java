package fr.annales.engine;

import java.util.List;

/**
 * The completions of a text that is being typed.
 *
 * @param forms for each {@link FormPrefix} of the request the forms that it found
 * @param titles for each {@link TitleQuery} of the request the titles that it found, each once, in the order of date
 */
public record Completions(List<Forms> forms, List<List<Title>> titles) {
    public Completions {
        forms = List.copyOf(forms);
        titles = List.copyOf(titles);
    }

    /**
     * The forms that complete one word.
     *
     * @param isIndexed whether the archive has the word itself, in this form or in another of the same stem
     * @param forms the forms, the most frequent first
     */
    public record Forms(boolean isIndexed, List<IndexedForm> forms) {
        public Forms {
            forms = List.copyOf(forms);
        }
    }

    /**
     * A title, with the first event in time that has it.
     *
     * @param id of the event
     */
    public record Title(String id, String text) {}
}
