package fr.annales.event;

/** How fine a date is: the calendar unit it names, or an interval between two such units. */
public enum Precision {
    DAY,
    MONTH,
    YEAR,
    DECADE,
    CENTURY,
    INTERVAL
}
