package fr.annales.archive;

import org.jspecify.annotations.Nullable;

/**
 * How a date was read that a spreadsheet has as people write it.
 *
 * @param file its name inside the data folder
 * @param line from 1
 * @param written as it stands in the file
 * @param edtf what it was read as, or null where it says that there is no date
 */
public record ReadDate(
        String file, int line, String written, @Nullable String edtf) {}
