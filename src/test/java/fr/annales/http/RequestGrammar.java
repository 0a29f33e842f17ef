package fr.annales.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Requests for every address that there is and some that there are not, with parameters and headers of all kinds. */
final class RequestGrammar {
    private static final List<String> NAMES = List.of(
            "q",
            "q",
            "q",
            "q",
            "type",
            "theme",
            "year",
            "decade",
            "from",
            "to",
            "undated",
            "sort",
            "page",
            "size",
            "facets",
            "values",
            "starting",
            "after",
            "explain",
            "dates",
            "format",
            "verb",
            "metadataPrefix",
            "identifier",
            "resumptionToken",
            "set",
            "until",
            "text",
            "day",
            "x",
            "",
            "é",
            "q[]");

    private static final List<String> VALUES = List.of(
            "loi",
            "emploi",
            "1987",
            "1980",
            "-44",
            "0",
            "1",
            "2",
            "10",
            "100",
            "101",
            "10000",
            "99999999999",
            "-1",
            "1e3",
            "+1",
            "٣",
            " 1",
            "",
            " ",
            "true",
            "false",
            "date",
            "-date",
            "relevance",
            "1987-01-27",
            "1987-13-45",
            "198X",
            "9999-12-31",
            "-999999999-01-01",
            "+999999999-12-31",
            "csv",
            "jsonl",
            "xlsx",
            "ris",
            "bibtex",
            "ics",
            "oai_dc",
            "Identify",
            "ListRecords",
            "ListIdentifiers",
            "ListSets",
            "GetRecord",
            "ListMetadataFormats",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-01-02T03:04:05Z,loi-rmi-1988",
            "type:loi",
            "type:",
            "oai:example.org:loi-rmi-1988",
            "~",
            ",",
            "01-27",
            "02-30",
            "\uD83D\uDE80",
            "\u202e",
            "<script>",
            "../..",
            "'\"");

