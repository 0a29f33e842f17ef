package fr.annales.search;

import fr.annales.engine.Filters;

/**
 * A search of which only the total is wanted.
 *
 * @param text as typed, empty for a filter alone
 * @param everyWord whether some event must have every word, its dates taken as times or not: without one the total is
 *     0, and so it is where the text has no words or is too long to be asked
 */
public record TotalQuery(String text, Filters filters, boolean everyWord) {}
