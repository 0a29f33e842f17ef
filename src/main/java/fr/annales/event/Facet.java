package fr.annales.event;

import java.util.Locale;

/**
 * A facet of which the values are the concepts of a vocabulary. Type and theme are two that every archive has, and an
 * archive may declare more. Time is no such facet.
 *
 * @param id its parameter in an address, its key among counts and the kind of its suggestions: {@code theme}
 * @param field the member of an event, or the column, that holds the ids of its concepts: {@code themes}
 * @param label what one of its values is called, in French, with a capital
 * @param pluralLabel what several are called, in French, with a capital
 * @param role what its values are in Dublin Core; left out where it is written when they are subjects
 * @param isSingle whether an event has one value at most
 */
public record Facet(String id, String field, String label, String pluralLabel, Role role, boolean isSingle) {
    /** What kind of event it is. */
    public static final Facet TYPE = new Facet("type", "type", "Type", "Types", Role.SUBJECT, true);

    /** What it is about. */
    public static final Facet THEME = new Facet("theme", "themes", "Thème", "Thèmes", Role.SUBJECT, false);

    /** What the values of a facet are, in the terms of Dublin Core. */
    public enum Role {
        /** Where it happened ({@code dc:coverage}). */
        PLACE,
        /** Who took part in it ({@code dc:contributor}). */
        PERSON,
        /** Who wrote of it ({@code dc:creator}). */
        CREATOR,
        /** What it is about ({@code dc:subject}). */
        SUBJECT
    }

    /**
     * A label as it stands inside a sentence: {@code lieu à Paris}, with its capital where its first word has another
     * one, as an acronym has.
     */
    public static String inSentence(String label) {
        int second = label.isEmpty() ? 0 : label.offsetByCodePoints(0, 1);
        boolean hasCapitals =
                label.chars().skip(second).takeWhile(c -> c != ' ').anyMatch(Character::isUpperCase);
        return hasCapitals ? label : label.substring(0, second).toLowerCase(Locale.FRENCH) + label.substring(second);
    }

    /** Whether every archive has it; others are declared. */
    public boolean isStandard() {
        return equals(TYPE) || equals(THEME);
    }
}
