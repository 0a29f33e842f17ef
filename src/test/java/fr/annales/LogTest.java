package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What others have written, in a message or in what an exception says, is no line of the log and steers no terminal.
 */
class LogTest {
    private static final String FORGED = "00:00:00.000 INFO  Server: all is well";

    private static final String THEIRS = "\u001B[31m\u009B2J\u202E" + "\n" + FORGED + "\r\n" + FORGED;

    @Test
    void a_line_of_the_log_is_nobody_else_s() throws JoranException {
        List<String> lines = logged("logback.xml");
        assertThat(lines.getFirst()).contains("ERROR", FORGED).doesNotStartWith(FORGED);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.isEmpty() || isIndented(line));
        assertThat(lines).noneMatch(line -> line.chars().anyMatch(c -> c == '\u202E' || isControl(c)));
        assertThat(lines)
                .anyMatch(line -> line.contains("at fr.annales.LogTest"))
                .anyMatch(line -> line.contains("Caused by"));
    }

    @Test
    void an_object_of_the_log_is_one_line_whatever_is_in_it() throws JoranException {
        assertThat(logged("logback-json.xml"))
                .singleElement()
                .asString()
                .startsWith("{")
                .endsWith("}");
    }

    private static boolean isIndented(String line) {
        return Character.isWhitespace(line.charAt(0));
    }

    private static boolean isControl(int c) {
        return c != '\t' && Character.isISOControl(c);
    }

    private static List<String> logged(String configuration) throws JoranException {
        return logged(configuration, THEIRS, new IllegalStateException(THEIRS, new Exception(THEIRS)))
                .lines()
                .toList();
    }

    private static String logged(String configuration, String message, Exception failure) throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of("src/main/resources", configuration).toFile());
        Logger logger = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var appender = (ConsoleAppender<ILoggingEvent>) logger.getAppender("stderr");
        var event = new LoggingEvent(LogTest.class.getName(), logger, Level.ERROR, message, failure, new Object[0]);
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
