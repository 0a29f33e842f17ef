package fr.annales.web;

import tools.jackson.databind.json.JsonMapper;

/** Writes JSON-LD as it stands in a page. */
final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LinkedData() {}

    /** What is inside the element {@code script}: nothing in it can end that. */
    static String script(Object linked) {
        return JSON.writeValueAsString(linked).replace("<", "\\u003c");
    }
}
