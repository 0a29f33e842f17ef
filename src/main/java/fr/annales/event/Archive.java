package fr.annales.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says of itself: its title, who publishes it, and the vocabulary that its events use.
 *
 * @param title never blank
 * @param language a BCP 47 tag, {@code fr}
 * @param rights what a reader may do with it, in words, or null
 * @param licence the address of the licence that says it, or null
 * @param url the public address of the service, or null
 * @param oaiSet what the archive's own set is called in OAI-PMH, or null for {@value #USUAL_SET}
 * @param adminEmail who answers for the service to those who harvest it, or null
 * @param vocabularies one for each facet that the archivist fills, in the order in which they are shown
 * @param publicSources the texts that its events cite and that it shows
 */
public record Archive(
        String title,
        String language,
        @Nullable String description,
        @Nullable String publisher,
        @Nullable String rights,
        @Nullable String licence,
        @Nullable String contact,
        @Nullable String homepage,
        @Nullable String source,
        @Nullable String url,
        @Nullable String oaiSet,
        @Nullable String adminEmail,
        List<Vocabulary> vocabularies,
        List<Acronym> acronyms,
        List<PublicSource> publicSources) {
    /** What the archive's own set is called in OAI-PMH unless it says otherwise. */
    public static final String USUAL_SET = "archive";

    public Archive {
        vocabularies = List.copyOf(vocabularies);
        acronyms = List.copyOf(acronyms);
        publicSources = List.copyOf(publicSources);
    }

    /** An archive that says no more of itself than its title; its types and themes have no concept yet. */
    public static Archive titled(String title) {
        return new Archive(
                title,
                "fr",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Vocabulary(Facet.TYPE, List.of()), new Vocabulary(Facet.THEME, List.of())),
                List.of(),
                List.of());
    }

    /** The same with other vocabularies. */
    public Archive withVocabularies(List<Vocabulary> others) {
        return with(others, publicSources);
    }

    /** The same with other sources that it shows. */
    public Archive withPublicSources(List<PublicSource> others) {
        return with(vocabularies, others);
    }

    private Archive with(List<Vocabulary> otherVocabularies, List<PublicSource> otherSources) {
        return new Archive(
                title,
                language,
                description,
                publisher,
                rights,
                licence,
                contact,
                homepage,
                source,
                url,
                oaiSet,
                adminEmail,
                otherVocabularies,
                acronyms,
                otherSources);
    }

    /** The vocabulary of a facet by its id, empty when the archive has no such facet. */
    public Optional<Vocabulary> vocabulary(String facet) {
        for (Vocabulary vocabulary : vocabularies)
            if (vocabulary.facet().id().equals(facet)) return Optional.of(vocabulary);
        return Optional.empty();
    }
}
