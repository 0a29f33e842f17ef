package fr.annales.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an event's text: a paragraph, or a list of several lines.
 *
 * @param isList whether the lines are the points of a list, shown without their hyphens
 */
record TextBlock(boolean isList, List<String> lines) {
    private static final String POINT = "- ";

    /** The parts of a text: each line is a paragraph, and those in a row that begin with a hyphen are one list. */
    static List<TextBlock> of(String text) {
        List<TextBlock> blocks = new ArrayList<>();
        FrenchTypography.set(text).lines().filter(line -> !line.isBlank()).forEach(line -> {
            boolean isPoint = line.startsWith(POINT);
            boolean goesOn = isPoint && !blocks.isEmpty() && blocks.getLast().isList();
            if (!goesOn) blocks.add(new TextBlock(isPoint, new ArrayList<>()));
            blocks.getLast().lines().add(isPoint ? line.substring(POINT.length()) : line);
        });
        return blocks;
    }
}
