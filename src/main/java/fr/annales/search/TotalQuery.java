package fr.annales.search;

import fr.annales.engine.Filters;

/**
 * A search for a total only.
 *
 * @param text as typed, empty for a filter alone
 * @param everyWord whether the total is 0 unless some event has every word, with the dates taken as times or as words;
 *     it is also 0 where the text has no words or is too long to be asked
 */
public record TotalQuery(String text, Filters filters, boolean everyWord) {}
