package fr.annales.intake;

/**
 * Something of an import that a person should look at.
 *
 * @param row 0 where it is of the whole file
 * @param column as it is called there, empty where it is of a whole row
 * @param told what was done or is asked, a French sentence without a full stop
 * @param ref by which an answer is known again, empty where none is expected
 */
record ReviewItem(Kind kind, String file, int row, String column, String value, String told, String ref) {

    /** What it is about; named as several are. */
    enum Kind {
        COLUMN("colonne inconnue, qui n’est pas publiée", "colonnes inconnues, qui ne sont pas publiées"),
        DATE("date à décider", "dates à décider"),
        ROW("ligne sans événement", "lignes sans événement"),
        VALUE("cellule à relire", "cellules à relire"),
        TITLE("titre fait de la première phrase", "titres faits de la première phrase"),
        GONE("événement disparu de sa feuille", "événements disparus de leur feuille"),
        EDITED(
                "champ corrigé à la main et changé dans la feuille",
                "champs corrigés à la main et changés dans la feuille"),
        REPAIR("réparation", "réparations"),
        REMARK("remarque à la lecture du fichier", "remarques à la lecture du fichier"),
        ANSWERED("décision suivie", "décisions suivies");

        private final String singular;
        private final String plural;

        Kind(String singular, String plural) {
            this.singular = singular;
            this.plural = plural;
        }

        String singular() {
            return singular;
        }

        String plural() {
            return plural;
        }
    }
}
