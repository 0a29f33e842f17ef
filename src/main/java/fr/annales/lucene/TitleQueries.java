package fr.annales.lucene;

import fr.annales.engine.Deadline;
import fr.annales.engine.TitleQuery;
import fr.annales.engine.TitleWord;
import fr.annales.french.EdgeNGrams;
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
 * Makes Lucene's queries for titles, without scores. It serves one call, whose queries have words in common. A query
 * that no title can match is a {@link MatchNoDocsQuery}, since most words that are typed are in no title.
 */
final class TitleQueries {
    /** The most terms near a typed word; those later in the alphabet are left out. */
    private static final int MOST_NEAR = 1_000;

    /** The most terms that become term queries of their own; more become one set of events, as Lucene does too. */
    private static final int MOST_APART = 16;

    private final FuzzyPrefixTerms near;
    private final Deadline deadline;
    private final KnownTerms words;
    private final KnownTerms beginnings;

    /**
     * The queries of one call.
     *
     * @param near finds the terms that begin with a typed word with a slip
     */
    TitleQueries(Segment segment, FuzzyPrefixTerms near, Deadline deadline) throws IOException {
        this.near = near;
        this.deadline = deadline;
        this.words = new KnownTerms(segment, Schema.TITLE_WORDS);
        this.beginnings = new KnownTerms(segment, Schema.TITLE_BEGINNING);
    }

    /** A query for the events whose titles have each of the words. */
    Query query(TitleQuery titles) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean first = titles.fromStart();
        for (TitleWord word : titles.words()) {
            deadline.check();
            Query query = query(word, first);
            if (query instanceof MatchNoDocsQuery) return query;
            all.add(query, Occur.FILTER);
            first = false;
        }
        return all.build();
    }

    private Query query(TitleWord word, boolean first) throws IOException {
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

    /** A query for the events of any of some queries, without those that find nothing. */
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
        while (found.size() < MOST_NEAR && enumerated.next() != null) {
            found.add(BytesRef.deepCopyOf(enumerated.term()));
            if (apart.size() < MOST_APART) apart.add(beginnings.at(enumerated));
        }
        return found.size() > MOST_APART ? new TermInSetQuery(Schema.TITLE_BEGINNING, found) : any(apart);
    }
}
