package fr.annales.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories as they are published: each date opens what follows, whatever marks it as one, and nothing is lost. */
class PublishedPagesTest {
    private static final Path SHIPPED = Path.of("data/histoire.txt");

    @TempDir
    Path folder;

    private CollectedTables read(String name, String content) throws IOException, UnreadableFileException {
        return CollectedTables.of(folder, name, content, UTF_8);
    }

    @Test
    void every_line_of_the_shipped_history_is_in_one_row_under_its_date() throws IOException, UnreadableFileException {
        List<String> lines = Files.readAllLines(SHIPPED);
        CollectedTables collected = CollectedTables.of(SHIPPED);
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        String date = "";
        for (int at = 1; at < lines.size(); at++)
            if (lines.get(at).matches("\\d{4}(/\\d{4})?")) date = lines.get(at);
            else expected.add(date + ": " + lines.get(at));
        for (ForeignRow row : collected.rows()) {
            List<String> cells = CollectedTables.texts(row);
            assertThat(lines.get(row.number() - 1))
                    .isEqualTo(cells.get(2).lines().findFirst().orElseThrow());
            cells.get(2).lines().forEach(line -> found.add(cells.getFirst() + ": " + line));
        }
        assertThat(found).hasSize(48).isEqualTo(expected);
        assertThat(collected.rows())
                .hasSize(42)
                .allMatch(row -> row.cells().get(1).text().isEmpty());
        assertThat(collected.tables().getFirst().columns()).containsExactly("date", "titre", "texte");
        assertThat(collected.remarks())
                .containsExactly("1: l’intertitre «\u00a0Histoire\u00a0» n’est repris nulle part");
    }

