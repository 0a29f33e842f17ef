package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No regular expression looks at its input more than some times over, whatever that is: one that backs up takes the
 * square of a header's length, and a header has 8 KB.
 */
class ExpressionsTest {
    private static final int LENGTH = 512;

    /** Characters of which no stack has a frame for each. */
    private static final int DEEP = 20_000;

    /** How often a character may be looked at, in a long text as in a short one. */
    private static final int LOOKS = 64;

    /** What expressions are made of, and what they are not. */
    private static final List<String> UNITS = List.of(
            " ", "a", "s", "1", "0", "X", "-", "/", ".", ",", "\"", "<", ">", "@", "%", "?", "&", "é", "an ", "W/",
            "\"a\"", "http://", "\n", "_", "> ", "1.", ".a", "-XX");

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern CALL = Pattern.compile(
            "\\.(?<method>matches|replaceAll|replaceFirst|split)\\(\\s*\"(?<expression>(?:[^\"\\\\]|\\\\.)*+)\"");

    /**
     * An expression of the program.
     *
     * @param isSought whether it is looked for anywhere in a text, and not only compared with the whole
     */
    record Expression(Pattern pattern, boolean isSought) {}

    static Stream<Expression> expressions() throws IOException {
        return Stream.concat(ofConstants(), ofCalls());
    }

    private static Stream<Expression> ofConstants() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.annales").stream()
                        .map(JavaClass::reflect)
                        .filter(type -> Files.exists(source(type)))
                        .flatMap(type -> Stream.of(type.getDeclaredFields()))
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .filter(field ->
                                field.getType() == Pattern.class || List.class.isAssignableFrom(field.getType()))
                        .flatMap(field ->
                                patterns(value(field)).map(pattern -> new Expression(pattern, isSought(field))));
    }

    private static Path source(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) outer = outer.getEnclosingClass();
        return SOURCES.resolve(outer.getName().replace('.', '/') + ".java");
    }

    private static boolean isSought(Field field) {
        String source = read(source(field.getDeclaringClass()));
        String name = field.getName();
        String held = "Matcher (\\w+) =\\s*" + name + "\\b[^;]*;.*\\b\\1\\.(?:find|results)\\(";
        return Pattern.compile("\\b" + name + "\\b[^;]*\\.(?:find|results|replaceAll|split)\\(")
                        .matcher(source)
                        .find()
                || Pattern.compile(held, Pattern.DOTALL).matcher(source).find();
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    /** An expression, or those in the records of a table. */
    private static Stream<Pattern> patterns(Object value) {
        return switch (value) {
            case Pattern pattern -> Stream.of(pattern);
            case List<?> rows -> rows.stream().flatMap(ExpressionsTest::patterns);
            case Record row ->
                Stream.of(row.getClass().getRecordComponents())
                        .filter(component -> component.getType() == Pattern.class)
                        .map(component -> (Pattern) value(component, row));
            default -> Stream.of();
        };
    }

    private static Object value(RecordComponent component, Object row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    private static Stream<Expression> ofCalls() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> CALL.matcher(read(file)).results())
                    .map(call -> new Expression(
                            Pattern.compile(call.group("expression").translateEscapes()),
                            !call.group("method").equals("matches")));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void looks_at_each_character_a_bounded_number_of_times(Expression expression) {
        for (String start : UNITS)
            for (String unit : UNITS)
                for (String end : List.of("", "!")) {
                    check(expression, start + unit.repeat(LENGTH / unit.length()) + end);
                    check(expression, (start + unit).repeat(LENGTH / (start + unit).length()) + end);
                }
    }

    /** Some repetitions take a frame of the stack each time; no text is so deep. */
    @ParameterizedTest
    @MethodSource("expressions")
    void needs_no_deeper_stack_for_a_longer_text(Expression expression) {
        for (String unit : UNITS) {
            String text = unit.repeat(DEEP / unit.length());
            if (expression.isSought) expression.pattern.matcher(text).results().forEach(_ -> {});
            else expression.pattern.matcher(text).matches();
        }
    }

    private static void check(Expression expression, String text) {
        Looked looked = new Looked(text, new AtomicInteger());
        try {
            if (expression.isSought)
                expression.pattern.matcher(looked).results().forEach(_ -> {});
            else expression.pattern.matcher(looked).matches();
        } catch (IllegalStateException backsUp) {
            assertThat(looked.times.get()).as(text).isLessThan(LOOKS * LENGTH);
        }
    }

    /** A text that counts how often one looks at it, and at some time has had enough of it. */
    private record Looked(String text, AtomicInteger times) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (times.getAndIncrement() > LOOKS * LENGTH) throw new IllegalStateException("looked at again and again");
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
