package fr.annales.exchange;

import fr.annales.address.Links;
import fr.annales.engine.ChangeOrder;
import fr.annales.engine.ChangeRequest;
import fr.annales.engine.Filters;
import fr.annales.event.Archive;
import fr.annales.search.Change;
import fr.annales.search.ChangeList;
import fr.annales.search.Search;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An archive as a repository of OAI-PMH 2.0: events are items, with one record each, in unqualified Dublin Core. Keeps
 * nothing of a harvest.
 */
public final class OaiRepository {
    public static final String MEDIA_TYPE = "text/xml;charset=utf-8";

    static final String PREFIX = "oai_dc";

    /** The records of a part of a list, or fewer where texts are long. */
    private static final int PART = 100;

    private final Search search;
    private final Archive archive;
    private final Links links;
    private final String adminEmail;

    /**
     * The repository of a version.
     *
     * @param links with the public address
     * @param adminEmail who answers for it
     */
    public OaiRepository(Search search, Links links, String adminEmail) {
        this.search = search;
        this.archive = search.archive();
        this.links = links;
        this.adminEmail = adminEmail;
    }

    /**
     * Answers a request, be it one or not.
     *
     * @param sent the arguments in the order of sending
     * @return the document, in UTF-8
     */
    public byte[] answer(List<Map.Entry<String, String>> sent, Instant now) {
        OaiResponse response = new OaiResponse(archive, links, asOf(now));
        OaiArguments arguments = null;
        try {
            arguments = OaiArguments.of(sent);
            Part part = part(arguments);
            response.request(arguments);
            part.write(response);
        } catch (OaiException error) {
            if (arguments == null || error.isOfRequest()) response.request();
            else response.request(arguments);
            response.error(error);
        }
        return response.finish();
    }

    /**
     * The time up to which an answer is whole: right after that of its version. Every later version has a later time,
     * however long it takes until it serves, so whoever asks next from this time on misses nothing, and gets nothing
     * twice; but in the very second of the version, since no answer is of a time to come.
     */
    private Instant asOf(Instant now) {
        Instant whole = search.snapshot().published().plusSeconds(1);
        return whole.isAfter(now) ? now.truncatedTo(ChronoUnit.SECONDS) : whole;
    }

    /** What an answer says behind the request: an error is known before anything is written. */
    private interface Part {
        void write(OaiResponse response);
    }

    private Part part(OaiArguments arguments) throws OaiException {
        return switch (arguments.verb()) {
            case IDENTIFY -> response -> response.identify(adminEmail, earliest());
            case LIST_FORMATS -> {
                String identifier = arguments.get(OaiArguments.IDENTIFIER);
                if (identifier != null) find(identifier);
                yield OaiResponse::formats;
            }
            case LIST_SETS -> {
                // The list of sets comes whole.
                if (arguments.get(OaiArguments.TOKEN) != null) throw ResumptionToken.unknown();
                yield response -> response.sets(OaiSet.all(archive));
            }
            case GET_RECORD -> {
                checkPrefix(arguments);
                Change record = find(arguments.required(OaiArguments.IDENTIFIER));
                yield response -> {
                    response.begin(OaiVerb.GET_RECORD);
                    response.record(record);
                };
            }
            case LIST_IDENTIFIERS, LIST_RECORDS -> list(arguments);
        };
    }

    /** The time before which nothing happened. */
    private Instant earliest() {
        ChangeList first = ChangeList.of(search, Filters.NONE, ChangeOrder.DATESTAMP, null, null, null, 1, false);
        return first.changes().isEmpty()
                ? search.snapshot().published()
                : first.changes().getFirst().time(ChangeOrder.DATESTAMP);
    }

    private static void checkPrefix(OaiArguments arguments) throws OaiException {
        if (!PREFIX.equals(arguments.get(OaiArguments.PREFIX)))
            throw new OaiException(OaiException.NO_FORMAT, "seul le format oai_dc est disponible");
    }

    private Change find(String identifier) throws OaiException {
        String id = Identifiers.of(archive, links).id(identifier).orElseThrow(() -> none(identifier));
        Optional<Change> present = search.snapshot()
                .revised(id)
                .filter(event -> event.event().id().equals(id))
                .map(Change.Present::new);
        return present.or(() -> search.tombstone(id).map(Change.Removed::new)).orElseThrow(() -> none(identifier));
    }

    private static OaiException none(String identifier) {
        return new OaiException(OaiException.NO_ID, "aucun événement n’a l’identifiant « " + identifier + " »");
    }

    private Part list(OaiArguments arguments) throws OaiException {
        String sent = arguments.get(OaiArguments.TOKEN);
        if (sent == null) {
            checkPrefix(arguments);
            return list(
                    arguments.verb(),
                    arguments.get(OaiArguments.FROM),
                    arguments.get(OaiArguments.UNTIL),
                    arguments.get(OaiArguments.SET),
                    null,
                    0);
        }
        ResumptionToken token = ResumptionToken.read(sent);
        try {
            return list(
                    arguments.verb(),
                    ResumptionToken.asked(token.from()),
                    ResumptionToken.asked(token.until()),
                    ResumptionToken.asked(token.set()),
                    token.place(),
                    token.cursor());
        } catch (OaiException made) {
            throw made.isOfRequest() ? ResumptionToken.unknown() : made;
        }
    }

    private Part list(
            OaiVerb verb,
            @Nullable String from,
            @Nullable String until,
            @Nullable String set,
            ChangeRequest.@Nullable Place after,
            int cursor)
            throws OaiException {
        OaiRange range = OaiRange.of(from, until);
        Filters filters = set == null ? Filters.NONE : filters(set);
        boolean withTexts = verb == OaiVerb.LIST_RECORDS;
        ChangeList list = ChangeList.of(
                search, filters, ChangeOrder.DATESTAMP, range.from(), range.until(), after, PART, withTexts);
        if (list.changes().isEmpty()) throw noRecords();
        int sent = cursor + list.changes().size();
        String next = list.hasMore()
                ? new ResumptionToken(
                                Objects.requireNonNullElse(from, ""),
                                Objects.requireNonNullElse(until, ""),
                                Objects.requireNonNullElse(set, ""),
                                list.changes().getLast().place(ChangeOrder.DATESTAMP),
                                sent)
                        .text()
                : "";
        return response -> {
            response.begin(verb);
            for (Change change : list.changes()) {
                if (verb == OaiVerb.LIST_RECORDS) response.record(change);
                else response.header(change);
            }
            // A list that came whole has none.
            if (list.hasMore() || cursor > 0) response.token(next, Math.max(list.total(), sent), cursor);
        };
    }

    private Filters filters(String set) throws OaiException {
        return OaiSet.of(set, archive).orElseThrow(OaiRepository::noRecords).filters();
    }

    private static OaiException noRecords() {
        return new OaiException(OaiException.NO_RECORDS, "rien n’a changé dans ce temps et cet ensemble");
    }
}