    /** In a case {@code ⏎} is a line feed; rows are number: date | title | text. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            t.txt → 1987⏎Un.⏎Deux.⏎- a⏎- b⏎Trois.             → 2: 1987 |  | Un. ⁄ 3: 1987 |  | Deux.\\n- a\\n- b ⁄ 6: 1987 |  | Trois.
            t.txt → Avant tout.⏎⏎1987⏎⏎Un.                    → 1:  |  | Avant tout. ⁄ 5: 1987 |  | Un.
            t.txt → 1987 : Un.⏎1988 – Deux.⏎1989 - Trois.     → 1: 1987 |  | Un. ⁄ 2: 1988 |  | Deux. ⁄ 3: 1989 |  | Trois.
            t.txt → 1914 – 1918 : la guerre.⏎1987: Un.        → 1: 1914 – 1918 |  | la guerre. ⁄ 2: 1987 |  | Un.
            t.txt → 27 janvier 1987 : Un.⏎mai 1988. Deux.     → 1: 27 janvier 1987 |  | Un. ⁄ 2: mai 1988 |  | Deux.
            t.txt → - 1987 : Un.⏎- 1988 : Deux.               → 1: 1987 |  | Un. ⁄ 2: 1988 |  | Deux.
            t.txt → Avant.⏎⏎15 juin 1981 Appel.⏎⏎1982 Un.⏎⏎1983 Deux.⏎⏎1984 Trois. → 1:  |  | Avant. ⁄ 3: 15 juin 1981 |  | Appel. ⁄ 5: 1982 |  | Un. ⁄ 7: 1983 |  | Deux. ⁄ 9: 1984 |  | Trois.
            t.txt → Mars 1992 Fête.⏎3/5/1993 Bal.⏎Le 5 juin 1994 a vu. → 1: Mars 1992 |  | Fête. ⁄ 2: 3/5/1993 |  | Bal. ⁄ 3: 3/5/1993 |  | Le 5 juin 1994 a vu.
            t.txt → 100 Jahre Verein⏎1904 Am See.⏎1905 Bei uns.⏎1920/21 Die Halle.⏎1922 Es war. → 1:  |  | 100 Jahre Verein ⁄ 2: 1904 |  | Am See. ⁄ 3: 1905 |  | Bei uns. ⁄ 4: 1920/21 |  | Die Halle. ⁄ 5: 1922 |  | Es war.
            t.md → La grotte⏎: -15 000⏎⏎Le bronze⏎: -1 200⏎Suite. → 2: -15 000 | La grotte ⁄ 6: -1 200 | Le bronze | Suite.
            t.txt → 1987⏎Une loi :⏎80⏎2 500⏎75011             → 2: 1987 |  | Une loi : ⁄ 3: 1987 |  | 80 ⁄ 4: 1987 |  | 2 500 ⁄ 5: 1987 |  | 75011
            t.txt → 2016⏎En mai 2016, on vote.⏎3 axes : a.    → 2: 2016 |  | En mai 2016, on vote. ⁄ 3: 2016 |  | 3 axes : a.
            t.txt → En 1987, on vote.⏎On vit.⏎Le 3 mai 1988, on rit. → 1: En 1987 |  | En 1987, on vote. ⁄ 2: En 1987 |  | On vit. ⁄ 3: Le 3 mai 1988 |  | Le 3 mai 1988, on rit.
            t.txt → Les années 80⏎1981⏎Un.⏎Les années 90⏎On vit. → 3: 1981 |  | Un. ⁄ 5: Les années 90 |  | On vit.
            t.txt → s.d.⏎Un.⏎31 février 1987⏎Deux.⏎XIXe siècle⏎Trois. → 2: s.d. |  | Un. ⁄ 4: 31 février 1987 |  | Deux. ⁄ 6: XIXe siècle |  | Trois.
            t.txt → 1987⇥Un.⏎1988⇥Deux.                       → 1: 1987 |  | Un. ⁄ 2: 1988 |  | Deux.
            t.txt → 1987⏎⏎Un texte coupé à la largeur de l’écran où il fut écrit,⏎et qui va à la ligne en⏎1988 de fait.⏎⏎Deux. → 3: 1987 |  | Un texte coupé à la largeur de l’écran où il fut écrit, et qui va à la ligne en 1988 de fait. ⁄ 7: 1987 |  | Deux.
            t.md  → # Histoire⏎## 1987⏎Un⏎texte.⏎⏎* a⏎* b⏎⏎## 1988⏎### La loi⏎Deux.⏎⏎Trois. → 3: 1987 |  | Un texte.\\n- a\\n- b ⁄ 11: 1988 | La loi | Deux.\\nTrois.
            t.md  → **1987** Un.⏎⏎**1988** : Deux.⏎⏎*1989*⏎Trois. → 1: 1987 |  | Un. ⁄ 3: 1988 |  | Deux. ⁄ 6: 1989 |  | Trois.
            t.md  → ## 1987 – La loi⏎Un.⏎⏎Deux.⏎## Contact⏎Rue X. → 1: 1987 | La loi | Un.\\nDeux. ⁄ 6:  | Contact | Rue X.
            t.md  → ---⏎titre: x⏎---⏎1987⏎====⏎Un [lien](https://a.fr) **gras** et `code`. → 6: 1987 |  | Un lien gras et code.
            t.md  → 1987⏎⏎- Un.⏎- Deux.                       → 3: 1987 |  | Un. ⁄ 4: 1987 |  | Deux.
            t.md  → ### 1987 / Lille⏎⏎12 mai ‐ Un.⏎⏎**Juin-juillet** - Deux.⏎⏎### 1988 / Arras⏎⏎Trois. → 3: 12 mai 1987 |  | Un. ⁄ 5: Juin-juillet 1987 |  | Deux. ⁄ 7: 1988 | Arras | Trois.
            t.md  → ## 1987 [^1]⏎⏎- **14 mars** : Un.⏎- 3/17 avril : Deux.⏎- 2 février [2] – Trois. → 3: 14 mars 1987 |  | Un. ⁄ 4: 3/17 avril 1987 |  | Deux. ⁄ 5: 2 février 1987 |  | Trois.
            t.md  → Le bal⏎: 1987⏎⏎La fête⏎: 1988⏎⏎Le loto⏎: 1989⏎Trois. → 2: 1987 | Le bal ⁄ 5: 1988 | La fête ⁄ 9: 1989 | Le loto | Trois.
            t.md  → Le bal⏎: 1987⏎Il a lieu.⏎⏎La fête⏎: 1988⏎Elle dure. → 3: 1987 | Le bal | Il a lieu. ⁄ 7: 1988 | La fête | Elle dure.
            t.txt → 18 mars 1987 : Un.⏎19 mars : Deux.⏎⏎20-22 mars : Trois.⏎5 janvier : Quatre. → 1: 18 mars 1987 |  | Un. ⁄ 2: 19 mars 1987 |  | Deux. ⁄ 4: 20-22 mars 1987 |  | Trois. ⁄ 5: 5 janvier |  | Quatre.
            t.txt → 1987⏎- 27 janv., on vote.⏎- 6 août - 2 sept., on rit.⏎- On vit. → 2: 27 janv. 1987 |  | 27 janv., on vote. ⁄ 3: 6 août - 2 sept. 1987 |  | 6 août - 2 sept., on rit. ⁄ 4: 1987 |  | On vit.
            t.txt → 1980-1985⏎12 mai : Un.⏎1986⏎3 juin : Deux.  → 2: 12 mai |  | Un. ⁄ 4: 3 juin 1986 |  | Deux.
            t.txt → 855 Partage du royaume.⏎1155 Paix du roi.⏎1205 Prise du château. → 1: 855 |  | Partage du royaume. ⁄ 2: 1155 |  | Paix du roi. ⁄ 3: 1205 |  | Prise du château.
            t.txt → 18 mars 1987 : Un.⏎2 janvier : Deux.⏎15 juin : Trois. → 1: 18 mars 1987 |  | Un. ⁄ 2: 2 janvier |  | Deux. ⁄ 3: 15 juin |  | Trois.
            t.txt → 11 nov. 1918, on signe.⏎12 mars – 4 avril 1919, on rit. → 1: 11 nov. 1918 |  | 11 nov. 1918, on signe. ⁄ 2: 12 mars – 4 avril 1919 |  | 12 mars – 4 avril 1919, on rit.
            t.txt → Avant tout.⏎1200 Personnes viennent.⏎1987 : Un. → 1:  |  | Avant tout. ⁄ 2:  |  | 1200 Personnes viennent. ⁄ 3: 1987 |  | Un.
            t.txt → 1000 Bruxelles⏎1300 Wavre⏎1200 Woluwe⏎1050 Ixelles → 1:  |  | 1000 Bruxelles ⁄ 2:  |  | 1300 Wavre ⁄ 3:  |  | 1200 Woluwe ⁄ 4:  |  | 1050 Ixelles
            t.txt → 1200 Repas servis.⏎800 Paniers.⏎300 Bénévoles. → 1:  |  | 1200 Repas servis. ⁄ 2:  |  | 800 Paniers. ⁄ 3:  |  | 300 Bénévoles.
            t.txt → 120 Adhérents⏎450 Bénéficiaires⏎1200 Repas servis → 1:  |  | 120 Adhérents ⁄ 2:  |  | 450 Bénéficiaires ⁄ 3:  |  | 1200 Repas servis
            t.txt → 101 Registres⏎135 Lettres⏎210 Plans       → 1:  |  | 101 Registres ⁄ 2:  |  | 135 Lettres ⁄ 3:  |  | 210 Plans
            t.txt → 101 Rue A⏎135 Avenue B⏎210 Place C        → 1:  |  | 101 Rue A ⁄ 2:  |  | 135 Avenue B ⁄ 3:  |  | 210 Place C
            t.txt → 1200 Repas servis⏎1500 Colis⏎1650 Paniers → 1:  |  | 1200 Repas servis ⁄ 2:  |  | 1500 Colis ⁄ 3:  |  | 1650 Paniers
            t.txt → 481 Clovis roi.⏎496 Baptême.⏎507 Victoire.⏎511 Mort.⏎843 Partage. → 1: 481 |  | Clovis roi. ⁄ 2: 496 |  | Baptême. ⁄ 3: 507 |  | Victoire. ⁄ 4: 511 |  | Mort. ⁄ 5: 843 |  | Partage.
            t.txt → 1987 : Un.⏎1995 : Deux.⏎1701 Repas⏎1802 Colis⏎1903 Paniers → 1: 1987 |  | Un. ⁄ 2: 1995 |  | Deux. ⁄ 3: 1995 |  | 1701 Repas ⁄ 4: 1995 |  | 1802 Colis ⁄ 5: 1995 |  | 1903 Paniers
            t.txt → 1901 : Un.⏎1902 Fête A⏎1905 Fête B⏎1911 Fête C⏎1950 : Deux. → 1: 1901 |  | Un. ⁄ 2: 1902 |  | Fête A ⁄ 3: 1905 |  | Fête B ⁄ 4: 1911 |  | Fête C ⁄ 5: 1950 |  | Deux.
            t.txt → 2012 Trois.⏎2005 Deux.⏎1998 Un.           → 1: 2012 |  | Trois. ⁄ 2: 2005 |  | Deux. ⁄ 3: 1998 |  | Un.
            t.txt → 1901 A⏎1905 B⏎1911 C⏎1910 D⏎1920 E⏎1936 F → 1: 1901 |  | A ⁄ 2: 1905 |  | B ⁄ 3: 1911 |  | C ⁄ 4: 1910 |  | D ⁄ 5: 1920 |  | E ⁄ 6: 1936 |  | F
            t.txt → 1987⏎⏎Les ouvriers de la fabrique cessent le travail le 12⏎mai : ils le reprendront un mois plus tard, et le⏎3 juin 1987 : enfin.⏎⏎13 juin : Un.⏎14 juin : Deux. → 3: 1987 |  | Les ouvriers de la fabrique cessent le travail le 12 mai : ils le reprendront un mois plus tard, et le 3 juin 1987 : enfin. ⁄ 7: 13 juin 1987 |  | Un. ⁄ 8: 14 juin 1987 |  | Deux.
            t.md  → ## 1987⏎⏎Les ouvriers cessent le travail en⏎mai : ils le reprendront de⏎juin à août.⏎⏎**13 juin** : Un⏎14 juin : Deux⏎**15 juin** : Trois → 3: 1987 |  | Les ouvriers cessent le travail en mai : ils le reprendront de juin à août. ⁄ 7: 13 juin 1987 |  | Un ⁄ 8: 14 juin 1987 |  | Deux ⁄ 9: 15 juin 1987 |  | Trois
            t.md  → ## 1987⏎⏎Le travail cesse⏎mai : on reprend.⏎12 mai : Fin. → 3: 1987 |  | Le travail cesse mai : on reprend. ⁄ 5: 12 mai 1987 |  | Fin.
            t.html → <html><body><h2>1987</h2><pre>Le travail cesse le 12⏎mai : on reprend.⏎13 mai : Fin.</pre></body></html> → 1: 1987 |  | Le travail cesse le 12\\nmai : on reprend. ⁄ 1: 13 mai 1987 |  | Fin.
            t.html → <html><body><h2>1936</h2><p>Le Front populaire<br>12 mai : grève générale<br>7 juin : accords de Matignon</p></body></html> → 1: 1936 |  | Le Front populaire ⁄ 1: 12 mai 1936 |  | grève générale ⁄ 1: 7 juin 1936 |  | accords de Matignon
            t.md  → ## 1936⏎⏎Le Front populaire  ⏎12 mai : grève générale → 3: 1936 |  | Le Front populaire ⁄ 4: 12 mai 1936 |  | grève générale
            t.md  → Mars 2020 : confinement dû au Covid-19⏎Mai 2020 : déconfinement → 1: Mars 2020 |  | confinement dû au Covid-19 ⁄ 2: Mai 2020 |  | déconfinement
            t.md  → Mars 2020 : le congrès n° 12⏎Mai 2020 : fin → 1: Mars 2020 |  | le congrès n° 12 ⁄ 2: Mai 2020 |  | fin
            t.md  → Mars 2020 : article 32⏎juin 2020 : Paris 12⏎En 2021 : fin → 1: Mars 2020 |  | article 32 ⁄ 2: juin 2020 |  | Paris 12 ⁄ 3: En 2021 |  | fin
            t.md  → Mars 2020 : Covid-19⏎mai 2020 : fin le 12⏎Juin 2020 : bal → 1: Mars 2020 |  | Covid-19 ⁄ 2: mai 2020 |  | fin le 12 ⁄ 3: Juin 2020 |  | bal
            t.md  → ## 1987⏎⏎On cesse le mercredi 1er⏎mai 1987 : on reprend les 2, 3⏎juin 1987 : fin → 3: 1987 |  | On cesse le mercredi 1er mai 1987 : on reprend les 2, 3 juin 1987 : fin
            """)
    void dates_open_rows(String name, String content, String expected) throws IOException, UnreadableFileException {
        CollectedTables collected = read(name, content.replace("⏎", "\n").replace("⇥", "\t"));
        assertThat(String.join(" ⁄ ", collected.shown())).isEqualTo(expected);
    }

    @Test
    void what_is_in_no_row_is_told() throws IOException, UnreadableFileException {
        CollectedTables collected = read("t.md", "# Histoire\n\n## Débuts\n\n### 1987\n\n### 1988\n\nUn.\n");
        assertThat(collected.remarks())
                .containsExactly(
                        "1: l’intertitre «\u00a0Histoire\u00a0» n’est repris nulle part",
                        "3: l’intertitre «\u00a0Débuts\u00a0» n’est repris nulle part",
                        "5: la date «\u00a01987\u00a0» n’est suivie d’aucun texte ; le saisir");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            t.md → ## 1936⏎⏎- Juin : Un.⏎- 1er août : Deux.                → 3: Juin 1936 |  | Un. ⁄ 4: 1er août 1936 |  | Deux.
            t.md → ## 1936⏎⏎12 mai 1936 : Un.⏎⏎## 1937⏎⏎12 mai 1937 : Deux. → 3: 12 mai 1936 |  | Un. ⁄ 7: 12 mai 1937 |  | Deux.
            t.md → ## 1936-1938⏎⏎### 1937⏎⏎- Mai : Un.                      → 5: Mai 1937 |  | Un.
            """)
    void a_year_above_its_days_is_not_told_to_lack_a_text(String name, String content, String expected)
            throws IOException, UnreadableFileException {
        CollectedTables collected = read(name, content.replace("⏎", "\n"));
        assertThat(String.join(" ⁄ ", collected.shown())).isEqualTo(expected);
        assertThat(collected.remarks()).noneMatch(remark -> remark.contains("n’est suivie d’aucun texte"));
    }

    @Test
    void dates_that_have_got_a_year_are_told_and_those_that_have_none_are_asked()
            throws IOException, UnreadableFileException {
        CollectedTables collected = read(
                "p.html",
                "<html><body><h2>1987 : la lutte</h2><p>– 19 juillet : Un.</p><p>– 1 er août : Deux.</p>"
                        + "<h2>Ensuite</h2><p>3 mai : Trois.</p></body></html>");
        assertThat(collected.shown())
                .containsExactly("1: 19 juillet 1987 |  | Un.", "1: 1 er août 1987 |  | Deux.", "1: 3 mai |  | Trois.");
        assertThat(collected.remarks())
                .containsExactlyInAnyOrder(
                        "1: l’intertitre «\u00a01987 : la lutte\u00a0» n’est repris nulle part",
                        "1: l’intertitre «\u00a0Ensuite\u00a0» n’est repris nulle part",
                        "1: l’année de la date «\u00a03 mai\u00a0» n’est pas sûre ; la saisir",
                        "0: 2 dates sans année ont reçu celle qui est écrite au-dessus ; le vérifier");
    }

    @Test
    void an_item_without_a_date_and_dates_within_a_paragraph_are_told() throws IOException, UnreadableFileException {
        CollectedTables items = read("t.md", "- **1978** — Un.\n- Suite.\n- **1979** — Deux.\n- Autre.\n");
        assertThat(items.rows()).hasSize(2);
        assertThat(items.remarks())
                .containsExactly(
                        "2: 2 éléments de liste sans date ont été joints à celui d’avant (lignes 2, 4) ; le vérifier");
        CollectedTables inner = read(
                "t.txt",
                "Des grèves : Mai 1831 : les canuts. 1er mai 1886 : un jour. 1909 : la poste. Voir : 12 : rien.");
        assertThat(inner.remarks().getFirst()).startsWith("1: ce paragraphe a 3 dates suivies de deux-points");
    }

    @Test
    void a_paragraph_without_a_date_after_one_that_has_it_is_told() throws IOException, UnreadableFileException {
        CollectedTables inText =
                read("t.txt", "1986\nZéro.\nEt un.\n1987 : Un.\nDeux.\n1988 : Trois.\nQuatre.\nCinq.\n");
        assertThat(inText.shown())
                .containsExactly(
                        "2: 1986 |  | Zéro.",
                        "3: 1986 |  | Et un.",
                        "4: 1987 |  | Un.",
                        "5: 1987 |  | Deux.",
                        "6: 1988 |  | Trois.",
                        "7: 1988 |  | Quatre.",
                        "8: 1988 |  | Cinq.");
        assertThat(inText.remarks())
                .containsExactly("5: 3 paragraphes sans date ont reçu celle du paragraphe d’avant (lignes 5, 7, 8) ;"
                        + " le vérifier");
        assertThat(read("t.md", "## 1987\n\nUn.\n\nDeux.\n\n## 1988 – Titre\n\nTrois.\n\nQuatre.\n")
                        .remarks())
                .as("under a heading")
                .isEmpty();
    }

    @Test
    void tables_of_one_caption_are_told_apart() throws IOException, UnreadableFileException {
        String table = "<table><caption>Les fêtes</caption><tr><th>Date<th>Quoi<th>Où</tr>"
                + "<tr><td>1987<td>Un<td>Lille</tr></table>";
        CollectedTables collected = read("t.html", "<html><body>" + table + table + "</body></html>");
        assertThat(collected.tables())
                .extracting(ForeignTable::sheet)
                .containsSubsequence("Les fêtes", "tableau 2 Les fêtes");
    }

    /** The same table in each kind of document: a caption, a year between rows, cells over rows and columns. */
    @Test
    void a_table_has_its_caption_its_years_and_all_that_cells_span() throws IOException, UnreadableFileException {
        Path page = Files.writeString(folder.resolve("t.html"), """
                <html><body><h2>1986</h2><table><caption>Les   congrès</caption>
                <tr><th>Date</th><th colspan=2>Quoi</th><th>Où</th></tr>
                <tr><td>2 mai</td><td>Un</td><td></td><td rowspan=3>Lille</td></tr>
                <tr><td colspan=3>1987</td></tr>
                <tr><td>3 mai</td><td rowspan=2 colspan=2>Deux</td></tr>
                <tr><td>4 mai</td><td>Arras</td></tr></table></body></html>
                """);
        Path word = TestWorkbooks.word(
                folder.resolve("t.docx"),
                """
                <w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>1986</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Lgende"/></w:pPr><w:r><w:t>Les congrès</w:t></w:r></w:p><w:tbl>"""
                        + row(wordCell("Date", ""), wordCell("Quoi", "<w:gridSpan w:val=\"2\"/>"), wordCell("Où", ""))
                        + row(wordCell("2 mai", ""), wordCell("Un", ""), wordCell("", ""), wordCell("Lille", RESTART))
                        + row(wordCell("1987", "<w:gridSpan w:val=\"3\"/>"), wordCell("", "<w:vMerge/>"))
                        + row(
                                wordCell("3 mai", ""),
                                wordCell("Deux", "<w:gridSpan w:val=\"2\"/>" + RESTART),
                                wordCell("", "<w:vMerge w:val=\"continue\"/>"))
                        + row(
                                wordCell("4 mai", ""),
                                wordCell("", "<w:gridSpan w:val=\"2\"/><w:vMerge/>"),
                                wordCell("Arras", ""))
                        + "</w:tbl>");
        Path open = TestWorkbooks.openDocument(folder.resolve("t.odt"), "text", """
                <text:h text:outline-level="1">1986</text:h><table:table>
                <table:table-row><table:table-cell><text:p>Date</text:p></table:table-cell><table:table-cell
                table:number-columns-spanned="2"><text:p>Quoi</text:p></table:table-cell><table:covered-table-cell/>
                <table:table-cell><text:p>Où</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell><text:p>2 mai</text:p></table:table-cell><table:table-cell><text:p>Un</text:p>
                </table:table-cell><table:table-cell/><table:table-cell table:number-rows-spanned="3"><text:p>Lille</text:p>
                </table:table-cell></table:table-row>
                <table:table-row><table:table-cell table:number-columns-spanned="3"><text:p>1987</text:p></table:table-cell>
                <table:covered-table-cell table:number-columns-repeated="2"/><table:covered-table-cell/></table:table-row>
                <table:table-row><table:table-cell><text:p>3 mai</text:p></table:table-cell><table:table-cell
                table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>Deux</text:p></table:table-cell>
                <table:covered-table-cell/><table:covered-table-cell/></table:table-row>
                <table:table-row><table:table-cell><text:p>4 mai</text:p></table:table-cell>
                <table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>Arras</text:p>
                </table:table-cell></table:table-row></table:table><text:p text:style-name="Table">Les congrès</text:p>
                """);
        for (Path file : List.of(page, word, open)) {
            CollectedTables collected = CollectedTables.of(file);
            assertThat(collected.texts())
                    .as("%s", file)
                    .containsExactly(
                            List.of("Date", "Quoi", "", "Où"),
                            List.of("2 mai 1986", "Un", "", "Lille"),
                            List.of("1987", "", "", "Lille"),
                            List.of("3 mai 1987", "Deux", "", "Lille"),
                            List.of("4 mai 1987", "Deux", "", "Arras"));
            assertThat(collected.tables()).extracting(ForeignTable::sheet).containsExactly("Les congrès");
        }
    }

