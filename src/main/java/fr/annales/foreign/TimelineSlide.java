package fr.annales.foreign;

import fr.annales.dates.EdtfDate;
import fr.annales.dates.EdtfFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A slide of TimelineJS: its date is several numbers, its title and text have names of their own. */
final class TimelineSlide {
    private static final String START = "start_date.";
    private static final String END = "end_date.";
    private static final String SHOWN = "display_date";
    private static final String HEADLINE = "text.headline";
    private static final String TEXT = "text.text";

    private TimelineSlide() {}

    /** The members of a slide by plainer names; of another object as they are. */
    static Map<String, String> plain(Map<String, String> members) {
        if (!members.containsKey(START + "year")) return members;
        Map<String, String> plain = new LinkedHashMap<>();
        plain.put("date", date(members));
        plain.put("titre", members.getOrDefault(HEADLINE, ""));
        plain.put("texte", members.getOrDefault(TEXT, ""));
        String shown = members.entrySet().stream()
                .filter(member -> member.getKey().endsWith(SHOWN))
                .map(Map.Entry::getValue)
                .filter(date -> !date.isEmpty())
                .collect(Collectors.joining(" | "));
        if (!shown.isEmpty()) plain.put("date affichée", shown);
        members.forEach((name, value) -> {
            boolean isTold = name.endsWith(SHOWN)
                    || name.startsWith(START)
                    || name.startsWith(END)
                    || name.equals(HEADLINE)
                    || name.equals(TEXT);
            if (!isTold) plain.put(name, value);
        });
        return plain;
    }

    /**
     * In EDTF; but a time before our era by its name, since {@code -1199} may mean several things where people write.
     */
    private static String date(Map<String, String> members) {
        String start = date(members, START);
        String end = date(members, END);
        String edtf = end.isEmpty() ? start : start + "/" + end;
        return start.startsWith("-") || end.startsWith("-") ? named(edtf) : edtf;
    }

    private static String named(String edtf) {
        return EdtfDate.tryParse(edtf).map(EdtfDate::label).orElse(edtf);
    }

    private static String date(Map<String, String> members, String which) {
        String year = members.getOrDefault(which + "year", "").strip();
        if (!year.matches("-?\\d{1,8}")) return year;
        int number = Integer.parseInt(year);
        // TimelineJS has no year 0: its year -500 is 500 before our era.
        String written = EdtfFormat.year(number < 0 ? number + 1 : number);
        String month = two(members, which + "month");
        String day = month.isEmpty() ? "" : two(members, which + "day");
        return Stream.of(written, month, day).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
    }

    private static String two(Map<String, String> members, String name) {
        String number = members.getOrDefault(name, "").strip();
        return number.matches("\\d{1,2}") && !number.matches("0+") ? EdtfFormat.two(Integer.parseInt(number)) : "";
    }

    /** Tells the slide before all others, which is no event. */
    static void tellTitle(Map<String, String> loose, TableEmitter output) {
        String title = Stream.of("title." + HEADLINE, "title." + TEXT)
                .map(name -> loose.getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" — "));
        if (!title.isEmpty())
            output.remark(
                    0, "la page de titre n’est pas un événement et n’a pas été reprise : " + Sentences.quoted(title));
    }
}
