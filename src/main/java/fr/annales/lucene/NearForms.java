package fr.annales.lucene;

import fr.annales.event.Acronym;
import fr.annales.event.Archive;
import fr.annales.french.French;
import fr.annales.french.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the archive that someone may have meant who typed another one: one slip from four letters on, two from
 * eight, never on the first letter; a transposition is one slip. Numbers and the archive's acronyms are meant as typed.
 */
final class NearForms {
    private static final int ONE_SLIP_FROM = 4;
    private static final int TWO_SLIPS_FROM = 8;

    /** More would make a question of many words slow, and those beyond are rare words that nobody meant. */
    private static final int MOST = 8;

    private record Near(String form, int documents) {}

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

    /** The nearest words, the most frequent first; none where the word may have no slip. */
    List<Token> of(String form) throws IOException {
        int length = form.codePointCount(0, form.length());
        if (length < ONE_SLIP_FROM || acronyms.contains(form) || form.chars().anyMatch(Character::isDigit))
            return List.of();
        List<Token> near = within(1, form);
        return near.isEmpty() && length >= TWO_SLIPS_FROM ? within(2, form) : near;
    }

    private List<Token> within(int slips, String form) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Schema.FORM);
        if (terms == null) return List.of();
        List<Near> near = new ArrayList<>();
        TermsEnum matching = FuzzyQuery.getFuzzyAutomaton(form, slips, 1, true).getTermsEnum(terms);
        for (BytesRef term = matching.next(); term != null; term = matching.next())
            near.add(new Near(term.utf8ToString(), matching.docFreq()));
        return near.stream()
                .sorted(Comparator.comparingInt(Near::documents).reversed().thenComparing(Near::form))
                .limit(MOST)
                .flatMap(found -> French.tokens(found.form()).stream())
                .toList();
    }
}
