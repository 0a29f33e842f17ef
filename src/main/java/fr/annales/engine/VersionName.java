package fr.annales.engine;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The name that an engine gives a version: a number that grows from version to version, a hyphen, and eight random
 * figures.
 */
public final class VersionName {
    private VersionName() {}

    /**
     * A name after all names that exist. Its random figures make it differ from the name of a version that was deleted.
     */
    public static String after(Collection<String> names) {
        long last = names.stream()
                .mapToLong(name -> Long.parseLong(name.substring(0, name.indexOf('-'))))
                .max()
                .orElse(0);
        return String.format(
                Locale.ROOT, "%06d-%08x", last + 1, ThreadLocalRandom.current().nextInt());
    }
}
