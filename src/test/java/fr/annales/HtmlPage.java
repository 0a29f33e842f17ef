package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page as it was sent, taken apart. */
record HtmlPage(String source) {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"]|\"[^\"]*\")*)>");
    private static final Pattern ATTRIBUTES = Pattern.compile("(?:\\s+[a-zA-Z0-9:-]+(?:=\"[^\"<]*\")?)*\\s*");
    private static final Set<String> EMPTY = Set.of("meta", "link", "input", "br", "hr", "img");

    /** Every element ends where it should, attributes are in quotes, nothing else begins like a tag, ids are unique. */
    void assertIsWellFormed() {
        assertThat(source).startsWith("<!doctype html>\n<html lang=\"fr\">");
        String body = source.substring("<!doctype html>".length());
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(body);
        int end = 0;
        while (tags.find()) {
            assertThat(body.substring(end, tags.start())).doesNotContain("<");
            end = tags.end();
            String name = tags.group(2);
            assertThat(tags.group(3)).as(tags.group()).matches(ATTRIBUTES);
            if (!tags.group(1).isEmpty())
                assertThat(open.pop()).as(tags.group()).isEqualTo(name);
            else if (!EMPTY.contains(name)) open.push(name);
        }
        assertThat(open).isEmpty();
        assertThat(all(" id=\"([^\"]*)\"")).doesNotHaveDuplicates();
    }

    /** Nothing of it runs but the modules of the service, and nothing comes from elsewhere. */
    void assertRunsNothing() {
        assertThat(all("<script ([^>]*)>"))
                .allMatch(script -> script.matches(
                        "type=\"application/ld\\+json\"|type=\"module\" src=\"(?:\\.\\./)*[a-z]+\\.js\""));
        assertThat(source).doesNotContain("<style", "javascript:");
        assertThat(Pattern.compile("<[a-z][^>]* (?:style|on\\w+)=")
                        .matcher(source.replaceAll("\"[^\"]*\"", "\"\""))
                        .find())
                .isFalse();
        assertThat(all("<(?:link|img|iframe)[^>]* src=\"([^\"]*)\"")).isEmpty();
    }

    /** What the groups of a pattern find in the source. */
    List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The text of the elements that a pattern begins with its only group. */
    List<String> texts(String pattern) {
        return all(pattern).stream().map(HtmlPage::text).toList();
    }

    /** What is read of a piece of source. */
    static String text(String source) {
        return unescaped(source.replaceAll("<[^>]*>", " "))
                .replaceAll("[ \\n]+", " ")
                .strip();
    }

    /** The whole page as it is read. */
    String text() {
        return text(source.replaceAll("(?s)<head>.*?</head>", ""));
    }

    /** The links with a text that contains this. */
    List<String> links(String text) {
        return Pattern.compile("(?s)<a [^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>")
                .matcher(source)
                .results()
                .filter(link -> text(link.group(2)).contains(text))
                .map(link -> unescaped(link.group(1)))
                .toList();
    }

    String title() {
        return String.join("", texts("<title>([^<]*)</title>"));
    }

    List<String> hits() {
        return texts("(?s)<h3><a href=\"[^\"]*evenements/([^\"?]*)[^\"]*\"");
    }

    Stream<String> hrefs() {
        return all("href=\"([^\"]*)\"").stream().map(HtmlPage::unescaped);
    }

    static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", "\u00a0")
                .replace("&#8239;", "\u202f")
                .replace("&amp;", "&");
    }
}
