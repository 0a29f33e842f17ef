package fr.annales.http;

import java.util.List;
import java.util.Map;

/**
 * What is asked of a page.
 *
 * @param path as sent
 * @param open the part of the path that its route leaves open, decoded; empty where it leaves none
 * @param parameters names and values in the order of sending, decoded as kindly as can be
 */
public record PageRequest(String path, String open, List<Map.Entry<String, String>> parameters) {}
