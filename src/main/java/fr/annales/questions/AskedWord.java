package fr.annales.questions;

import java.time.LocalDate;

/**
 * A word that was asked for in vain on three days or more.
 *
 * @param word without case and accents
 * @param times how often, within a year
 * @param days on how many days
 * @param last the last of them
 */
public record AskedWord(String word, long times, int days, LocalDate last) {}
