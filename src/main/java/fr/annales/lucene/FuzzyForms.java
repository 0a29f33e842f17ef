package fr.annales.lucene;

import fr.annales.engine.Deadline;
import fr.annales.engine.IndexedForm;
import fr.annales.engine.NearWord;
import fr.annales.french.NearWords;
import fr.annales.french.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;

/**
 * Finds the forms of the words of an index within an edit distance of typed words, where a transposition is one edit.
 */
record FuzzyForms(Segment segment, Deadline deadline) implements NearWords.Dictionary {
    /** The letters that must be as typed: people do not mistype the first one. */
    private static final int PREFIX_LENGTH = 1;

    /** The expressions near each word, of some, that the archive does not have. */
    Map<NearWord, List<List<IndexedForm>>> expand(List<NearWord> words) throws IOException {
        deadline.check();
        List<NearWord> unknown = new ArrayList<>();
        for (NearWord word : words) if (!isIndexed(word.typed())) unknown.add(word);
        List<List<List<Token>>> near = NearWords.of(
                unknown.stream()
                        .map(word -> new NearWords.Typed(word.typed().form(), word.edits(), word.limit()))
                        .toList(),
                this);
        Map<NearWord, List<List<IndexedForm>>> expressions = new HashMap<>();
        for (int i = 0; i < unknown.size(); i++) expressions.put(unknown.get(i), indexed(near.get(i)));
        return expressions;
    }

    /** Whether the archive has a word, in this form or in another of the same stem. */
    boolean isIndexed(Token word) throws IOException {
        for (String stem : word.stems()) if (segment.frequency(Schema.WORDS, stem) > 0) return true;
        return false;
    }

    private List<List<IndexedForm>> indexed(List<List<Token>> expressions) throws IOException {
        List<List<IndexedForm>> indexed = new ArrayList<>();
        for (List<Token> words : expressions)
            indexed.add(new FormTerms(segment, deadline)
                    .indexed(words.stream().map(Token::form).toList()));
        return indexed;
    }

    @Override
    public Map<String, Integer> events(Set<String> forms) {
        deadline.check();
        try {
            Map<String, Integer> events = new HashMap<>();
            for (String form : forms) {
                int count = segment.frequency(Schema.FORM, form);
                if (count > 0) events.put(form, count);
            }
            return events;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<List<String>> within(List<NearWords.Typed> typed) {
        try {
            List<List<String>> within = new ArrayList<>();
            for (NearWords.Typed word : typed) within.add(within(word));
            return within;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> within(NearWords.Typed word) throws IOException {
        TermsEnum matching = FuzzyQuery.getFuzzyAutomaton(word.form(), word.edits(), PREFIX_LENGTH, true)
                .getTermsEnum(segment.terms(Schema.FORM));
        List<FormFrequency> near = new ArrayList<>();
        while (matching.next() != null) {
            deadline.check();
            near.add(FormFrequency.at(matching));
        }
        return near.stream()
                .sorted()
                .limit(word.limit())
                .map(FormFrequency::form)
                .toList();
    }
}
