package org.wheelhouse.pipeline;

import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.yaml.Sources;

/**
 * What a draft keeps.
 *
 * @param title in one line of at most {@value #LONGEST_TITLE} signs
 */
public record DraftText(String title, Sources sources, Picks picks, long seed) {

    public static final int LONGEST_TITLE = 120;

    /** Line breaks in a title become blanks; a draft without a title is called by its main file. */
    public DraftText {
        String line = title.replaceAll("\\s+", " ").strip();
        title = line.isEmpty() ? sources.root() : line;
    }
}
