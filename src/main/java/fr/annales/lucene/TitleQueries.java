package fr.annales.lucene;

import fr.annales.engine.Deadline;
import fr.annales.engine.TitleQuery;
import fr.annales.engine.TitleWord;
import fr.annales.french.EdgeNGrams;
import fr.annales.french.FuzzyPrefix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What is sought in titles as Lucene's queries, without scores. */
record TitleQueries(Segment segment, Deadline deadline) {
    /** Beyond, the rest in the order of the alphabet is left out. */
    private static final int MOST_NEAR = 1_000;

    private static final int DEADLINE_EVERY = 64;

    /** The events whose titles have each of the words. */
    Query of(TitleQuery titles) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean first = titles.fromStart();
        for (TitleWord word : titles.words()) {
            deadline.check();
            all.add(of(word, first), Occur.FILTER);
            first = false;
        }
        return all.build();
    }

    private Query of(TitleWord word, boolean first) throws IOException {
        Query whole = first
                ? StemQueries.best(word.token().stems().stream()
                        .<Query>map(
                                stem -> new TermQuery(new Term(Schema.TITLE_BEGINNING, EdgeNGrams.FIRST_STEM + stem)))
                        .toList())
                : StemQueries.word(word.token(), Schema.TITLE_WORDS);
        String before = first ? EdgeNGrams.FIRST : "";
        return switch (word.reach()) {
            case WHOLE -> whole;
            case BEGINNING -> either(whole, beginning(before, word.token().form()));
            case FORGIVEN -> either(whole, near(before, word.token().form()));
        };
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Query beginning(String before, String form) {
        Term term = new Term(Schema.TITLE_BEGINNING, before + form);
        return form.length() <= EdgeNGrams.LONGEST ? new TermQuery(term) : new PrefixQuery(term);
    }

    private Query near(String before, String form) throws IOException {
        List<BytesRef> near = new ArrayList<>();
        TermsEnum enumerated = FuzzyPrefixTerms.beginning(before, form, segment.terms(Schema.TITLE_BEGINNING));
        for (int seen = 0; near.size() < MOST_NEAR && enumerated.next() != null; seen++) {
            if (seen % DEADLINE_EVERY == 0) deadline.check();
            String term = enumerated.term().utf8ToString();
            if (FuzzyPrefix.length(form, term.substring(before.length())) > 0)
                near.add(BytesRef.deepCopyOf(enumerated.term()));
        }
        return new TermInSetQuery(Schema.TITLE_BEGINNING, near);
    }
}
