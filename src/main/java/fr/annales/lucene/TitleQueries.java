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
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What is sought in titles as Lucene's queries, without scores. Serves one call, whose queries have their words in
 * common. A query of what no title has is a {@link MatchNoDocsQuery}: most words that are typed are in no title.
 */
final class TitleQueries {
    /** Beyond, the rest in the order of the alphabet is left out. */
    private static final int MOST_NEAR = 1_000;

    /** More terms than Lucene takes apart are one set of events. */
    private static final int MOST_APART = 16;

    private static final int DEADLINE_EVERY = 64;

    private final FuzzyPrefixTerms near;
    private final Deadline deadline;
    private final KnownTerms words;
    private final KnownTerms beginnings;

    /**
     * The queries of one call.
     *
     * @param near the terms that typed words may become with a slip
     */
    TitleQueries(Segment segment, FuzzyPrefixTerms near, Deadline deadline) throws IOException {
        this.near = near;
        this.deadline = deadline;
        this.words = new KnownTerms(segment, Schema.TITLE_WORDS);
        this.beginnings = new KnownTerms(segment, Schema.TITLE_BEGINNING);
    }

    /** The events whose titles have each of the words. */
    Query of(TitleQuery titles) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean first = titles.fromStart();
        for (TitleWord word : titles.words()) {
            deadline.check();
            Query query = of(word, first);
            if (query instanceof MatchNoDocsQuery) return query;
            all.add(query, Occur.FILTER);
            first = false;
        }
        return all.build();
    }

    private Query of(TitleWord word, boolean first) throws IOException {
        String before = first ? EdgeNGrams.FIRST : "";
        List<Query> any = new ArrayList<>();
        for (String stem : word.token().stems())
            any.add(first ? beginnings.query(EdgeNGrams.FIRST_STEM + stem) : words.query(stem));
        switch (word.reach()) {
            case WHOLE -> {}
            case PREFIX -> any.add(beginning(before, word.token().form()));
            case FUZZY_PREFIX -> any.add(near(before, word.token().form()));
        }
        return any(any);
    }

    /** What any of some queries finds, without those that find nothing. */
    private static Query any(List<Query> queries) {
        List<Query> finding = queries.stream()
                .filter(query -> !(query instanceof MatchNoDocsQuery))
                .toList();
        if (finding.isEmpty()) return MatchNoDocsQuery.INSTANCE;
        if (finding.size() == 1) return finding.getFirst();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        finding.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private Query beginning(String before, String form) throws IOException {
        if (form.length() <= EdgeNGrams.LONGEST) return beginnings.query(before + form);
        BytesRef prefix = new BytesRef(before + form);
        List<Query> begun = new ArrayList<>();
        TermsEnum terms = beginnings.terms();
        boolean found = terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (; found && StringHelper.startsWith(terms.term(), prefix); found = terms.next() != null) {
            if (begun.size() == MOST_APART) return new PrefixQuery(new Term(Schema.TITLE_BEGINNING, prefix));
            begun.add(beginnings.at(terms));
        }
        return any(begun);
    }

    private Query near(String before, String form) throws IOException {
        List<BytesRef> found = new ArrayList<>();
        List<Query> apart = new ArrayList<>();
        TermsEnum enumerated = near.beginning(before, form, beginnings.all());
        for (int seen = 0; found.size() < MOST_NEAR && enumerated.next() != null; seen++) {
            if (seen % DEADLINE_EVERY == 0) deadline.check();
            String term = enumerated.term().utf8ToString();
            if (FuzzyPrefix.length(form, term.substring(before.length())) == 0) continue;
            found.add(BytesRef.deepCopyOf(enumerated.term()));
            if (apart.size() < MOST_APART) apart.add(beginnings.at(enumerated));
        }
        return found.size() > MOST_APART ? new TermInSetQuery(Schema.TITLE_BEGINNING, found) : any(apart);
    }
}
