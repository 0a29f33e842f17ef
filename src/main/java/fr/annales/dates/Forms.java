package fr.annales.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways of writing something, each with what it means: the first that is matched and means anything is taken. */
final class Forms {
    private record Form(Pattern pattern, Function<MatchResult, Readings> meaning) {}

    private final List<Form> forms = new ArrayList<>();

    /** The same with another form at its end. */
    Forms add(String regex, Function<MatchResult, Readings> meaning) {
        forms.add(new Form(Pattern.compile(regex), meaning));
        return this;
    }

    Readings read(String text) {
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(text);
            Readings readings = matcher.matches() ? form.meaning().apply(matcher) : Readings.NONE;
            if (!readings.isEmpty()) return readings;
        }
        return Readings.NONE;
    }
}
