package fr.annales.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAPI document as a page tells it.
 *
 * @param schemas what answers are made of
 * @param refusals the errors, the same for every route
 */
record Description(
        String title,
        String version,
        Prose description,
        List<Route> routes,
        List<Schema> schemas,
        List<Answer> refusals) {

    /**
     * An address.
     *
     * @param anchor where the page tells of it
     * @param answers those that are none of the refusals
     * @param refusals the statuses of the others
     */
    record Route(
            String path,
            String anchor,
            String summary,
            Prose description,
            List<Parameter> parameters,
            List<Answer> answers,
            List<String> refusals) {}

    /**
     * A parameter.
     *
     * @param form the kind of value, its bounds, and what it is when it is absent
     */
    record Parameter(String name, Prose description, String form, List<String> examples) {}

    /**
     * An answer of one status in one media type.
     *
     * @param status {@value #OTHERS} for all that are not told by themselves
     * @param mediaType empty where there is no body
     * @param schema the name of what it is, or null
     */
    record Answer(
            String status,
            Prose description,
            String mediaType,
            @Nullable String schema,
            List<Example> examples) {
        static final String OTHERS = "autres";
    }

    /**
     * A real answer.
     *
     * @param circumstance what was asked, or what had happened
     * @param curl the command that asks for it, or null
     * @param link the same to follow, or null
     */
    record Example(
            String circumstance,
            @Nullable String curl,
            @Nullable String link,
            String body) {
        /** Lines that would hide what follows. */
        private static final int LONG = 80;

        boolean isLong() {
            return body.lines().count() > LONG;
        }
    }

    /**
     * An object of the answers.
     *
     * @param base whose members it has too, or null
     */
    record Schema(String name, Prose description, @Nullable String base, List<Member> members) {}

    /**
     * A member of an object.
     *
     * @param name with the objects that it stands in: {@code title.html}
     * @param form the kind of value
     * @param schema the name of what it is, or null
     * @param values those it may have, where they are counted
     */
    record Member(
            String name,
            Prose description,
            String form,
            @Nullable String schema,
            boolean isOptional,
            List<Value> values) {}

    /** A value that a member may have; the status of a problem. */
    record Value(String value, String status, Prose meaning) {}
}
