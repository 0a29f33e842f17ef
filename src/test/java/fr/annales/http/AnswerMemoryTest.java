package fr.annales.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.engine.Deadline;
import fr.annales.engine.DeadlineExceededException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What all answers take together is counted while they are built, not only when they are. */
class AnswerMemoryTest {
    private static final int LONG = 1 << 20;

    private final AnswerMemory memory = new AnswerMemory(Limits.DEFAULT);

    private void take(AnswerMemory.Share share, int bytes) {
        byte[] part = new byte[1 << 16];
        try (var body = share.body()) {
            for (int taken = 0; taken < bytes; taken += part.length) body.write(part, 0, part.length);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void what_is_being_built_counts_until_it_is_let_go_of() {
        int most = Limits.DEFAULT.heldBytes() / LONG + 1;
        AnswerMemory.Share[] shares = new AnswerMemory.Share[most];
        for (int i = 0; i < most; i++) {
            shares[i] = memory.new Share();
            take(shares[i], LONG);
        }
        AnswerMemory.Share another = memory.new Share();
        assertThatThrownBy(() -> take(another, LONG)).isInstanceOf(ProblemException.class);
        another.close();
        another.take(AnswerMemory.TAKEN_AT_ONCE);
        for (AnswerMemory.Share share : shares) share.close();
        take(another, LONG);
        assertThat(another).isNotNull();
    }

    @Test
    void one_answer_has_its_own_end() {
        assertThatThrownBy(() -> take(memory.new Share(), Limits.DEFAULT.answerBytes() + LONG))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void what_is_written_or_compressed_after_the_deadline_is_given_up() {
        AnswerMemory.Share share = memory.new Share();
        share.until(Deadline.in(Duration.ZERO));
        assertThatThrownBy(() -> take(share, LONG)).isInstanceOf(DeadlineExceededException.class);
        assertThatThrownBy(() -> Gzip.compress(new byte[LONG], share.body()))
                .isInstanceOf(DeadlineExceededException.class);
    }
}
