package fr.annales;

import picocli.CommandLine.Option;

/** How the log is written. */
final class LogOption {
    /** The forms of the log. */
    enum Form {
        text,
        json
    }

    @Option(
            names = "--log",
            paramLabel = "FORME",
            defaultValue = "text",
            description = "La forme du journal : text ou json, un objet par ligne (ANNALES_LOG ; par défaut : text).")
    Form form = Form.text;

    /** Chooses the configuration of the log, before its first line. */
    void apply() {
        if (form == Form.json) System.setProperty("logback.configurationFile", "logback-json.xml");
    }
}
