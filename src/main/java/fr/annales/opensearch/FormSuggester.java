package fr.annales.opensearch;

import fr.annales.engine.CompletionRequest;
import fr.annales.engine.Completions;
import fr.annales.engine.FormPrefix;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.NearWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the forms of a version near a word, and the forms and titles that complete a text that is being typed. */
final class FormSuggester {
    private final Version version;
    private final FormSearches forms;
    private final ClusterSearcher searcher;

    FormSuggester(Version version, ClusterSearcher searcher) {
        this.version = version;
        this.forms = new FormSearches(version.forms());
        this.searcher = searcher;
    }

    /**
     * The expressions near each of some words.
     *
     * @param words at least one
     */
    List<List<List<IndexedForm>>> near(List<NearWord> words) {
        NearSearches near = new NearSearches(forms);
        Map<NearWord, List<List<IndexedForm>>> found = near.read(words, searcher.search(near.searches(words)));
        return words.stream().map(word -> found.getOrDefault(word, List.of())).toList();
    }

    Completions complete(CompletionRequest request) {
        List<FormPrefix> prefixes = request.forms();
        List<SearchBody> searches = new ArrayList<>();
        searches.add(forms.stems(prefixes.stream().map(FormPrefix::typed).toList()));
        prefixes.forEach(prefix -> searches.add(forms.beginning(prefix)));
        TitleSearches titles = new TitleSearches(version);
        request.titles().forEach(title -> searches.add(titles.search(title)));
        return completions(prefixes, searcher.search(searches));
    }

    /**
     * The completions, read from the replies: one for the stems, then one for each request of forms, then one for each
     * request of titles.
     */
    private static Completions completions(List<FormPrefix> prefixes, List<SearchReply> replies) {
        Set<String> stems = prefixes.isEmpty() ? new HashSet<>() : FormSearches.stems(replies.getFirst());
        List<Completions.Forms> completed = new ArrayList<>();
        for (int i = 0; i < prefixes.size(); i++)
            completed.add(FormSearches.completions(prefixes.get(i), stems, replies.get(i + 1)));
        return new Completions(
                completed,
                replies.stream()
                        .skip(prefixes.size() + 1L)
                        .map(TitleSearches::read)
                        .toList());
    }
}
