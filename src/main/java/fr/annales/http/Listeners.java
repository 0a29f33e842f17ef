package fr.annales.http;

import fr.annales.search.SearchListener;

/**
 * Who is told what happens.
 *
 * @param server of requests and answers
 * @param searches of what was sought in them
 */
public record Listeners(ServerListener server, SearchListener searches) {
    /** Nobody. */
    public static final Listeners NONE = new Listeners(ServerListener.NONE, SearchListener.NONE);
}
