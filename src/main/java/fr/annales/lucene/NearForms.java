package fr.annales.lucene;

import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.french.French;
import fr.annales.french.Token;
import fr.annales.search.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;

/**
 * The words of the archive that someone may have meant who typed another one: one slip from four letters on, two from
 * eight, never on the first letter; a transposition is one slip. Numbers and the archive's acronyms are meant as typed.
 */
final class NearForms {
    private static final int ONE_SLIP_FROM = 4;
    private static final int TWO_SLIPS_FROM = 8;

    /** Longer words than any of French: looking for their slips takes long and finds nothing. */
    private static final int LONGEST = 30;

    private final IndexReader reader;
    private final Set<String> acronyms;

    NearForms(IndexReader reader, Archive archive) {
        this.reader = reader;
        this.acronyms = archive.acronyms().stream()
                .map(Acronym::acronym)
                .flatMap(acronym -> French.tokens(acronym).stream())
                .map(Token::form)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The nearest words, the most frequent first, at most so many; none where the word may have no slip. */
    List<Token> of(String form, int most, Deadline deadline) throws IOException {
        int length = form.codePointCount(0, form.length());
        if (most <= 0
                || length < ONE_SLIP_FROM
                || length > LONGEST
                || acronyms.contains(form)
                || form.chars().anyMatch(Character::isDigit)) return List.of();
        List<Token> near = within(1, form, most, deadline);
        return near.isEmpty() && length >= TWO_SLIPS_FROM ? within(2, form, most, deadline) : near;
    }

    private List<Token> within(int slips, String form, int most, Deadline deadline) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Schema.FORM);
        if (terms == null) return List.of();
        List<CountedForm> near = new ArrayList<>();
        TermsEnum matching = FuzzyQuery.getFuzzyAutomaton(form, slips, 1, true).getTermsEnum(terms);
        while (matching.next() != null) {
            deadline.check();
            near.add(CountedForm.at(matching));
        }
        return near.stream()
                .sorted()
                .limit(most)
                .flatMap(found -> French.tokens(found.form()).stream())
                .toList();
    }
}
