package fr.annales.search;

import java.time.LocalDate;

/**
 * A stretch of time.
 *
 * @param first its first day
 * @param last its last day, not before the first
 */
public record Period(LocalDate first, LocalDate last) {}
