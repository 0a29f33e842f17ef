package fr.annales.http;

import fr.annales.search.Snapshot;

/** A page that is made for who asks, from the version that serves. */
@FunctionalInterface
public interface MadePage {

    /**
     * Makes the page.
     *
     * @param snapshot open until the page is made, with the deadline of the answer
     */
    PageAnswer answer(PageRequest request, Snapshot snapshot);
}
