package fr.annales.bench;

import fr.annales.dates.EdtfDate;
import fr.annales.engine.Facets;
import fr.annales.event.Event;
import fr.annales.event.Facet;
import fr.annales.french.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws questions from an archive's own words, by a seed, and none twice. */
final class Drawing {
    /** So many draws may fail for each that is wanted: a small archive has few different questions. */
    private static final int TRIES = 30;

    private static final int DEEPEST_PAGE = 5;
    private static final int SHORTEST_WITH_SLIP = 6;
    private static final List<String> DATES =
            List.of("en %d", "vers %d", "avant %d", "depuis %d", "entre %1$d et %2$d", "des années %3$d");

    private final Sample sample;
    private final Random random;
    private final Set<Asked> drawn = new HashSet<>();
    private final Predicate<Token> common;
    private final Predicate<Token> rare;

    Drawing(Sample sample, long seed) {
        this.sample = sample;
        this.random = new Random(seed);
        // In a small archive a hundredth of the events is nothing.
        int often = Math.max(5, sample.size() / 100);
        int seldom = sample.size() < 1_000 ? 1 : 10;
        this.common = word -> sample.frequency(word) >= often;
        this.rare = word -> sample.frequency(word) <= seldom;
    }

    /** At most so many of each kind, in a mixed order. */
    List<Asked> each(int most) {
        List<Asked> questions = new ArrayList<>();
        for (Kind kind : Kind.values()) questions.addAll(of(kind, most));
        Collections.shuffle(questions, random);
        return questions;
    }

    /** At most so many of a kind; fewer when the archive has no more. */
    List<Asked> of(Kind kind, int most) {
        List<Asked> questions = new ArrayList<>();
        for (int tries = 0; questions.size() < most && tries < TRIES * most; tries++) {
            Event event = sample.any(random);
            draw(kind, event, Sample.words(event)).filter(drawn::add).forEach(questions::add);
        }
        return questions.subList(0, Math.min(most, questions.size()));
    }

    /** Questions of a kind about an event: one or none, or all the beginnings of a word. */
    private Stream<Asked> draw(Kind kind, Event event, List<Token> words) {
        return switch (kind) {
            case COMMON -> one(words, common).map(word -> Asked.words(kind, word));
            case MEDIUM -> medium(words).map(word -> Asked.words(kind, word));
            case RARE -> one(words, rare).map(word -> Asked.words(kind, word));
            case TWO -> several(words, 2).map(text -> Asked.words(kind, text));
            case FIVE -> several(words, 5).map(text -> Asked.words(kind, text));
            case PHRASE -> phrase(words, event.text()).map(text -> Asked.words(kind, text));
            case SLIP ->
                medium(words)
                        .filter(word -> word.length() >= SHORTEST_WITH_SLIP)
                        .map(word -> Asked.words(kind, slipped(word)));
            case FILTERED -> medium(words).map(word -> new Asked(kind, word, type(event), null, decade(event), 1));
            case BROWSED ->
                Stream.of(new Asked(kind, "", null, anyTheme(event), decade(event), random.nextInt(DEEPEST_PAGE) + 1));
            case DATED ->
                medium(words)
                        .flatMap(word -> year(event).stream().map(year -> Asked.words(kind, word + " " + date(year))));
            case TYPED -> medium(words).flatMap(Drawing::letterByLetter);
        };
    }

    private static Stream<Asked> letterByLetter(String word) {
        return IntStream.rangeClosed(1, word.length()).mapToObj(end -> Asked.words(Kind.TYPED, word.substring(0, end)));
    }

    private Stream<String> medium(List<Token> words) {
        return one(words, common.or(rare).negate());
    }

    private Stream<String> one(List<Token> words, Predicate<Token> wanted) {
        List<Token> fitting = words.stream().filter(wanted).toList();
        return fitting.isEmpty() ? Stream.empty() : Stream.of(typed(fitting.get(random.nextInt(fitting.size()))));
    }

    private Stream<String> several(List<Token> words, int count) {
        List<String> different =
                words.stream().map(Drawing::typed).distinct().collect(Collectors.toCollection(ArrayList::new));
        if (different.size() < count) return Stream.empty();
        Collections.shuffle(different, random);
        return Stream.of(String.join(" ", different.subList(0, count)));
    }

    /** Two words and all that stands between them, where that is little. */
    private Stream<String> phrase(List<Token> words, String text) {
        if (words.size() < 2) return Stream.empty();
        int first = random.nextInt(words.size() - 1);
        String phrase =
                text.substring(words.get(first).start(), words.get(first + 1).end());
        boolean isOne = phrase.length() < 60 && phrase.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
        return isOne ? Stream.of('"' + phrase.toLowerCase(Locale.FRENCH) + '"') : Stream.empty();
    }

    /** One letter missing, doubled, or in the place of its neighbour; never the first. */
    private String slipped(String word) {
        int place = 1 + random.nextInt(word.length() - 2);
        String before = word.substring(0, place);
        char letter = word.charAt(place);
        return switch (random.nextInt(3)) {
            case 0 -> before + word.substring(place + 1);
            case 1 -> before + letter + word.substring(place);
            default -> before + word.charAt(place + 1) + letter + word.substring(place + 2);
        };
    }

    private static @Nullable String type(Event event) {
        return event.concepts(Facet.TYPE).stream().findFirst().orElse(null);
    }

    private @Nullable String anyTheme(Event event) {
        List<String> themes = event.concepts(Facet.THEME);
        return themes.isEmpty() || random.nextBoolean() ? null : themes.get(random.nextInt(themes.size()));
    }

    private String date(int year) {
        String form = DATES.get(random.nextInt(DATES.size()));
        return String.format(Locale.ROOT, form, year, year + 1 + random.nextInt(5), Facets.decadeOf(year));
    }

    private static Optional<Integer> year(Event event) {
        return Optional.ofNullable(event.date()).map(EdtfDate::earliest).map(LocalDate::getYear);
    }

    private static @Nullable Integer decade(Event event) {
        return year(event).map(Facets::decadeOf).orElse(null);
    }

    private static String typed(Token word) {
        return word.surface().toLowerCase(Locale.FRENCH);
    }
}
