package fr.annales.foreign;

/** Why a file is not read, and what to do to have it read. */
final class UnreadableReasons {
    private static final String AS_SHEET = "l’ouvrir dans un tableur et l’enregistrer en .xlsx, .ods ou .csv";
    private static final String AS_TEXT = "l’ouvrir dans un traitement de texte et l’enregistrer en .docx ou .odt";

    enum Reason {
        OLD_OFFICE,
        PDF,
        RICH_TEXT,
        IMAGE,
        ARCHIVE,
        DATABASE
    }

    private UnreadableReasons() {}

    static UnreadableFileException of(Reason reason, String extension) {
        return new UnreadableFileException(
                switch (reason) {
                    case OLD_OFFICE -> oldOffice(extension);
                    case PDF ->
                        "un PDF ne dit pas où commencent ses paragraphes ; en copier le texte dans un fichier .txt, ou"
                                + " repartir du document d’origine (.docx, .odt)";
                    case RICH_TEXT -> "le format RTF n’est pas lu ; " + AS_TEXT;
                    case IMAGE -> "c’est une image ou un film, sans texte à lire ; en saisir le texte dans un fichier";
                    case ARCHIVE -> "c’est un fichier compressé ; le décompresser, puis importer ce qu’il contient";
                    case DATABASE -> "c’est une base de données ; en exporter la table en .csv";
                });
    }

    private static String oldOffice(String extension) {
        return switch (extension) {
            case "xlsx", "docx" ->
                "le fichier est protégé par un mot de passe, ou dans un ancien format d’Office ; l’ouvrir et"
                        + " l’enregistrer sans mot de passe";
            case "doc", "dot" -> "l’ancien format .doc de Word n’est pas lu ; " + AS_TEXT;
            case "xls", "xlt", "csv" -> "l’ancien format .xls d’Excel n’est pas lu ; " + AS_SHEET;
            default -> "c’est un ancien format d’Office ; l’ouvrir et l’enregistrer en .xlsx ou .docx";
        };
    }

    static UnreadableFileException ofZip(ZipParts zip) {
        if (zip.hasBelow("ppt/") || zip.hasBelow("Slides/"))
            return new UnreadableFileException(
                    "une présentation n’est pas lue ; en copier le texte dans un document .docx");
        if (zip.has("xl/workbook.bin"))
            return new UnreadableFileException("le format binaire .xlsb d’Excel n’est pas lu ; " + AS_SHEET);
        if (zip.has("Index/Tables/DataList.iwa") || zip.has("Index/Document.iwa") || zip.has("Index.zip"))
            return new UnreadableFileException(
                    "le format de Numbers et Pages n’est pas lu ; l’exporter en .xlsx, .csv ou .docx");
        return of(Reason.ARCHIVE, "zip");
    }

    static UnreadableFileException unknown() {
        return new UnreadableFileException(
                "ce n’est ni un texte ni un format connu ; l’enregistrer en .csv, .xlsx, .ods, .json, .docx, .odt ou"
                        + " .txt");
    }

    static UnreadableFileException xml() {
        return new UnreadableFileException("un fichier XML n’est pas lu ; en tirer un tableau .csv ou un texte");
    }

    static UnreadableFileException noJson() {
        return new UnreadableFileException(
                "le fichier se nomme .json, mais n’en est pas ; l’exporter à nouveau, ou ôter ce qui précède la première"
                        + " accolade (par exemple « const x = ») et ce qui suit la dernière");
    }

    static UnreadableFileException googleLogin() {
        return new UnreadableFileException(
                "ce n’est pas la feuille, mais une page de connexion de Google ; publier d’abord la feuille sur le web"
                        + " (Fichier, Partager, Publier sur le web, au format .csv) ou la télécharger (Fichier,"
                        + " Télécharger)");
    }

    static UnreadableFileException pageForTable() {
        return new UnreadableFileException(
                "ce n’est pas un tableau, mais une page web, sans doute de connexion ou d’erreur ; ouvrir l’adresse dans"
                        + " un navigateur et en télécharger le tableau");
    }

    static UnreadableFileException damaged() {
        return new UnreadableFileException(
                "le fichier est endommagé ou incomplet ; le rouvrir dans le logiciel qui l’a fait et l’enregistrer à"
                        + " nouveau");
    }

    /** @param what there are too many of, in French, in the plural */
    static UnreadableFileException tooMany(int most, String what) {
        return new UnreadableFileException("le fichier a plus de " + Sentences.count(most) + " " + what
                + " ; l’enregistrer en .csv, ou le partager en plusieurs fichiers");
    }

    static UnreadableFileException longRow(int row) {
        return new UnreadableFileException("la ligne " + row + " a plus de " + (ImportLimits.PAGE_TEXT >> 20)
                + " millions de caractères ; la partager en plusieurs lignes");
    }

    static UnreadableFileException tooLarge(long bytes) {
        return new UnreadableFileException(
                "une partie du fichier compressé qui n’est ni feuille ni texte, ou une balise, dépasse " + (bytes >> 20)
                        + " Mo ; l’enregistrer en .csv ou .txt");
    }

    static UnreadableFileException inflated() {
        return new UnreadableFileException("le fichier compressé en contient plus de " + (ImportLimits.PART >> 20)
                + " Mo ; l’enregistrer en .csv, ou le partager en plusieurs fichiers");
    }
}
