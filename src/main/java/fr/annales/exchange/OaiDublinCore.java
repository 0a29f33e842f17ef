package fr.annales.exchange;

import fr.annales.address.Links;
import fr.annales.dates.EdtfDate;
import fr.annales.event.Archive;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.event.Link;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The record of an event in unqualified Dublin Core, as portals read it: the first identifier is the address of its
 * page, the first and only date when it happened, and what it covers are places, never a time.
 */
final class OaiDublinCore {
    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    private final XmlDocument xml;

    private OaiDublinCore(XmlDocument xml) {
        this.xml = xml;
    }

    /** Writes the record of an event. */
    static void write(Event event, Archive archive, Links links, XmlDocument xml) {
        begin(xml);
        OaiDublinCore core = new OaiDublinCore(xml);
        EventLabels labels = new EventLabels(event, archive);
        core.add("title", event.title());
        core.addAll("creator", labels.ofRole(Facet.Role.CREATOR));
        core.addAll("subject", labels.ofRole(Facet.Role.SUBJECT));
        core.add("description", event.text().isEmpty() ? null : event.text());
        core.add("publisher", archive.publisher());
        core.addAll("contributor", labels.ofRole(Facet.Role.PERSON));
        core.add("date", date(event.date()));
        core.add("type", "Text");
        core.add("identifier", links.absolute(event));
        core.add("source", event.source());
        core.add("language", archive.language());
        for (Link link : event.links()) core.add("relation", link.url());
        core.addAll("coverage", labels.ofRole(Facet.Role.PLACE));
        core.add("rights", archive.rights());
        core.add("rights", archive.licence());
        xml.end();
    }

    /** Describes a set in the same elements. */
    static void describe(OaiSet set, XmlDocument xml) {
        begin(xml);
        OaiDublinCore core = new OaiDublinCore(xml);
        core.add("title", set.name());
        core.add("description", set.description());
        xml.end();
    }

    private static void begin(XmlDocument xml) {
        xml.begin("oai_dc:dc")
                .attribute("xmlns:oai_dc", NAMESPACE)
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:xsi", OaiResponse.INSTANCE)
                .attribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
    }

    private void add(String element, @Nullable String value) {
        xml.element("dc:" + element, value);
    }

    private void addAll(String element, List<String> values) {
        for (String value : values) add(element, value);
    }

    /** A day, month or year, or two with a slash between; of a date that is open on one side, the other. */
    static @Nullable String date(@Nullable EdtfDate date) {
        if (date == null) return null;
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        if (first == null || last == null) {
            LocalDate known = first == null ? last : first;
            return known == null ? null : year(known);
        }
        if (first.getDayOfYear() == 1 && last.equals(last.withDayOfYear(last.lengthOfYear())))
            return both(year(first), year(last));
        if (first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth())
            return both(YearMonth.from(first).toString(), YearMonth.from(last).toString());
        return both(first.toString(), last.toString());
    }

    private static String year(LocalDate day) {
        return day.getYear() < 0
                ? String.format(Locale.ROOT, "-%04d", -day.getYear())
                : String.format(Locale.ROOT, "%04d", day.getYear());
    }

    private static String both(String first, String last) {
        return first.equals(last) ? first : first + "/" + last;
    }
}