    @Test
    void only_a_year_between_the_rows_of_a_table_is_no_row() throws IOException, UnreadableFileException {
        CollectedTables collected = read("t.md", """
                | Date | Quoi |
                |---|---|
                | 1987 | |
                | 3 mai | Un |
                | 12 mai 1987 | |
                | 13 mai | Deux |
                | 1988 | |
                | 31 juin | Trois |
                """);
        assertThat(collected.texts())
                .containsExactly(
                        List.of("Date", "Quoi"),
                        List.of("3 mai 1987", "Un"),
                        List.of("12 mai 1987"),
                        List.of("13 mai 1987", "Deux"),
                        List.of("1988"),
                        List.of("31 juin", "Trois"));
    }

    private static final String RESTART = "<w:vMerge w:val=\"restart\"/>";

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String wordCell(String text, String properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    @Test
    void a_table_of_markdown_is_a_table() throws IOException, UnreadableFileException {
        CollectedTables collected =
                read("t.md", "Avant.\n\n| Année | Titre |\n|---|---|\n| 1987 | [Loi](https://a.fr) |\n");
        assertThat(collected.shown()).containsExactly("1:  |  | Avant.", "3: Année | Titre", "5: 1987 | Loi");
        assertThat(collected.rows(1).getLast().cells().getLast().links())
                .containsExactly(new ForeignLink("Loi", "https://a.fr"));
    }

    /** Bodies of pages; each says the same in other elements. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            <h2>1987</h2><p>Un.</p><p>Deux :</p><ul><li>a</li><li>b</li></ul><h2>1988</h2><p>Trois.</p>
            <p><b>1987</b></p><p>Un.</p><p>Deux :</p><ul><li>a<li>b</ul><p><b>1988</b></p><p>Trois.</p>
            <dl><dt>1987</dt><dd>Un.</dd><dd>Deux :<ul><li>a</li><li>b</li></ul></dd><dt>1988</dt><dd>Trois.</dd></dl>
            <ul class=x><li><h3>1987</h3><p>Un.</p><p>Deux :</p><ol><li>a</li><li>b</li></ol></li><li><h3>1988</h3><p>Trois.</p></li></ul>
            <div><span class=d>1987</span><div>Un.</div><div>Deux :</div><ul><li>a</li><li>b</li></ul></div><div><time>1988</time> <p>Trois.</p></div>
            <p><strong>1987</strong> Un.</p><p>Deux :</p><ul><li>a</li><li>b</li></ul><p><strong>1988 :</strong> Trois.</p>
            <p>1987 : Un.</p><p>Deux :</p><ul><li><p>a</p></li><li>b</li></ul><p>1988 – Trois.</p>
            <p>1987<br>Un.</p><p>Deux :</p><ul><li>a</li><li>b</li></ul><p>1988<br>Trois.</p>
            <table><tr><td>1987</td><td><p>Un.</p><p>Deux :</p><ul><li>a</li><li>b</li></ul></td></tr><tr><td>1988</td><td>Trois.</td></tr></table>
            <h2>Les années 80</h2><h3>1987</h3><p>Un.</p><p>Deux :</p><ul><li>a</li><li>b</li></ul><h3>1988</h3><p>Trois.</p>
            <h2>1987</h2>Un.<p>Deux :</p><ul><li>a</li><li>b</li></ul><h2>1988</h2>Trois.
            """)
    void a_page_is_read_whatever_its_elements(String body) throws IOException, UnreadableFileException {
        CollectedTables collected = read("p.html", "<!DOCTYPE html><html><body>" + body + "</body></html>");
        String read = String.join(" ⁄ ", collected.shown())
                .replaceAll("\\d+: ", "")
                .replace("Un.\\nDeux", "Un. ⁄ 1987 |  | Deux");
        assertThat(read).isEqualTo("1987 |  | Un. ⁄ 1987 |  | Deux :\\n- a\\n- b ⁄ 1988 |  | Trois.");
        assertThat(collected.remarks()).allMatch(remark -> remark.contains("ce paragraphe sans date a reçu celle"));
    }

    /** Parts that pages fold away: of each body, the rows. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            <h2 class=a><button class=b>1987 – Création du comité</button></h2><div><p>Un.</p></div>   → 1987 | Création du comité | Un.
            <h2><button>1987</button></h2><div><p>Un.</p></div><h2><button>1988</button></h2><p>Deux.</p> → 1987 |  | Un. ⁄ 1988 |  | Deux.
            <button>1987</button><div>Un.</div><button>1988</button><div>Deux.</div>                   → 1987 |  | Un. ⁄ 1988 |  | Deux.
            <h2>1987</h2><h3><button>La loi</button></h3><p>Un.</p>                                    → 1987 | La loi | Un.
            <details><summary><button>1987 : La loi</button></summary><p>Un.</p></details>             → 1987 |  | La loi ⁄ 1987 |  | Un.
            <h2>1987 – La loi <button>Voir plus</button></h2><p>Un. <button>Partager</button></p>      → 1987 | La loi | Un.
            <h2><button>+</button> 1987 – La loi</h2><p>Un.</p><button>Imprimer</button>               → 1987 | La loi | Un.
            """)
    void a_heading_may_be_a_button(String body, String expected) throws IOException, UnreadableFileException {
        CollectedTables collected = read("p.html", "<!DOCTYPE html><html><body>" + body + "</body></html>");
        assertThat(String.join(" ⁄ ", collected.shown()).replaceAll("\\d+: ", ""))
                .isEqualTo(expected);
    }

    /** Of each body: the rows, each with what its links are on. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            <a href=@><h3>1987 : Création</h3></a><h3>1988 : Suite</h3>                   → 1987 Création [1987 : Création] ⁄ 1988 Suite []
            <h3><a href=@>1987 : Création</a></h3><h3>1988 : Suite</h3>                   → 1987 Création [1987 : Création] ⁄ 1988 Suite []
            <p>1986 : Un <a href=@><h3>1987 : Création</h3></a></p><p>1988 : Suite</p>     → 1986  [] ⁄ 1987 Création [1987 : Création] ⁄ 1988  []
            <a href=@><h3>1987</h3></a><p>Un.</p><p>Deux.</p>                             → 1987  [1987] ⁄ 1987  []
            <a href=@><h3>1987</h3><p>Un.</p></a><h3>1988</h3><p>Deux.</p>                → 1987  [Un., 1987] ⁄ 1988  []
            <h3>1987</h3><p>Un.<a href=@><img src=x></a></p><h3>1988</h3><p>Deux.</p>      → 1987  [https://a.fr/] ⁄ 1988  []
            <ul><li><a href=@><div>1987 : Un</div></a></li><li>1988 : Deux</li></ul>       → 1987  [1987 : Un] ⁄ 1988  []
            <p>1987 : A <a href=@>Lire</a><br><br>1988 : B <a href=@>Lire</a><a href=@>1</a></p> → 1987  [Lire] ⁄ 1988  [Lire, 1]
            <p><br> 1987 : A<br>1988<br>B <a href=@>8</a></p>                              → 1987  [] ⁄ 1988  [8]
            <p>1987 : A<br><a href=@><img src=x></a><br>1988 : B</p>                       → 1987  [https://a.fr/] ⁄ 1988  []
            <table><tr><td>1987 : A <a href=@>Lire</a><p>8</p><p>1988 : B <a href=@>8</a></p></td></tr></table> → 1987  [Lire] ⁄ 1988  [8]
            """)
    void a_link_is_of_what_it_stands_around(String body, String expected) throws IOException, UnreadableFileException {
        CollectedTables collected =
                read("p.html", "<html><body>" + body.replace("@", "https://a.fr/") + "</body></html>");
        assertThat(collected.rows().stream()
                        .map(PublishedPagesTest::dateTitleAndLinks)
                        .toList())
                .isEqualTo(List.of(expected.split(" ⁄ ")));
    }

    /** Whatever is read into lines: a label may stand in others too, as the number of a note in all dates. */
    @Test
    void a_link_is_of_the_line_that_it_stands_in() throws IOException, UnreadableFileException {
        Path page = Files.writeString(
                folder.resolve("p.html"),
                "<html><body><p>1911 : A <a href=https://a.fr/>1</a><br>1912 : B <a href=https://b.fr/>1</a></p>");
        String line = "<w:r><w:t>%s</w:t></w:r><w:hyperlink r:id=\"%s\"><w:r><w:t>1</w:t></w:r></w:hyperlink>";
        Path word = TestWorkbooks.word(
                folder.resolve("d.docx"),
                "<w:p>" + line.formatted("1911 : A", "rId1") + "<w:r><w:br/></w:r>" + line.formatted("1912 : B", "rId2")
                        + "</w:p>",
                TestWorkbooks.relation("rId1", "hyperlink", "https://a.fr/", "TargetMode=\"External\""),
                TestWorkbooks.relation("rId2", "hyperlink", "https://b.fr/", "TargetMode=\"External\""));
        String cell = "<text:p>1911 : A <text:a xlink:href=\"https://a.fr/\">1</text:a></text:p>"
                + "<text:p>1912 : B <text:a xlink:href=\"https://b.fr/\">1</text:a></text:p>";
        Path open = TestWorkbooks.openDocument(
                folder.resolve("d.odt"),
                "text",
                "<table:table><table:table-row><table:table-cell>" + cell
                        + "</table:table-cell></table:table-row></table:table>");
        for (Path file : List.of(page, word, open))
            assertThat(datesAndAddresses(CollectedTables.of(file)))
                    .as("%s", file)
                    .containsExactly("1911[https://a.fr/]", "1912[https://b.fr/]");
        CollectedTables marked = read(
                "t.md",
                "1998 Un **gras** [**1**](https://a.fr/)  \n2005 Deux \\_b <https://c.fr/> [1](https://b.fr/)  \n2012 Trois 1.\n");
        assertThat(datesAndAddresses(marked)).containsExactly("1998[https://a.fr/]", "2005[https://b.fr/]", "2012[]");
    }

    private static List<String> datesAndAddresses(CollectedTables collected) {
        return collected.rows().stream()
                .map(row -> row.cells().getFirst().text()
                        + row.cells().getLast().links().stream()
                                .map(ForeignLink::url)
                                .toList())
                .toList();
    }

    @Test
    void the_blocks_of_an_item_are_looked_at_once() {
        int[] looks = {0};
        Element item = new Element("li") {
            @Override
            public Elements children() {
                looks[0]++;
                return super.children();
            }
        };
        for (int i = 0; i < 100; i++) item.appendElement("pre").text("a");
        Element list = new Element("ul").appendChild(item);
        List<Passage> passages = new ArrayList<>();
        PassageWalk.over(list, _ -> false, passages::add, _ -> false);
        assertThat(passages).hasSize(100).allMatch(passage -> passage.kind() == Passage.Kind.ITEM);
        assertThat(looks[0]).isEqualTo(1);
    }

    private static String dateTitleAndLinks(ForeignRow row) {
        List<ForeignCell> cells = row.cells();
        return cells.get(0).text() + " " + cells.get(1).text() + " "
                + cells.stream()
                        .flatMap(cell -> cell.links().stream())
                        .map(ForeignLink::label)
                        .toList();
    }

    @Test
    void a_page_gives_titles_links_and_lines_and_leaves_out_what_is_around()
            throws IOException, UnreadableFileException {
        CollectedTables collected = read("p.html", """
                <!DOCTYPE html><html><head><title>Asso</title><script>1900 : non</script></head><body>
                <header><a href="/">1901 : accueil</a></header><nav><ul><li>1902 : menu</li></ul></nav>
                <div class="breadcrumb">1903 : fil</div><form><input name=q><button>Chercher</button></form>
                <h1>Notre histoire</h1>
                <h2>1987</h2>
                <h3>La loi</h3>
                <p>
                  Voir <a href="https://a.fr/x">le   texte</a>, <a href="/y">ici</a>
                  et <a href="javascript:x()">là</a>.</p>
                <p>Suite<br>et fin.</p>
                <aside>1904 : à côté</aside>
                <h2>Contact</h2>
                <p>1, rue X</p>
                <footer>1905 : pied</footer></body></html>
                """);
        assertThat(collected.shown())
                .containsExactly(
                        "8: 1987 | La loi | Voir le texte, ici et là.\\nSuite\\net fin.", "13:  | Contact | 1, rue X");
        assertThat(collected.rows().getFirst().cells().getLast().links())
                .containsExactly(new ForeignLink("le texte", "https://a.fr/x", 5));
        assertThat(collected.remarks()).singleElement().asString().startsWith("4: l’intertitre «\u00a0Notre histoire");
    }

    @Test
    void titles_may_stand_before_their_dates() throws IOException, UnreadableFileException {
        CollectedTables collected = read(
                "p.html",
                "<html><body><div><h3>La loi</h3><span>1987</span><p>Un.</p></div><div><h3>Le congrès</h3>"
                        + "<span>1988</span><p>Deux.</p></div></body></html>");
        assertThat(collected.shown()).containsExactly("1: 1987 | La loi | Un.", "1: 1988 | Le congrès | Deux.");
    }

    @Test
    void a_table_with_a_header_is_a_table_of_its_own() throws IOException, UnreadableFileException {
        CollectedTables collected = read("p.html", """
                <html><body><p>1980 : Un.</p><table><thead><tr><th>Année</th><th colspan=2>Quoi</th><th>Où</th></tr></thead>
                <tr><td rowspan=2>1987</td><td>Loi</td><td><a href="http://b.fr">b</a></td><td>Paris</td></tr>
                <tr><td>Congrès<br>annuel</td><td></td><td>Lille</td></tr></table></body></html>
                """);
        assertThat(collected.shown())
                .containsExactly(
                        "1: 1980 |  | Un.",
                        "1: Année | Quoi |  | Où",
                        "2: 1987 | Loi | b | Paris",
                        "3: 1987 | Congrès\\nannuel |  | Lille");
        assertThat(collected.tables()).extracting(ForeignTable::sheet).containsExactly("", "tableau");
    }

    @Test
    void a_document_of_word_is_read() throws IOException, UnreadableFileException {
        Path file = TestWorkbooks.word(
                folder.resolve("d.docx"),
                """
                <w:p><w:pPr><w:pStyle w:val="Titre"/></w:pPr><w:r><w:t>Histoire</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>19</w:t></w:r><w:r><w:t>87</w:t></w:r></w:p>
                <w:p/><w:p><w:r><w:t xml:space="preserve">Voir </w:t></w:r><w:hyperlink r:id="rId1"><w:r><w:t>la loi</w:t></w:r>
                </w:hyperlink><w:del><w:r><w:delText>non</w:delText></w:r></w:del><w:r><w:br/><w:t>ici</w:t><w:tab/></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>
                <w:p><w:r><w:t>1988 : Deux.</w:t></w:r></w:p>
                <w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>Année</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Quoi</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r><w:t>1989</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Un</w:t></w:r></w:p><w:p><w:r><w:t>deux</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """,
                TestWorkbooks.relation("rId1", "hyperlink", "https://a.fr/", "TargetMode=\"External\""));
        CollectedTables collected = CollectedTables.of(file);
        assertThat(collected.shown())
                .containsExactly(
                        "4: 1987 |  | Voir la loi\\nici\\n- a",
                        "6: 1988 |  | Deux.",
                        "7: Année | Quoi",
                        "9: 1989 | Un\\ndeux");
        assertThat(collected.rows().getFirst().cells().getLast().links())
                .containsExactly(new ForeignLink("la loi", "https://a.fr/", 5));
        assertThat(collected.remarks()).singleElement().asString().contains("Histoire");
    }

    @Test
    void an_open_document_is_read() throws IOException, UnreadableFileException {
        Path file = TestWorkbooks.openDocument(folder.resolve("d.odt"), "text", """
                <text:tracked-changes><text:p>non</text:p></text:tracked-changes>
                <text:p text:style-name="Title">Histoire</text:p><text:h text:outline-level="2">1987</text:h>
                <text:p>Voir <text:a xlink:href="https://a.fr/">la <text:span>loi</text:span></text:a><text:note><text:note-body>
                <text:p>non</text:p></text:note-body></text:note>.<text:line-break/>Suite.</text:p>
                <text:list><text:list-item><text:p>a</text:p></text:list-item></text:list><text:p>1988 : Deux.</text:p>
                <table:table><table:table-row><table:table-cell><text:p>Année</text:p></table:table-cell><table:table-cell>
                <text:p>Quoi</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>1989</text:p>
                </table:table-cell><table:table-cell><text:p>Trois</text:p></table:table-cell></table:table-row></table:table>
                """);
        CollectedTables collected = CollectedTables.of(file);
        assertThat(collected.shown())
                .containsExactly(
                        "3: 1987 |  | Voir la loi.\\nSuite.\\n- a",
                        "5: 1988 |  | Deux.",
                        "6: Année | Quoi",
                        "8: 1989 | Trois");
        assertThat(collected.rows().getFirst().cells().getLast().links())
                .containsExactly(new ForeignLink("la loi", "https://a.fr/", 5));
    }
}
