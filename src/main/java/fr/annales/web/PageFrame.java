package fr.annales.web;

import fr.annales.address.Links;
import fr.annales.event.Archive;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page. Its links are relative, so that they hold whatever path stands before the service.
 *
 * @param root the way up from the page to the service: {@code ../} for each folder, or {@code ./}
 * @param title what the browser shows of it
 * @param archive the name of the archive, or null where none serves
 * @param canonical the address that stands for this one, or null
 * @param isIndexed whether search engines may keep it
 * @param isHome whether it is the page that has the archive's name for a heading
 * @param isPublic whether the address of the service is known in full
 */
record PageFrame(
        String root,
        String title,
        @Nullable String archive,
        @Nullable String canonical,
        boolean isIndexed,
        boolean isHome,
        boolean isPublic) {

    /** Of a page that is the same for all visits, right under the service. */
    static PageFrame plain(String title, Archive archive) {
        String name = archive.title();
        return new PageFrame("./", title + " – " + name, name, null, true, false, false);
    }

    /** Of a page that is no answer. */
    static PageFrame refusal(String path, String title, @Nullable Archive archive) {
        String name = archive == null ? null : archive.title();
        return new PageFrame(root(path), name == null ? title : title + " – " + name, name, null, false, false, false);
    }

    /**
     * Of a page of an archive.
     *
     * @param title of the page alone, null for the archive's own
     * @param canonical the address that stands for it, from the service: {@code a-propos}
     */
    static PageFrame of(Visit visit, @Nullable String title, String canonical, boolean isIndexed) {
        String archive = visit.archive().title();
        String root = root(visit.path());
        Links links = visit.links();
        String whole = links.root().isEmpty() ? to(root, canonical) : links.root() + "/" + canonical;
        boolean isHome = canonical.isEmpty();
        return new PageFrame(
                root,
                title == null ? archive : title + " – " + archive,
                archive,
                whole,
                isIndexed,
                isHome,
                !links.root().isEmpty());
    }

    /** The same with the archive's name for its heading. */
    PageFrame underName() {
        return new PageFrame(root, title, archive, canonical, isIndexed, true, isPublic);
    }

    /** Its address in full, or null where nobody knows that. */
    @Nullable
    String address() {
        return isPublic ? canonical : null;
    }

    /** The way up from a path. */
    static String root(String path) {
        long folders = path.chars().filter(c -> c == '/').count() - 1;
        return folders <= 0 ? "./" : "../".repeat((int) folders);
    }

    /** The link to something under the service: {@code style.css}, {@code ?q=loi}, or nothing for its home. */
    String to(String place) {
        return to(root, place);
    }

    private static String to(String root, String place) {
        boolean needsNoRoot = root.equals("./") && !place.isEmpty() && !place.startsWith("?");
        return needsNoRoot ? place : root + place;
    }
}
