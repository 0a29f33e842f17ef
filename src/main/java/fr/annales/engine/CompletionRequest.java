package fr.annales.engine;

import java.util.List;

/** A request to complete a text that is being typed, by forms and by titles, any number of each in one call. */
public record CompletionRequest(List<FormPrefix> forms, List<TitleQuery> titles) {
    public CompletionRequest {
        forms = List.copyOf(forms);
        titles = List.copyOf(titles);
    }
}
