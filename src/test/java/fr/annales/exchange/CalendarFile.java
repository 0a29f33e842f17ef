package fr.annales.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a calendar as RFC 5545 says, strictly. */
final class CalendarFile {
    private static final Pattern LINE =
            Pattern.compile("(?<name>[A-Z0-9-]+)(?<parameters>(?:;[A-Z-]+=[^:;,\"]+)*):(?<value>.*)");
    private static final Pattern TEXT = Pattern.compile("(?:[^\\\\;,]|\\\\[\\\\;,nN])*");
    private static final List<String> TEXTS = List.of("SUMMARY", "DESCRIPTION", "NAME", "X-WR-CALNAME");
    private static final int LONGEST = 75;

    private CalendarFile() {}

    /** The events: their properties with what parameters they have, texts without their escapes. */
    static List<Map<String, String>> read(String text) {
        assertThat(text).endsWith("\r\n");
        List<String> lines = List.of(text.substring(0, text.length() - 2).split("\r\n", -1));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(line).isNotEmpty().doesNotContain("\r", "\n", "\uFFFD");
        });
        Deque<String> open = new ArrayDeque<>();
        List<Map<String, String>> events = new ArrayList<>();
        int components = 0;
        int methods = 0;
        for (String line : String.join("\r\n", lines).replace("\r\n ", "").split("\r\n", -1)) {
            Matcher property = LINE.matcher(line);
            assertThat(property.matches()).as(line).isTrue();
            String name = property.group("name");
            String value = property.group("value");
            if (TEXTS.contains(name)) assertThat(value).matches(TEXT);
            if (name.equals("BEGIN")) {
                components++;
                open.push(value);
                if (value.equals("VEVENT")) events.add(new LinkedHashMap<>());
            } else if (name.equals("METHOD")) methods++;
            else if (name.equals("END")) assertThat(open.pop()).isEqualTo(value);
            else if ("VEVENT".equals(open.peek()))
                assertThat(events.getLast().put(name + property.group("parameters"), plain(value)))
                        .as(line)
                        .isNull();
        }
        assertThat(open).isEmpty();
        if (methods > 0)
            assertThat(events)
                    .as("RFC 5546")
                    .allSatisfy(event -> assertThat(event).containsKey("ORGANIZER"));
        assertThat(components).as("a calendar has something in it").isGreaterThan(1);
        assertThat(events).allSatisfy(event -> assertThat(event).containsKeys("UID", "DTSTAMP"));
        assertThat(events.stream().map(event -> event.get("UID"))).doesNotHaveDuplicates();
        return events;
    }

    private static String plain(String value) {
        return value.replace("\\n", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }
}
