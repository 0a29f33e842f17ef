package fr.annales.dates;

/** How fine a date is: the unit it names, or an interval between two such units. */
public enum Precision {
    DAY,
    MONTH,
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    INTERVAL
}
