package fr.annales;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An archive made of a few words of French, the same every time, with something of everything that archives have. */
final class TrainingArchive {
    private static final int EVENTS = 400;

    private static final List<String> WORDS = List.of(
            "l’association",
            "l’insertion",
            "le chômage",
            "une loi",
            "un congrès",
            "les salariés",
            "la formation",
            "l’emploi",
            "le réseau",
            "des adhérents",
            "la fédération",
            "un colloque",
            "à Marseille",
            "en région",
            "le ministère",
            "signe",
            "crée",
            "réunit",
            "publie",
            "soutient",
            "l’économie",
            "sociale",
            "solidaire",
            "nationale",
            "première",
            "nouvelle",
            "charte",
            "convention",
            "enquête",
            "journée",
            "d’étude",
            "des familles");

    private static final String ARCHIVE = """
            {
              "title": "Une archive faite pour apprendre",
              "language": "fr",
              "types": [
                { "id": "loi", "prefLabel": "Loi", "altLabels": ["Texte de loi"] },
                { "id": "congres", "prefLabel": "Congrès" },
                { "id": "creation", "prefLabel": "Création" }
              ],
              "themes": [
                { "id": "emploi", "prefLabel": "Emploi", "altLabels": ["Travail"] },
                { "id": "formation", "prefLabel": "Formation" },
                { "id": "insertion", "prefLabel": "Insertion par l’activité" },
                { "id": "economie", "prefLabel": "Économie sociale" }
              ],
              "acronyms": [ { "acronym": "IAE", "longForms": ["insertion par l’activité économique"] } ]
            }
            """;

    private static final List<String> TYPES = List.of("loi", "congres", "creation");
    private static final List<String> THEMES = List.of("emploi", "formation", "insertion", "economie");

    private TrainingArchive() {}

    /** Writes its files into an empty folder. */
    static void write(Path folder) throws IOException {
        Random random = new Random(7);
        Files.writeString(folder.resolve("archive.json"), ARCHIVE);
        Files.write(
                folder.resolve("events.jsonl"),
                IntStream.range(0, EVENTS).mapToObj(i -> event(i, random)).toList());
    }

    private static String event(int number, Random random) {
        return String.format(
                Locale.ROOT,
                "{\"id\": \"e-%d\", \"date\": \"%s\", \"title\": \"%s\", \"text\": \"%s\", \"type\": \"%s\", \"themes\": [\"%s\"]}",
                number,
                date(number, random),
                words(4, random),
                words(40, random),
                TYPES.get(random.nextInt(TYPES.size())),
                THEMES.get(random.nextInt(THEMES.size())));
    }

    private static String date(int number, Random random) {
        int year = 1960 + random.nextInt(60);
        return switch (number % 4) {
            case 0 -> Integer.toString(year);
            case 1 -> year + "-0" + (1 + random.nextInt(9));
            case 2 -> year + "/" + (year + 2);
            default -> year + "-1" + random.nextInt(3) + "-0" + (1 + random.nextInt(9));
        };
    }

    private static String words(int count, Random random) {
        String text = random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1) + ".";
    }
}
