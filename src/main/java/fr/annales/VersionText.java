package fr.annales;

import org.apache.lucene.util.Version;
import picocli.CommandLine.IVersionProvider;

/** What a report of a fault begins with: the versions of the program, of Java and of Lucene. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String own = VersionText.class.getPackage().getImplementationVersion();
        return new String[] {
            "Annales %s (Java %s, Lucene %s)"
                    .formatted(own == null ? "sans numéro de version" : own, Runtime.version(), Version.LATEST)
        };
    }
}
