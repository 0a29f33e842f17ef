package fr.annales.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of dates in any order, and many of one: nothing breaks the reading, nor makes it work for long. */
class RandomDatesTest {
    /** What reading one text may allocate, as a measure of its work that is the same on every machine. */
    private static final long MOST_BYTES = 64L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<String> WORDS = List.of(
            ("1793 1998 987 87 44 9999 0 12 187- 19.. [18..] 198x 12\u00a0000 27/01/1987 1987-01 Y-12000 18 8 1914-18"
                            + " an ans année années décennies siècle siècles millénaire av. J.-C. ap. II XIXe XVIIIe 11e 2e 1er"
                            + " cent mille quatre-vingt dix neuf janvier décembre mai brumaire complémentaires été hiver lundi"
                            + " Noël Toussaint trimestre début milieu mi- fin moitié quart du au à de en le et ou entre avant"
                            + " après depuis jusqu’en vers environ circa endless startless doubt now inconnue incertaine date"
                            + " fin_inconnue début_inconnu ? (?) ( ) [ ] - – / , & | … bc ad il y_a_ dernières cette"
                            + " grèves loi x1")
                    .split(" "));

    private static final DateContext CONTEXT = new DateContext(
            Optional.of(new Period(LocalDate.of(-99, 1, 1), LocalDate.of(2021, 12, 31))),
            "loi"::equals,
            LocalDate.of(2026, 6, 15));

    @Test
    void the_words_of_dates_in_any_order_are_read_or_are_none() {
        Random random = new Random(1582);
        for (int i = 0; i < 20_000; i++) assertIsRead(text(random));
    }

    /** Of few different words in half of the texts, so that one often stands again and again. */
    private static String text(Random random) {
        List<String> some = random.nextBoolean()
                ? WORDS
                : random.ints(1 + random.nextInt(5), 0, WORDS.size())
                        .mapToObj(WORDS::get)
                        .toList();
        return random.ints(1 + random.nextInt(12), 0, some.size())
                .mapToObj(some::get)
                .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "))
                .replace('_', ' ');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?) ? ? ? ? ? ? ? ? ? ? ? ? ? ? x1 endless endless endless endless endless endless endless endless endless",
                "? ? ? ? ? ? ? ? ? ? ? x1 ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?",
                "circa circa circa circa circa circa circa x1 ? ? ? ? ? ? ? ? ? ? ? startless endless startless endless",
                "circa doubt circa doubt circa doubt circa doubt x1 doubt circa doubt circa doubt circa doubt circa",
                "x - mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-mi-1867",
                "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 et circa circa circa 30 mai 1968 ?",
                "1 ou 2 ou 3 ou 4 ou 5 ou 6 ou 7 ou 8 ou 9 ou circa circa circa circa circa 30 mai 1968 doubt doubt",
                "1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1968",
                "dec - dec - dec - dec - dec - dec - dec - dec - dec - dec - dec - dec - dec - dec - janv 1968",
                "an 1 - 1793 (an 1 - 1793 endless endless endless endless endless endless ? ? ? ? ? ? ? ? ? ?)",
                "il y a cent cent cent cent cent cent cent cent cent cent cent cent cent cent décennies",
                "entre entre entre entre entre entre 1 et 2 et 3 et 4 et 5 et 6 et 7 et 8 et 9 et 10 et 11 et 12 et"
            })
    void a_text_is_not_worked_at_for_long_whatever_it_repeats(String text) {
        assertIsRead(text);
    }

    private static void assertIsRead(String text) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThatCode(() -> {
                    WrittenDates.read(text);
                    isEdtf(text);
                    DateReader.read(text, new BitSet(), CONTEXT).forEach(DateReading::period);
                })
                .as(text)
                .doesNotThrowAnyException();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).as(text).isLessThan(MOST_BYTES);
    }

    /** What is none is read once more as {@link WrittenDates} does, for its cure. */
    private static boolean isEdtf(String text) {
        try {
            return EdtfDate.parse(text).saysWhen();
        } catch (InvalidDateException _) {
            return false;
        }
    }
}
