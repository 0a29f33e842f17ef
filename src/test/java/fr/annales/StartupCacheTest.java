package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cache of other classes, another JVM or other flags has another name, so that it is not even found. */
class StartupCacheTest {
    @TempDir
    Path folder;

    private Path jar(String content, long seconds) throws IOException {
        Path jar = Files.writeString(folder.resolve("annales.jar"), content);
        return Files.setLastModifiedTime(jar, FileTime.from(seconds, TimeUnit.SECONDS));
    }

    private Path home(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\n");
        return home;
    }

    @Test
    void everything_that_matters_is_in_its_name() throws IOException {
        String name = StartupCache.name(jar("classes", 100), home("25.0.3+9"), "");
        assertThat(name)
                .matches("annales-[0-9a-f]{64}-100-25\\.0\\.3\\+9\\.aot")
                .isEqualTo(StartupCache.name(jar("classes", 100), home("25.0.3+9"), ""))
                .isNotEqualTo(StartupCache.name(jar("klasses", 100), home("25.0.3+9"), ""))
                .isNotEqualTo(StartupCache.name(jar("classes", 101), home("25.0.3+9"), ""))
                .isNotEqualTo(StartupCache.name(jar("classes", 100), home("25.0.4+7"), ""))
                .isNotEqualTo(StartupCache.name(jar("classes", 100), home("25.0.3+9"), "-Xmx1g"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', HOME/.cache/annales",
        "ANNALES_CACHE=off, ",
        "ANNALES_CACHE=/var/tmp/a, /var/tmp/a",
        "ANNALES_CACHE= , HOME/.cache/annales",
        "CACHE_DIRECTORY=/var/cache/annales:/var/cache/b, /var/cache/annales",
        "XDG_CACHE_HOME=/home/u/c, /home/u/c/annales",
        "XDG_CACHE_HOME=relative, HOME/.cache/annales",
    })
    void the_folder_is_the_environments(String variable, @Nullable String expected) {
        Map<String, String> environment = new HashMap<>();
        if (!variable.isEmpty()) environment.put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        assertThat(StartupCache.folder(environment, folder).map(Path::toString))
                .isEqualTo(Optional.ofNullable(expected).map(path -> path.replace("HOME", folder.toString())));
    }

    @Test
    void without_a_home_there_is_none() {
        assertThat(StartupCache.folder(Map.of(), folder.resolve("absent"))).isEmpty();
        assertThat(StartupCache.folder(Map.of(), Path.of("src"))).isEmpty();
    }
}
