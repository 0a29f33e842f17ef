package fr.annales.bench;

import fr.annales.bench.Rounds.Entry;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Annales beside plain Lucene, without its facets, and over HTTP; each under one client and under several.
 *
 * @param bare Annales, with no facet counted
 * @param pages the same server, which answers people
 * @param constant what HTTP alone costs, which suggestions are held against
 */
record Comparison(
        Contender plain, Contender annales, Contender bare, Contender http, Contender pages, Contender constant) {
    static final int CLIENTS = 8;

    private static final List<Integer> PERCENTS = List.of(50, 90, 99);

    private Stream<Contender> contenders() {
        return Stream.of(plain, annales, bare, http, pages);
    }

    private List<Entry> searching() {
        return Stream.of(1, CLIENTS)
                .flatMap(clients -> contenders().map(one -> new Entry(one, clients)))
                .toList();
    }

    /** Plain Lucene suggests nothing, and facets have no part in it. */
    private List<Entry> suggesting() {
        return List.of(
                new Entry(annales, 1), new Entry(http, 1), new Entry(http, CLIENTS), new Entry(constant, CLIENTS));
    }

    /**
     * Puts questions that are not measured, so that what is runs compiled: each contender is asked them again and again
     * until it has answered so many.
     */
    void warmUp(List<Asked> questions, int most) throws IOException, InterruptedException {
        List<Asked> searches = searches(questions);
        for (Contender contender : contenders().toList())
            for (int asked = 0; asked < most; asked += Math.max(1, searches.size()))
                Load.run(contender, searches, CLIENTS);
        List<Asked> typed = suggestions(questions);
        for (Contender contender : List.of(annales, http, constant))
            for (int asked = 0; asked < most; asked += Math.max(1, typed.size())) Load.run(contender, typed, CLIENTS);
    }

    /** Puts the questions of one round. */
    void run(List<Asked> questions, Rounds rounds) throws IOException, InterruptedException {
        rounds.run(searching(), searches(questions));
    }

    /** Puts the beginnings of words of one round, for suggestions. */
    void suggest(List<Asked> questions, Rounds rounds) throws IOException, InterruptedException {
        rounds.run(suggesting(), suggestions(questions));
    }

    /** Says what came of it, ratios first. */
    void tell(Rounds searched, Rounds suggested, Figures figures) {
        for (int clients : List.of(1, CLIENTS)) tellRatios(clients, searched, figures);
        figures.put(
                "ratio: suggestions over HTTP / constant answer × " + CLIENTS,
                suggested.ratio(new Entry(http, CLIENTS), new Entry(constant, CLIENTS)));
        kinds().forEach(kind -> figures.put(
                "ratio: Annales / plain Lucene × 1, " + kind.label(),
                searched.ratio(new Entry(annales, 1), new Entry(plain, 1), kind)));
        searching().forEach(entry -> figures.put("searches a second: " + entry, searched.rate(entry)));
        suggesting().forEach(entry -> figures.put("suggestions a second: " + entry, suggested.rate(entry)));
        for (Entry entry : searching()) kinds().forEach(kind -> tellLatency(entry, kind, searched, figures));
        for (Entry entry : suggesting()) tellLatency(entry, Kind.TYPED, suggested, figures);
        for (Contender one : List.of(plain, annales)) {
            figures.put("bytes allocated a search: " + one.name(), searched.allocated(new Entry(one, 1)));
            kinds().forEach(kind -> figures.put(
                    "events found a search: %s, %s".formatted(one.name(), kind.label()),
                    searched.found(new Entry(one, 1), kind)));
        }
    }

    private void tellRatios(int clients, Rounds searched, Figures figures) {
        Entry ours = new Entry(annales, clients);
        figures.put("ratio: Annales / plain Lucene × " + clients, searched.ratio(ours, new Entry(plain, clients)));
        figures.put("ratio: HTTP / Annales × " + clients, searched.ratio(new Entry(http, clients), ours));
        figures.put(
                "ratio: HTTP / plain Lucene × " + clients,
                searched.ratio(new Entry(http, clients), new Entry(plain, clients)));
        figures.put(
                "ratio: page / HTTP × " + clients, searched.ratio(new Entry(pages, clients), new Entry(http, clients)));
        figures.put("ratio: with facets / without × " + clients, searched.ratio(ours, new Entry(bare, clients)));
    }

    private static void tellLatency(Entry entry, Kind kind, Rounds asked, Figures figures) {
        for (int percent : PERCENTS)
            figures.put(
                    "ms, p%d: %s, %s".formatted(percent, entry, kind.label()),
                    asked.millis(entry, kind, percent / 100.0));
    }

    private static Stream<Kind> kinds() {
        return Stream.of(Kind.values()).filter(Kind::isSearch);
    }

    static List<Asked> searches(List<Asked> questions) {
        return questions.stream().filter(asked -> asked.kind().isSearch()).toList();
    }

    private static List<Asked> suggestions(List<Asked> questions) {
        return questions.stream().filter(asked -> !asked.kind().isSearch()).toList();
    }
}
