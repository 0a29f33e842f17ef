package fr.annales.http;

import org.jspecify.annotations.Nullable;

/**
 * What an operator may want to know before anyone is sent here.
 *
 * @param ready whether a version serves that was verified
 * @param trouble one French sentence on what is wrong or awaited, or null
 */
public record Readiness(boolean ready, @Nullable String trouble) {}
