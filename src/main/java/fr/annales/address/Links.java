package fr.annales.address;

import fr.annales.event.Archive;
import fr.annales.event.Event;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that answers contain. Absolute ones begin with the public address, which is a setting or stands in the
 * archive, and never come from the headers of a request.
 *
 * @param root the public address without a slash at its end, or empty when none is known
 * @param prefix the path of the public address, which stands before every path here
 */
public record Links(String root, String prefix) {

    /** The links of a public address without a slash at its end, or of none where it is empty. */
    public static Links at(String root) {
        return new Links(root, root.isEmpty() ? "" : URI.create(root).getRawPath());
    }

    /**
     * The links of an archive.
     *
     * @param publicUrl the setting, which wins, or null
     */
    public static Links of(@Nullable String publicUrl, Archive archive) {
        String url = publicUrl == null ? archive.url() : publicUrl;
        return at(url == null ? "" : root(url));
    }

    /** An address without any slash at its end. */
    public static String root(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') end--;
        return url.substring(0, end);
    }

    /** The address of an event's page, relative to the host: the path of the public address stands before it. */
    public String path(Event event) {
        return path(event.id());
    }

    /** The same of an event's id. */
    public String path(String id) {
        return prefix + "/evenements/" + id;
    }

    /** The same with the host, where it is known. */
    public String absolute(Event event) {
        return absolute(event.id());
    }

    /** The same of an event's id. */
    public String absolute(String id) {
        return root + "/evenements/" + id;
    }
}
