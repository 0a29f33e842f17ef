package fr.annales.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.annales.event.Link;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses in a cell, each with the label before it, whatever parts them from each other and from the text around. */
class EventLinksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', nullValues = "", textBlock = """
            https://a.fr/x                                   → a.fr https://a.fr/x                         →
            https://a.fr/x, https://b.fr/y                   → a.fr https://a.fr/x ⁄ b.fr https://b.fr/y   →
            https://a.fr/x;https://b.fr/y                    → a.fr https://a.fr/x ⁄ b.fr https://b.fr/y   →
            https://a.fr/x ; https://b.fr/y.                 → a.fr https://a.fr/x ⁄ b.fr https://b.fr/y   →
            https://a.fr/x,y;z?a=1,2, https://b.fr           → a.fr https://a.fr/x,y;z?a=1,2 ⁄ b.fr https://b.fr →
            (voir https://a.fr/x)                            → voir https://a.fr/x                         →
            (https://a.fr/x).                                → a.fr https://a.fr/x                         →
            « https://a.fr/x »                               → a.fr https://a.fr/x                         →
            Lire https://a.fr/x!                             → Lire https://a.fr/x                         →
            https://fr.wikipedia.org/wiki/Lip_(entreprise)   → fr.wikipedia.org https://fr.wikipedia.org/wiki/Lip_(entreprise) →
            (cf. https://fr.wikipedia.org/wiki/Lip_(1973)), puis https://b.fr → cf. https://fr.wikipedia.org/wiki/Lip_(1973) ⁄ puis https://b.fr →
            Le récit : https://a.fr/x                        → Le récit https://a.fr/x                     →
            - https://a.fr/x                                 → a.fr https://a.fr/x                         →
            Récit (1987) <https://a.fr/x>|Suite ? <https://b.fr/y.> → Récit (1987) https://a.fr/x ⁄ Suite ? https://b.fr/y. →
            https://a.fr/x et autres                         → a.fr https://a.fr/x                         → et autres
            Archives (inconnues)                             →                                             → Archives (inconnues)
            https://                                         →                                             → https://
            """)
    void addresses_end_where_they_do(String cell, @Nullable String links, @Nullable String rest) {
        EventLinks.Found found = EventLinks.in(cell, "");
        assertThat(found.links().stream().map(EventLinksTest::shown).collect(Collectors.joining(" ⁄ ")))
                .isEqualTo(links == null ? "" : links);
        assertThat(found.rest()).isEqualTo(rest == null ? "" : rest);
    }

    /** What a column of labels holds of links whose addresses are in another. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', nullValues = "", textBlock = """
            https://a.fr/x                  → Récit         → Récit https://a.fr/x
            https://a.fr/x | https://b.fr/y → Récit | Photo → Récit https://a.fr/x ⁄ Photo https://b.fr/y
            https://a.fr/x | https://b.fr/y → Récit         → Récit https://a.fr/x ⁄ Récit https://b.fr/y
            Un <https://a.fr/x>|https://b.fr/y → Récit | Photo → Un https://a.fr/x ⁄ Photo https://b.fr/y
            """)
    void labels_that_are_as_many_as_addresses_are_of_one_each(String cell, String label, String links) {
        assertThat(EventLinks.in(cell, label).links().stream()
                        .map(EventLinksTest::shown)
                        .collect(Collectors.joining(" ⁄ ")))
                .isEqualTo(links);
    }

    private static String shown(Link link) {
        return link.label() + " " + link.url();
    }
}
