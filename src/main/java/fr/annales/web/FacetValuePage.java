package fr.annales.web;

import fr.annales.address.SearchAddress;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.YearLabels;
import fr.annales.engine.Facets;
import fr.annales.engine.Filters;
import fr.annales.engine.Sort;
import fr.annales.engine.TimeFilter;
import fr.annales.event.Concept;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Vocabulary;
import fr.annales.search.FacetResult;
import fr.annales.search.Hit;
import fr.annales.search.Question;
import fr.annales.search.Result;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of a facet: what it means, and when and with what its events are told.
 *
 * @param index the address of all values of its facet, from the service
 * @param extent how many events carry it, and of which years
 * @param events the first of them
 * @param isCut whether there are more
 * @param related what these events are beside
 */
record FacetValuePage(
        PageFrame frame,
        Facet facet,
        Concept concept,
        String index,
        String extent,
        @Nullable Histogram histogram,
        List<EventLink> events,
        boolean isCut,
        List<Beside> related,
        SearchAddress search) {
    private static final int EVENTS = 60;
    private static final int VALUES = 8;

    /** Values of one facet. */
    record Beside(String heading, List<Value> values) {}

    /**
     * A value.
     *
     * @param address of what it finds, from the service
     * @param count how many events carry both; null where the address finds others too
     */
    record Value(String label, String address, @Nullable Integer count) {}

    static FacetValuePage of(Visit visit, Vocabulary vocabulary, Concept concept) {
        Facet facet = vocabulary.facet();
        Filters filters = new Filters(Map.of(facet.id(), Set.of(concept.id())), TimeFilter.NONE, false);
        TimeScale scale = TimeScale.of(visit.search().snapshot().span().orElse(null), TimeFilter.NONE);
        Question question = new Question("", filters, Sort.DATE, 1, EVENTS, Facets.names(visit.archive()))
                .counting(scale == null ? List.of() : List.of(scale.facet()));
        Result result = visit.search().search(question);
        List<Event> events = result.hits().stream().map(Hit::event).toList();
        boolean isCut = result.total() > events.size();
        return new FacetValuePage(
                PageFrame.of(visit, concept.prefLabel(), FacetPages.address(facet, concept.id()), result.total() > 0),
                facet,
                concept,
                FacetPages.address(facet),
                extent(result),
                scale == null ? null : Histogram.of(result, scale, SearchAddress.of(facet.id(), concept.id())),
                EventLink.of(events, List.of()),
                isCut,
                beside(result, vocabulary, concept, isCut ? List.of() : events),
                SearchAddress.of(facet.id(), concept.id()));
    }

    private static String extent(Result result) {
        List<Integer> years = result.values(Facets.YEAR).stream()
                .map(value -> Integer.valueOf(value.value()))
                .toList();
        String when = "";
        if (!years.isEmpty() && years.getFirst().equals(years.getLast()))
            when = ", en " + YearLabels.year(years.getFirst());
        else if (!years.isEmpty()) when = ", " + EdtfDate.yearsLabel(years.getFirst(), years.getLast());
        return FrenchTypography.events(result.total()) + when;
    }

    private static List<Beside> beside(Result result, Vocabulary own, Concept concept, List<Event> all) {
        List<Beside> beside = new ArrayList<>();
        List<Value> neighbours = neighbours(own, concept, all);
        if (!neighbours.isEmpty()) beside.add(new Beside(own.facet().pluralLabel(), neighbours));
        for (FacetResult facet : result.facets()) {
            if (facet.name().equals(own.facet().id())) continue;
            result.archive().vocabulary(facet.name()).ifPresent(other -> {
                List<Value> values = values(facet, SearchAddress.of(own.facet().id(), concept.id()));
                if (!values.isEmpty()) beside.add(new Beside(other.facet().pluralLabel(), values));
            });
        }
        return beside;
    }

    /** Other values of its own facet that these events carry: no search finds what carries both. */
    private static List<Value> neighbours(Vocabulary own, Concept concept, List<Event> events) {
        Set<String> ids = new LinkedHashSet<>();
        for (Event event : events) ids.addAll(event.concepts(own.facet()));
        ids.remove(concept.id());
        return ids.stream()
                .limit(VALUES)
                .map(id -> new Value(own.label(id), FacetPages.address(own.facet(), id), null))
                .toList();
    }

    private static List<Value> values(FacetResult facet, SearchAddress search) {
        return facet.values().stream()
                .limit(VALUES)
                .map(value -> new Value(
                        value.label(), search.with(facet.name(), value.value()).address(), value.count()))
                .toList();
    }

    /** The same events as a book. */
    String chronicle() {
        return ChroniclePage.address(search);
    }
}
