package fr.annales.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.annales.codec.CsvCell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a CSV file that was written here, and perhaps saved anew by a spreadsheet, in its encoding and delimiter. */
final class Sheet {
    private static final char[] DELIMITERS = {';', ',', '\t'};
    private static final int LONGEST_HEADER = 100_000;

    private Sheet() {}

    /** Hands over each row by the names of its columns; where there is no file, there are no rows. */
    static void read(Path file, Consumer<Map<String, String>> rows) throws IOException, RefusedImport {
        if (!Files.exists(file)) return;
        try (BufferedReader text = open(file);
                CsvReader<CsvRecord> records = records(text)) {
            List<String> header = List.of();
            for (CsvRecord row : records)
                if (header.isEmpty()) header = row.getFields();
                else rows.accept(named(header, row.getFields()));
        } catch (CsvParseException malformed) {
            throw new RefusedImport(file.getFileName() + " est un CSV mal formé (" + malformed.getMessage()
                    + ") : le réparer, ou le retirer du dossier");
        }
    }

    private static Map<String, String> named(List<String> header, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++)
            if (!header.get(i).isEmpty())
                row.put(header.get(i), i < cells.size() ? CsvCell.unguarded(cells.get(i)) : "");
        return row;
    }

    private static CsvReader<CsvRecord> records(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        if (text.read() != '\uFEFF') text.reset();
        text.mark(LONGEST_HEADER);
        String header = text.readLine();
        text.reset();
        return CsvReader.builder()
                .fieldSeparator(delimiter(header == null ? "" : header))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static char delimiter(String header) {
        char most = DELIMITERS[0];
        for (char candidate : DELIMITERS) if (count(candidate, header) > count(most, header)) most = candidate;
        return most;
    }

    private static long count(char wanted, String text) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static BufferedReader open(Path file) throws IOException {
        Charset charset = isUtf8(file) ? UTF_8 : Mojibake.WINDOWS_1252;
        return Files.newBufferedReader(file, charset);
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[8192];
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            int read = 0;
            while (read >= 0) read = reader.read(buffer);
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
