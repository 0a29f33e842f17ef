package fr.annales.search;

import fr.annales.dates.DateReading;
import fr.annales.engine.Clause;
import fr.annales.french.StopWords;
import fr.annales.french.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question as it was read: the words and phrases to find, and those to exclude.
 *
 * <p>No input is a syntax error: only {@code "a phrase"} and {@code -excluded} have a syntax, and a quote that is never
 * closed ends with the question.
 *
 * @param wanted the content words, expressions and phrases, in the order of typing; none when nothing is to be found
 * @param excluded words and phrases that no hit may have
 * @param words the words that are neither quoted nor excluded, each as often as it was typed
 * @param asks whether it is a whole sentence that asks ({@code quand …?}), of which a hit need not have most words
 */
record ParsedQuery(List<Clause> wanted, List<Clause> excluded, List<Token> words, boolean asks) {

    /** The query without words, which finds every event. */
    static final ParsedQuery NONE = new ParsedQuery(List.of(), List.of(), List.of(), false);

    /**
     * A text that is one thing though it is several words: {@code 87-39}, {@code 2008/2012}, {@code 1234,5},
     * {@code 18km}, {@code R&D}. It is read as a phrase.
     */
    private static final Pattern ONE_THING = Pattern.compile("\\p{Punct}*"
            + "(?:\\p{N}+(?:[-\u2010\u2011/.,]\\p{N}+)*+(?:\\p{L}[\\p{L}\\p{N}]*+)?|\\p{L}+(?:&\\p{L}+)++)\\p{Punct}*");

    /** Before a number, where {@code n°} is a stop word too. */
    private static final Set<String> NUMBERING = Set.of("no", "nº", "num", "numero");

    private static final Pattern NUMBER = Pattern.compile("(?U)[.°º]?\\s*\\d");

    public ParsedQuery {
        wanted = List.copyOf(wanted);
        excluded = List.copyOf(excluded);
        words = List.copyOf(words);
    }

    /**
     * Reads a question. Stop words and {@linkplain CarrierPhrases carrier phrases} count only in quotes, in capitals
     * among small letters, or where nothing else is typed.
     *
     * @param dates the dates that were read in the question, which are left out of its words
     */
    static ParsedQuery read(String question, List<DateReading> dates, Synonyms synonyms) {
        List<Clause> wanted = new ArrayList<>();
        List<Clause> excluded = new ArrayList<>();
        List<Token> words = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        for (QuestionPart part : QuestionPart.of(without(dates, question))) {
            List<Token> tokens = part.tokens(question);
            if (tokens.isEmpty()) continue;
            if (!part.isFixed() && !isOneThing(part.text(question), tokens)) {
                words.addAll(tokens);
                run.addAll(tokens);
                continue;
            }
            wanted.addAll(synonyms.read(run));
            run.clear();
            if (part.isExcluded()) excluded.add(together(tokens));
            else wanted.add(new Clause.Phrase(tokens));
        }
        wanted.addAll(synonyms.read(run));
        return new ParsedQuery(
                contentOf(wanted, question, !dates.isEmpty()),
                DistinctClauses.of(excluded),
                words,
                WholeQuestion.is(blanked(fixed(question), question)));
    }

    /** The offsets of what is quoted or excluded, in which no date is read. */
    static BitSet fixed(String question) {
        BitSet fixed = new BitSet();
        if (question.chars().noneMatch(QuestionPart::fixes)) return fixed;
        for (QuestionPart part : QuestionPart.of(question)) if (part.isFixed()) fixed.set(part.start(), part.end());
        return fixed;
    }

    private static String blanked(BitSet offsets, String question) {
        if (offsets.isEmpty()) return question;
        StringBuilder text = new StringBuilder(question);
        offsets.stream().forEach(offset -> text.setCharAt(offset, ' '));
        return text.toString();
    }

    /** A question with blanks in the place of dates, so that all other words keep their offsets. */
    static String without(List<DateReading> dates, String question) {
        BitSet offsets = new BitSet();
        for (DateReading date : dates) offsets.set(date.start(), date.end());
        return blanked(offsets, question);
    }

    private static boolean isOneThing(String plain, List<Token> tokens) {
        return tokens.size() > 1 && ONE_THING.matcher(plain).matches();
    }

    /** Whether there is anything to find, so that hits have a score and marks. */
    public boolean any() {
        return !wanted.isEmpty();
    }

    private static Clause together(List<Token> tokens) {
        return tokens.size() == 1 ? new Clause.Word(tokens.getFirst()) : new Clause.Phrase(tokens);
    }

    /** The clauses that a hit needs, each once. */
    private static List<Clause> contentOf(List<Clause> wanted, String question, boolean dated) {
        boolean capitalsTell = question.codePoints().anyMatch(Character::isLowerCase);
        int asked = CarrierPhrases.end(question);
        int polite = CarrierPhrases.polite(question);
        List<Clause> content = wanted.stream()
                .filter(clause -> isContent(clause, capitalsTell, asked, polite))
                .toList();
        // Beside a date, words that are about any event ask for all events of that time.
        if (dated && content.stream().allMatch(ParsedQuery::asksWhatHappened)) return List.of();
        return DistinctClauses.of(content.isEmpty() ? wanted : content);
    }

    private static boolean asksWhatHappened(Clause clause) {
        return clause instanceof Clause.Word(Token word) && GenericEventWords.contains(word);
    }

    private static boolean isNumbering(Token word) {
        return NUMBERING.contains(word.form())
                && NUMBER.matcher(word.text())
                        .region(word.end(), word.text().length())
                        .lookingAt();
    }

    private static boolean isContent(Clause clause, boolean capitalsTell, int asked, int polite) {
        List<Token> words = clause.words();
        if (words.size() != 1) return true;
        Token word = words.getFirst();
        if (word.end() <= asked || isNumbering(word)) return false;
        boolean isSaid = StopWords.contains(word) || word.start() >= polite;
        return !isSaid || (capitalsTell && word.isInCapitals());
    }
}
