package fr.annales.http;

import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457): every error that the service answers, in French.
 *
 * @param type a URN that names the kind of problem
 * @param title what kind of problem it is, the same for each of its type
 * @param status the status of the answer
 * @param detail what is wrong this time and what to do
 * @param parameter the parameter at fault, or null
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String parameter) {
    static final String MEDIA_TYPE = "application/problem+json";

    private static Problem of(String kind, String title, int status, String detail, @Nullable String parameter) {
        return new Problem("urn:annales:probleme:" + kind, title, status, detail, parameter);
    }

    static Problem badParameter(String parameter, String detail) {
        return of("parametre", "Paramètre refusé", 400, detail, parameter);
    }

    static Problem badQueryString(String detail) {
        return of("adresse", "Adresse mal formée", 400, detail, null);
    }

    static Problem unknownEvent(String id) {
        return of(
                "evenement-inconnu",
                "Événement inconnu",
                404,
                "Aucun événement n’a l’identifiant « " + id + " ».",
                null);
    }

    static Problem notFound(String path) {
        return of(
                "introuvable",
                "Ressource introuvable",
                404,
                "Rien ne répond à l’adresse « " + path + " ». Les routes de l’API commencent par /api/.",
                null);
    }

    static Problem methodNotAllowed() {
        return of("methode", "Méthode refusée", 405, "Cette adresse ne se lit qu’avec GET.", null);
    }

    static Problem unavailable(String detail) {
        return of("indisponible", "Service momentanément indisponible", 503, detail, null);
    }

    static Problem internal() {
        return of(
                "interne", "Erreur interne", 500, "Le service a rencontré une erreur, qui est dans son journal.", null);
    }

    /** A problem that has no more to say than its status, such as the server's own refusals. */
    static Problem ofStatus(int status) {
        return of(
                "http-" + status,
                "Requête refusée",
                status,
                "Le serveur a refusé la requête (statut " + status + ").",
                null);
    }
}
