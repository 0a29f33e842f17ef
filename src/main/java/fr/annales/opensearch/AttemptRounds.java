package fr.annales.opensearch;

import fr.annales.engine.Attempt;
import fr.annales.engine.ForgivenWords;
import fr.annales.engine.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tries the attempts of some requests in as few round trips as possible: first the first attempt of each, which mostly
 * answers; then all other attempts of those requests for which it finds nothing; and last the attempts for which fuzzy
 * words had to be looked up. Whether an attempt has any hit before the filters is asked for beside it, but of a single
 * request only after the first round trip, since its hits mostly tell; of several some often find nothing.
 */
final class AttemptRounds {
    private final ClusterSearcher searcher;

    /** The plan of how the attempts of one request are tried. */
    interface Plan {
        Request request();

        /** The look-up of its fuzzy words. */
        ForgivenSearches forgiven();

        /** The searches that try an attempt, whose fuzzy words have been looked up: the first one for its hits. */
        List<SearchBody> searches(Attempt attempt);

        /** Whether its hits are filtered, so that where there are none, the whole archive may have some. */
        boolean isFiltered();

        /** The search for whether an attempt has a hit in the whole archive, before any filter. */
        SearchBody anywhere(Attempt attempt);
    }

    /** An attempt that was tried, with the replies to its searches. */
    record Tried(Attempt attempt, List<SearchReply> replies) {}

    AttemptRounds(ClusterSearcher searcher) {
        this.searcher = searcher;
    }

    /** The attempt that answers each plan: the first one with a hit, or the last. */
    List<Tried> answers(List<? extends Plan> plans) {
        List<Progress> all = plans.stream().map(Progress::new).toList();
        for (boolean isFirst = true; all.stream().anyMatch(one -> one.answer() == null); isFirst = false) {
            Round round = new Round();
            boolean onlyHits = isFirst && all.size() == 1;
            for (Progress one : all) if (one.answer() == null) one.addTo(isFirst, onlyHits, round);
            round.send(searcher);
        }
        return all.stream().map(Progress::answer).map(Objects::requireNonNull).toList();
    }

    /** One round trip: searches that are sent together, and who takes the replies to which. */
    private static final class Round {
        private final List<SearchBody> searches = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();
        private final List<Consumer<List<SearchReply>>> takers = new ArrayList<>();

        void add(List<SearchBody> some, Consumer<List<SearchReply>> taker) {
            searches.addAll(some);
            sizes.add(some.size());
            takers.add(taker);
        }

        void send(ClusterSearcher searcher) {
            List<SearchReply> replies = searcher.search(searches);
            int next = 0;
            for (int i = 0; i < takers.size(); i++) {
                takers.get(i).accept(replies.subList(next, next + sizes.get(i)));
                next += sizes.get(i);
            }
        }
    }

    /** The attempts of one request, with the replies to those that have been tried. */
    private static final class Progress {
        private final Plan plan;
        private final Map<Attempt, Tried> tried = new LinkedHashMap<>();
        private final Set<Attempt> known = new HashSet<>();

        /** The attempts that have a hit before any filter, and those that have none, as far as it was asked for. */
        private final Map<Attempt, Boolean> anywhere = new HashMap<>();

        Progress(Plan plan) {
            this.plan = plan;
        }

        private List<Attempt> attempts() {
            return plan.request().attempts();
        }

        void addTo(boolean onlyFirst, boolean onlyHits, Round round) {
            List<Attempt> unknown = new ArrayList<>();
            for (Attempt attempt : onlyFirst ? attempts().subList(0, 1) : attempts()) {
                boolean isUnknown = ForgivenWords.areIn(attempt) && !known.contains(attempt);
                if (isUnknown) unknown.add(attempt);
                else add(attempt, onlyHits, round);
            }
            if (unknown.isEmpty()) return;
            known.addAll(unknown);
            round.add(plan.forgiven().searches(unknown), plan.forgiven()::take);
        }

        /** Adds the searches for an attempt that have not been sent yet. */
        private void add(Attempt attempt, boolean onlyHits, Round round) {
            if (!tried.containsKey(attempt))
                round.add(plan.searches(attempt), replies -> tried.put(attempt, new Tried(attempt, replies)));
            if (onlyHits || !plan.isFiltered() || isLast(attempt) || anywhere.containsKey(attempt)) return;
            round.add(
                    List.of(plan.anywhere(attempt)),
                    replies -> anywhere.put(attempt, replies.getFirst().hasAny()));
        }

        private boolean isLast(Attempt attempt) {
            return attempt.equals(attempts().getLast());
        }

        /** The attempt that answers; null while that is not known. */
        @Nullable
        Tried answer() {
            for (Attempt attempt : attempts()) {
                Tried last = tried.get(attempt);
                if (last == null) return null;
                if (isLast(attempt) || last.replies().getFirst().hasAny()) return last;
                if (!plan.isFiltered()) continue;
                Boolean isAnywhere = anywhere.get(attempt);
                if (isAnywhere == null) return null;
                if (isAnywhere) return last;
            }
            return null;
        }
    }
}
