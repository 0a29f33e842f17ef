package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.engine.FakeEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A page is light: whoever opens the archive waits for little beside its text. */
class PageWeightTest {
    private static final int LARGEST = 30 * 1024;

    @Test
    void style_and_scripts_of_a_whole_page_are_under_30_kilobytes_compressed() throws IOException {
        try (FakeEngine engine = new FakeEngine();
                Browser browser = new Browser(engine, null, InstantSource.system())) {
            int all = 0;
            for (String file :
                    new String[] {"style.css", "page.js", "histogram.js", "keep.js", "sheet.js", "copy.js", "widget.js"
                    }) {
                HttpResponse<String> sent = browser.open(file);
                assertThat(sent.statusCode()).as(file).isEqualTo(200);
                int bytes = compressed(sent.body());
                System.out.printf("%s: %,d bytes, compressed%n", file, bytes);
                all += bytes;
            }
            System.out.printf("a page: %,d bytes of at most %,d of style and scripts, compressed%n", all, LARGEST);
            assertThat(all).isLessThan(LARGEST);
        }
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
