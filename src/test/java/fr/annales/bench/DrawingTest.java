package fr.annales.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.archive.ArchiveFolder;
import fr.annales.event.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final int EACH = 5;

    private static Drawing drawing(long seed) throws IOException {
        ArchiveFolder folder = new ArchiveFolder(Path.of("data"));
        Archive archive = folder.readArchive(Sample.REFUSING);
        return new Drawing(Sample.of(folder, archive, seed), seed);
    }

    @Test
    void the_same_seed_draws_the_same_questions_and_another_seed_others() throws IOException {
        List<Asked> drawn = drawing(1).each(EACH);
        assertThat(drawing(1).each(EACH)).isEqualTo(drawn);
        assertThat(drawing(2).each(EACH)).isNotEqualTo(drawn);
    }

    @Test
    void no_question_is_drawn_twice() throws IOException {
        Drawing drawing = drawing(1);
        assertThat(Stream.of(drawing.each(EACH), drawing.each(EACH), drawing.each(EACH))
                        .flatMap(List::stream))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_archive_that_has_no_more_questions_of_a_kind_gives_fewer() throws IOException {
        Drawing drawing = drawing(1);
        int first = drawing.of(Kind.COMMON, 1_000).size();
        assertThat(first).isBetween(1, 999);
        assertThat(drawing.of(Kind.COMMON, 1_000)).hasSizeLessThan(first);
    }
}
