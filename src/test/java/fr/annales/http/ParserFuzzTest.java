package fr.annales.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a fuzzer calls runs, though nobody fuzzes here: each parser reads or refuses some texts, and others spoilt. */
class ParserFuzzTest {
    private static final List<String> TEXTS = List.of(
            "",
            "1980/1984",
            "vers 1250",
            "lois des années 80 \"chômage\" -droit",
            "q=loi&type=loi&from=1980&page=2",
            "  type:loi 2026-01-01T00:00:00Z a 50",
            "'=1+1;a\t-2",
            "date;titre\n1980;\"Un\nTitre\"\n",
            "[{\"date\": 1980, \"titre\": \"Un\", \"a\": [{\"b\": null}]}]",
            "<html><ul><li>1980 : <a href='x'>Un</a><table><tr><td rowspan=2>Titre",
            "<table-row number-rows-repeated='2'><table-cell value-type='date' date-value='1980-01-02'><p>Un</p>"
                    + "</table-cell></table-row>");

    @ParameterizedTest
    @EnumSource
    void each_parser_reads_or_refuses(ParserFuzz.Parser parser) throws Exception {
        Random random = new Random(25);
        for (String text : TEXTS) {
            byte[] input = text.getBytes(UTF_8);
            parser.read(input);
            for (int i = 0; i < input.length; i++) {
                input[random.nextInt(input.length)] = (byte) random.nextInt(256);
                parser.read(input);
            }
        }
    }
}
