package fr.annales.intake;

/** What is certain enough to be repaired unasked. */
enum Repair {
    MOJIBAKE("accents abîmés rétablis (UTF-8 lu comme Windows-1252)"),
    SIGNS("signes de Windows-1252 rétablis"),
    ENTITIES("entités HTML écrites en clair"),
    TAGS("balises HTML ôtées"),
    CONTROLS("caractères invisibles ôtés");

    private final String told;

    Repair(String told) {
        this.told = told;
    }

    String told() {
        return told;
    }
}
