package fr.annales.http;

import fr.annales.engine.DeadlineExceededException;
import fr.annales.engine.EngineException;
import fr.annales.engine.EngineReadException;
import fr.annales.engine.NoVersionException;
import fr.annales.engine.QuestionTooCostlyException;
import fr.annales.event.Tombstone;
import fr.annales.web.PageAnswer;
import fr.annales.web.Removed;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Problem UNKNOWN_ADDRESS =
            missing("Ressource introuvable", "Rien ne répond à cette adresse ; /openapi.json les décrit toutes.");

    private static final String TYPES = "urn:annales:probleme:";

    private static Problem of(String kind, int status, String title, String detail) {
        return new Problem(TYPES + kind, title, status, detail, null);
    }

    /** Why the engine did not answer. */
    static Problem of(EngineException failure) {
        return switch (failure) {
            case NoVersionException _ -> unavailable(null);
            case DeadlineExceededException _ -> tooSlow();
            case QuestionTooCostlyException _ -> tooCostly();
            case EngineReadException _ -> unavailable("L’index ne répond pas\u00a0: réessayez dans un instant.");
        };
    }

    /** The last part of its type. */
    String kind() {
        return type.substring(TYPES.length());
    }

    static Problem badParameter(String parameter, String detail) {
        return new Problem(TYPES + "parametre", "Paramètre refusé", 400, detail, parameter);
    }

    static Problem badAddress(String detail) {
        return of("adresse", 400, "Adresse mal formée", detail);
    }

    static Problem unknownEvent(String id) {
        return of("evenement-inconnu", 404, "Événement inconnu", "Aucun événement n’a l’identifiant « " + id + " ».");
    }

    /** An event that there was. */
    static Problem removedEvent(Tombstone gone) {
        return of("evenement-retire", 410, "Événement retiré", Removed.told(gone));
    }

    /** A page that there was. */
    static Problem gone(String title, String detail) {
        return of("evenement-retire", 410, title, detail);
    }

    /** What is made of complete addresses, which only the operator knows. */
    static Problem withoutAddress() {
        PageAnswer.Missing told = PageAnswer.Missing.WITHOUT_ADDRESS;
        return missing(told.title(), told.detail());
    }

    /** What OAI-PMH cannot do without, and only the operator and the archivist know. */
    static Problem notHarvestable() {
        return missing(
                "Ressource introuvable",
                "OAI-PMH est fait d’adresses complètes et dit à qui écrire\u00a0: donner l’adresse publique (--public-url, "
                        + "ou url dans archive.json) et adminEmail dans archive.json.");
    }

    /** A page that there is not. */
    static Problem missing(String title, String detail) {
        return of("introuvable", 404, title, detail);
    }

    static Problem notAcceptable(Collection<String> offered) {
        return of(
                "format",
                406,
                "Format non disponible",
                "Cette adresse répond en " + String.join(" ou en ", offered) + " : l’accepter dans l’en-tête Accept.");
    }

    /** No version serves: the detail says why, where that is known. */
    static Problem unavailable(@Nullable String detail) {
        return of(
                "indisponible",
                503,
                "Service momentanément indisponible",
                detail == null ? "L’index n’est pas encore prêt : réessayez dans un instant." : detail);
    }

    /** An answer of more bytes than one may have. */
    static Problem tooLong() {
        return of(
                "trop-grand",
                503,
                "Réponse trop grande",
                "La réponse dépasse ce que le service envoie d’un coup : demander moins de résultats à la fois.");
    }

    /** A question that is refused each time: nobody is asked to come back with it. */
    static Problem tooCostly() {
        return of(
                "question-couteuse",
                400,
                "Question trop coûteuse",
                "Répondre demanderait de comparer plus de mots que l’archive n’en a\u00a0: chercher ou exclure moins "
                        + "d’expressions entre guillemets, ou des mots moins courants.");
    }

    static Problem tooManyExports() {
        return of(
                "exportations",
                503,
                "Trop d’exportations à la fois",
                "D’autres exportations sont en cours\u00a0: réessayez dans une minute.");
    }

    static Problem tooSlow() {
        return of(
                "trop-long",
                503,
                "Délai dépassé",
                "La réponse n’était pas prête à temps : réessayez dans un instant, ou simplifiez la question.");
    }

    /**
     * A method that an address does not have.
     *
     * @param methods those that it has
     */
    static Problem refusedMethod(String methods) {
        return of(
                "methode",
                405,
                "Méthode refusée",
                "Ce service est en lecture seule ; méthodes admises : " + methods + ".");
    }

    /** The same as it is told to people: what programs are told of addresses helps nobody who followed a link. */
    Problem forPeople() {
        return equals(UNKNOWN_ADDRESS)
                ? missing(
                        title,
                        "Cette page n’existe pas. L’adresse est peut-être incomplète, ou la page a changé de place.")
                : this;
    }

    /** The problems that have no more to say than their status, such as the server's own refusals. */
    private static final Map<Integer, Problem> OF_STATUS = Stream.of(
                    badAddress(
                            "La requête n’est pas du HTTP bien formé, ou son adresse contient ce qu’aucune n’a ici."),
                    UNKNOWN_ADDRESS,
                    refusedMethod(StandardHeaders.METHODS),
                    of(
                            "format",
                            406,
                            "Format non disponible",
                            "Aucun codage accepté par Accept-Encoding n’est disponible : accepter gzip ou identity."),
                    of("trop-lent", 408, "Requête trop lente", "La requête n’est pas arrivée en entier à temps."),
                    of(
                            "corps-sans-fin",
                            411,
                            "Corps sans longueur annoncée",
                            "Un corps n’est lu que d’un POST à /oai : en dire la longueur (Content-Length), ou ne pas en envoyer."),
                    of(
                            "corps",
                            413,
                            "Corps trop grand",
                            "Un corps n’est lu que d’un POST à /oai, et s’il est court : le raccourcir, ou ne pas en envoyer."),
                    of(
                            "adresse-longue",
                            414,
                            "Adresse trop longue",
                            "L’adresse dépasse ce que le service lit : raccourcissez la question, ou retirez des filtres."),
                    of(
                            "corps-code",
                            415,
                            "Corps codé",
                            "Un corps n’est lu que d’un POST à /oai, et sans codage : l’envoyer tel quel, ou ne pas en envoyer."),
                    of(
                            "en-tetes",
                            431,
                            "En-têtes trop grands",
                            "L’adresse et les en-têtes dépassent ensemble ce que le service lit."),
                    of(
                            "interne",
                            500,
                            "Erreur interne",
                            "Le service a rencontré une erreur, notée dans son journal. Réessayez plus tard."),
                    of(
                            "surcharge",
                            503,
                            "Service surchargé ou à l’arrêt",
                            "Trop de demandes à la fois, ou le service s’arrête : réessayez dans un instant."))
            .collect(Collectors.toMap(Problem::status, problem -> problem));

    /** The problem that has no more to say than its status. */
    static Problem ofStatus(int status) {
        return OF_STATUS.getOrDefault(
                status,
                of(
                        "http-" + status,
                        status,
                        "Requête refusée",
                        "Le serveur a refusé la requête (statut " + status + ")."));
    }
}
