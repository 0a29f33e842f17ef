package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.annales.engine.EngineReadException;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** An outage is told with its reason, but not once a request. */
@Isolated("it reads what the whole process logs")
class UnansweredLogTest {
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(UnansweredLog.class);
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final UnansweredLog log = new UnansweredLog(nanos::get);

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    @Test
    void each_kind_of_failure_is_told_once_a_minute_with_how_many_there_were() {
        for (int i = 0; i < 1_000; i++) log.tell("/api/events", new EngineReadException(new IOException("silence")));
        log.tell("/", new EngineReadException(new EOFException("half")));
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        log.tell("/", new EngineReadException(new IOException("silence")));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        log.tell("/x", new EngineReadException(new IOException("silence")));
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "the engine did not answer: /api/events (0 like this since the last)",
                        "the engine did not answer: / (0 like this since the last)",
                        "the engine did not answer: /x (1000 like this since the last)");
        assertThat(lines.list)
                .extracting(line -> line.getThrowableProxy().getMessage())
                .containsExactly("silence", "half", "silence");
    }
}
