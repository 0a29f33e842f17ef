package fr.annales.french;

import java.util.List;

/**
 * A word as it is found, wherever it stands.
 *
 * @param form without case and accents
 * @param stems at least one: of each word that the form may be of, a noun before a verb
 */
record Word(String form, List<String> stems) {}
