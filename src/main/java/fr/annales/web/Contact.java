package fr.annales.web;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where people write to the archive's editor, and the letter about one event, begun for them. */
final class Contact {
    private static final Pattern MAIL = Pattern.compile("[^\\s@/:?&<>\"]+@[^\\s@/:?&<>\"]+");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    private Contact() {}

    /** The contact as an address, or null where it is none. */
    static @Nullable String link(Archive archive) {
        String contact = archive.contact();
        if (contact == null) return null;
        if (MAIL.matcher(contact).matches()) return "mailto:" + contact;
        return WEB.matcher(contact).matches() ? contact : null;
    }

    /**
     * Where a mistake in an event is reported: a letter that says which event of which version is meant, the page of
     * the contact, or the archive's own site; null where none is known.
     *
     * @param address of the event's page, as complete as it is known
     */
    static @Nullable String report(Event event, Archive archive, String address, String version) {
        String link = link(archive);
        if (link == null) return archive.homepage();
        if (!link.startsWith("mailto:")) return link;
        return link + "?subject=" + encode("Erreur à signaler : " + event.title()) + "&body="
                + encode("""
                        Bonjour,

                        Une erreur dans « %s » :


                        Événement : %s
                        Adresse : %s
                        Version : %s
                        """.formatted(event.title(), event.id(), address, version)
                        .replace("\n", "\r\n"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
