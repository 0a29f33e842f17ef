package fr.annales.exchange;

import fr.annales.dates.Certainty;
import fr.annales.dates.EdtfDate;
import fr.annales.dates.Precision;
import fr.annales.event.Event;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Set;

/**
 * A calendar (RFC 5545) of the anniversaries of events, from the first day of this year to ten years on: those of 10,
 * 20, 25 and 50 years, and of each whole century. Only an event of one certain day has any: a month or a year has no
 * day to keep, and one must not be made up. What happened on a 29 February is kept on the 28th in other years. It names
 * no method, since one that is published would need an organizer of each event (RFC 5546).
 */
final class AnniversaryWriter implements EventWriter {
    private static final Set<Integer> YEARS = Set.of(10, 20, 25, 50);
    private static final int CENTURY = 100;

    /** Years after this one. */
    private static final int AHEAD = 10;

    private final Publication publication;
    private final CalendarLines lines;
    private boolean isEmpty = true;

    AnniversaryWriter(Publication publication, Writer out) throws IOException {
        this.publication = publication;
        this.lines = new CalendarLines(out);
        String title = "Anniversaires : " + publication.archive().title();
        lines.put("BEGIN", "VCALENDAR");
        lines.put("VERSION", "2.0");
        lines.put("PRODID", "-//Annales//Anniversaires//FR");
        lines.putText("NAME", title);
        lines.putText("X-WR-CALNAME", title);
        lines.put("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    }

    @Override
    public void write(Event event) throws IOException {
        EdtfDate date = event.date();
        if (date == null || date.precision() != Precision.DAY || date.certainty() != Certainty.CERTAIN) return;
        LocalDate day = date.earliest();
        int thisYear = publication.today().getYear();
        for (int year = thisYear; day != null && year <= thisYear + AHEAD; year++)
            if (isKept(year - day.getYear())) write(event, date.label(), day, year - day.getYear());
    }

    private static boolean isKept(int years) {
        return YEARS.contains(years) || (years > 0 && years % CENTURY == 0);
    }

    private void write(Event event, String label, LocalDate day, int years) throws IOException {
        isEmpty = false;
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", event.id() + "-" + years + "@" + host());
        lines.put("DTSTAMP", CalendarLines.instant(publication.revised()));
        lines.put("DTSTART;VALUE=DATE", CalendarLines.day(day.plusYears(years)));
        lines.putText("SUMMARY", "Il y a " + years + " ans : " + event.title());
        lines.putText("DESCRIPTION", label + ". " + event.text());
        String address = publication.address(event);
        if (address != null) lines.put("URL", address);
        lines.put("TRANSP", "TRANSPARENT");
        lines.put("END", "VEVENT");
    }

    /** What makes ids unique in the world, where it is known, and leaves them as they are when the service moves. */
    private String host() {
        String base = Identifiers.of(publication.archive(), publication.links()).base();
        return base.isEmpty()
                ? "annales"
                : base.substring(base.indexOf("://") + 3).replace('/', '.');
    }

    /** A calendar must have something in it: where nothing else is, the zone that it needs least. */
    @Override
    public void end() throws IOException {
        if (isEmpty) {
            lines.put("BEGIN", "VTIMEZONE");
            lines.put("TZID", "Etc/UTC");
            lines.put("BEGIN", "STANDARD");
            lines.put("DTSTART", "19700101T000000");
            lines.put("TZOFFSETFROM", "+0000");
            lines.put("TZOFFSETTO", "+0000");
            lines.put("END", "STANDARD");
            lines.put("END", "VTIMEZONE");
        }
        lines.put("END", "VCALENDAR");
    }
}
