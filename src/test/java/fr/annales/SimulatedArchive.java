package fr.annales;

import fr.annales.simulation.Baton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A folder of data that a person edits in every way in which files are saved, and a second one that takes its place now
 * and then. Knows each state in which the folder ever was: what is published is one of them.
 */
final class SimulatedArchive {
    /** More than a part of an OAI-PMH list holds. */
    static final int MANY = 104;

    private static final int FEW = 10;
    static final String EVENTS = "b.jsonl";

    private final Path data;
    private final Path other;
    private final Path aside;
    private final Random random;
    private final Baton baton;
    private final Map<String, String> states = new HashMap<>();
    private Content content;
    private Content otherContent;
    private int stamp;

    /** What one folder holds: events by id, and what tells its files from others. */
    private static final class Content {
        String label = "Loi";
        final int base;
        final TreeMap<String, String> lines = new TreeMap<>();
        boolean isSound = true;

        Content(int base) {
            this.base = base;
        }
    }

    SimulatedArchive(Path folder, Random random, Baton baton) throws IOException {
        this.data = folder.resolve("data");
        this.other = folder.resolve("other");
        this.aside = folder.resolve("aside");
        this.random = random;
        this.baton = baton;
        content = begin(data, 1);
        otherContent = begin(other, 2);
        keepState(content.lines.values());
    }

    private Content begin(Path folder, int base) throws IOException {
        Content begun = new Content(base);
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("archive.json"), archive(begun.label));
        Files.write(
                folder.resolve("a.jsonl"),
                IntStream.range(0, MANY)
                        .mapToObj(i -> line("a-" + i, "Fonds " + base, i))
                        .toList());
        for (int i = 0; i < FEW / 2; i++) put(begun);
        Files.write(folder.resolve(EVENTS), begun.lines.values());
        return begun;
    }

    private static String archive(String label) {
        return """
                {"title": "Essai", "language": "fr", "adminEmail": "essai@example.org",
                 "types": [{"id": "loi", "prefLabel": "%s"}, {"id": "congres", "prefLabel": "Congrès"}],
                 "themes": [{"id": "emploi", "prefLabel": "Emploi"}, {"id": "regions", "prefLabel": "Régions"}]}
                """.formatted(label);
    }

    private static String line(String id, String title, int number) {
        return """
                {"id": "%s", "date": "%d", "title": "%s", "text": "%s.", "type": "%s", "themes": [%s]}""".formatted(
                        id,
                        1980 + number % 12,
                        title,
                        List.of("Navire", "Moulin", "Navire et moulin").get(number % 3),
                        number % 4 == 0 ? "congres" : "loi",
                        number % 5 == 0 ? "\"emploi\", \"regions\"" : "\"emploi\"");
    }

    private void put(Content changed) {
        String id = "b-" + random.nextInt(FEW);
        changed.lines.put(id, line(id, "Version " + ++stamp, random.nextInt(60)));
    }

    /** The states in which the folder was, and of each the hash of what {@value #EVENTS} held. */
    Map<String, String> states() {
        return states;
    }

    /** A state, as it is told from others. */
    static String state(String label, String base, List<String> titles) {
        return label + " | " + base + " | " + String.join(", ", titles);
    }

    private void keepState(Collection<String> lines) {
        String file = lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
        states.put(state(lines), sha256(file));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String state(Collection<String> lines) {
        List<String> titles = lines.stream()
                .map(line -> line.replaceFirst(".*\"id\": \"([^\"]*)\".*\"title\": \"([^\"]*)\".*", "$1 $2"))
                .sorted()
                .toList();
        return state(content.label, "Fonds " + content.base, titles);
    }

    /** One thing that a person does. */
    void change() throws IOException {
        switch (random.nextInt(8)) {
            case 0, 1 -> saveInPlace();
            case 2, 3 -> saveBeside();
            case 4 -> slip();
            case 5 -> relabel();
            case 6 -> swap(1);
            default -> swap(2);
        }
    }

    /** So that it can be published. */
    void mend() throws IOException {
        if (!content.isSound) saveBeside();
    }

    private List<String> edited() {
        for (int edits = random.nextInt(4); edits >= 0; edits--) {
            if (random.nextInt(3) == 0) content.lines.remove("b-" + random.nextInt(FEW));
            else put(content);
        }
        content.isSound = true;
        return List.copyOf(content.lines.values());
    }

    /** Emptied, written in part, and written to its end, with time between. */
    private void saveInPlace() throws IOException {
        List<String> lines = edited();
        List<String> part = lines.subList(0, random.nextInt(lines.size() + 1));
        keepState(List.of());
        keepState(part);
        keepState(lines);
        Files.write(data.resolve(EVENTS), part);
        baton.sleep(random.nextInt(3_000));
        Files.write(data.resolve(EVENTS), lines.subList(part.size(), lines.size()), StandardOpenOption.APPEND);
    }

    private void saveBeside() throws IOException {
        List<String> lines = edited();
        keepState(lines);
        Files.write(data.resolve(".b.tmp"), lines);
        Files.move(data.resolve(".b.tmp"), data.resolve(EVENTS), StandardCopyOption.REPLACE_EXISTING);
    }

    private void slip() throws IOException {
        List<String> lines = new ArrayList<>(edited());
        keepState(List.of());
        content.isSound = false;
        lines.add("{\"id\": \"faux\"");
        Files.write(data.resolve(EVENTS), lines);
    }

    private void relabel() throws IOException {
        content.label = "Loi " + ++stamp;
        if (content.isSound) keepState(content.lines.values());
        Files.writeString(data.resolve(".a.tmp"), archive(content.label));
        Files.move(data.resolve(".a.tmp"), data.resolve("archive.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Another folder takes its place; twice: and is taken away again. */
    private void swap(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            Content former = content;
            content = otherContent;
            otherContent = former;
            if (content.isSound) keepState(content.lines.values());
            Files.move(data, aside);
            Files.move(other, data);
            Files.move(aside, other);
            baton.sleep(random.nextInt(50));
        }
    }
}
