package fr.annales.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The README shows the search page as it is: {@code mvn verify -Dit.test=ScreenshotIT -Dscreenshot} takes it anew. */
class ScreenshotIT extends BrowserTest {
    private static final Path SHOWN = Path.of("src/site/images/recherche.png");
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 860;

    @Test
    void the_readme_shows_the_search_page() throws IOException {
        Page visit =
                visit(new NewContextOptions().setViewportSize(WIDTH, HEIGHT).setReducedMotion(ReducedMotion.REDUCE));
        visit.navigate(annales + "/?q=insertion+des+ann%C3%A9es+90");
        visit.locator("main:not([aria-busy])").waitFor();
        Path taken = System.getProperty("screenshot") == null ? Path.of("target/screens/readme.png") : SHOWN;
        visit.screenshot(new ScreenshotOptions().setPath(taken));
        assertThat(Files.readString(Path.of("README.md"))).contains("](" + SHOWN + ")");
        assertThat(ImageIO.read(SHOWN.toFile()))
                .satisfies(image -> assertThat(image.getWidth()).isEqualTo(WIDTH))
                .satisfies(image -> assertThat(image.getHeight()).isEqualTo(HEIGHT));
    }
}
