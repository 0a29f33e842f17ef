package fr.annales.foreign;

import java.util.List;

/**
 * One table of a foreign file.
 *
 * @param file the name of the file, without its folder
 * @param sheet the name of the sheet in a workbook, empty elsewhere
 * @param columns what the file calls its columns (members of JSON; {@code date}, {@code titre}, {@code texte} of a
 *     page); empty where the rows may hold a header of their own, as in a spreadsheet
 */
public record ForeignTable(String file, String sheet, List<String> columns) {
    public ForeignTable {
        columns = List.copyOf(columns);
    }
}