    private static final List<String> LEFT = List.of(
            "%",
            "%Z",
            "%ZZ",
            "%C3",
            "%FF",
            "%C0%AF",
            "%ED%A0%80",
            "%00",
            "%0d%0a",
            "%u0041",
            "+",
            ";",
            "&&",
            "=",
            "a=b=c",
            "#",
            "?",
            "é",
            "\u0001",
            " ");

    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept: */*;q=0",
            "Accept: text/html, */*;q=0.1",
            "Accept: image/png",
            "Accept: ,;q",
            "Accept: text/turtle",
            "Accept: application/ld+json;q=1.5",
            "Accept-Encoding: gzip",
            "Accept-Encoding: identity;q=0",
            "Accept-Encoding: gzip;q=0, *;q=0",
            "Accept-Encoding: br;q=é",
            "Accept-Language: ,,;q=",
            "If-None-Match: *",
            "If-None-Match: W/\"x\", \"y",
            "If-Modified-Since: hier",
            "Range: bytes=0-0,-1",
            "Range: x",
            "X-Forwarded-Host: evil",
            "X-Forwarded-Proto: file",
            "Forwarded: for=;;",
            "Content-Encoding: gzip",
            "Content-Length: 0",
            "Content-Type: é",
            "Expect: 100-continue",
            "Origin: null",
            "Cookie: a=\"",
            "Upgrade: h2c",
            "Te: trailers",
            "Via: 1.1 x",
            "X: ");

    private static final List<String> METHODS = List.of("HEAD", "OPTIONS", "POST", "PUT", "TRACE", "get", "FOO");

    private final Random random;
    private final QuestionGrammar questions;
    private final List<String> paths;
    private final List<String> ids;

    /**
     * @param paths those of the server, with the names of their parts: {@code /api/events/{id}}
     * @param ids of events that there are
     */
    RequestGrammar(Random random, List<String> paths, List<String> ids) {
        this.random = random;
        this.questions = new QuestionGrammar(random);
        this.paths = paths;
        this.ids = ids;
    }

    /**
     * What was drawn.
     *
     * @param rule of this grammar that it is by
     * @param text a request as it is sent, or its address
     */
    record Drawn(String rule, String text) {}

    /** A request. Most are for what people ask most, and most are sound. */
    Drawn any() {
        String method = random.nextInt(50) == 0 ? questions.pick(METHODS) : "GET";
        Drawn address = address();
        StringBuilder request = new StringBuilder(method + " " + address.text() + " HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = random.nextInt(4); i > 1; i--)
            request.append(coded(questions.pick(HEADERS))).append("\r\n");
        return new Drawn(address.rule(), request + "Connection: close\r\n\r\n");
    }

    /** Few of what takes long: whole exports, harvests, pages. */
    private Drawn address() {
        int rule = random.nextInt(40);
        if (rule < 24) return asked("/api/suggest?q=", "");
        if (rule < 33) return asked("/api/events?size=" + random.nextInt(4) + "&q=", more());
        if (rule < 36) return new Drawn("/api/events, parameters", "/api/events?" + parameters());
        if (rule < 38) {
            String verb = questions.pick(List.of("ListIdentifiers", "GetRecord", "ListRecords"));
            return new Drawn("/oai " + verb, "/oai?verb=" + verb + "&" + oai());
        }
        String path = questions.pick(paths);
        return new Drawn(path, filled(path) + (random.nextInt(4) == 0 ? "" : "?" + parameters()));
    }

    private Drawn asked(String before, String after) {
        QuestionGrammar.Kind kind = questions.kind();
        String rule = before.substring(0, before.indexOf('?')) + " " + kind;
        return new Drawn(rule, before + escaped(questions.of(kind)) + after);
    }

    private String more() {
        return random.nextBoolean() ? "" : "&" + parameters();
    }

    private String oai() {
        return switch (random.nextInt(4)) {
            case 0 -> "resumptionToken=" + token();
            case 1 -> "metadataPrefix=oai_dc&from=" + escaped(questions.pick(VALUES));
            case 2 -> "metadataPrefix=oai_dc&set=type:" + escaped(questions.pick(VALUES));
            default -> "metadataPrefix=oai_dc&identifier=oai:example.org:" + escaped(questions.pick(ids));
        };
    }

    /** What a token is made of, each part of it anything, or not even that. */
    private String token() {
        StringBuilder parts = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--)
            parts.append(random.nextBoolean() ? "" : questions.pick(VALUES)).append(' ');
        if (random.nextBoolean())
            parts.replace(
                    0,
                    parts.length(),
                    "%s %s %s %s %s %s"
                            .formatted(
                                    random.nextBoolean() ? "" : questions.pick(VALUES),
                                    "",
                                    random.nextBoolean() ? "" : questions.pick(VALUES),
                                    questions.pick(VALUES),
                                    questions.pick(ids),
                                    questions.pick(List.of("0", "100", "-1", "2147483647", "4294967295", "x"))));
        String token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.toString().getBytes(UTF_8));
        return random.nextInt(4) == 0 ? token.substring(random.nextInt(token.length() + 1)) : token;
    }

    /** A path with the names of its parts replaced, and sometimes with more behind it. */
    private String filled(String path) {
        String filled = path.replaceAll("\\{[^}]*}|<[^>]*>", escaped(anId()));
        return random.nextInt(6) == 0
                ? filled + questions.pick(List.of("/", "//", ";x", ".", "/..", "%2e", "%00", "é"))
                : filled;
    }

    private String anId() {
        return random.nextInt(3) == 0 ? questions.pick(VALUES) : questions.pick(ids);
    }

    private String parameters() {
        StringBuilder query = new StringBuilder();
        for (int count = 1 + random.nextInt(5); count > 0; count--) {
            query.append(escaped(questions.pick(NAMES))).append('=');
            query.append(
                    switch (random.nextInt(8)) {
                        case 0 -> coded(questions.pick(LEFT));
                        case 1, 2 -> escaped(questions.any());
                        default -> escaped(questions.pick(VALUES));
                    });
            if (count > 1) query.append('&');
        }
        return query.toString();
    }

    private static String escaped(String text) {
        return Client.encode(text);
    }

    /** As bytes of UTF-8 that nobody escaped, a character each. */
    private static String coded(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
