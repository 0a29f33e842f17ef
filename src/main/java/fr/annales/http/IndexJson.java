package fr.annales.http;

/** Which version of the index answered. */
record IndexJson(String version) {}
