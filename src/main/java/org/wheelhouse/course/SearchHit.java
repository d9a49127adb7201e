package org.wheelhouse.course;

/**
 * A slide in which all words that were looked for stand.
 *
 * @param title safe HTML, the words in {@code <mark>}
 * @param excerpt safe HTML of the place where they stand; empty if they all stand in the title
 * @param inNotes the excerpt is from the notes
 */
public record SearchHit(Module module, Slide slide, String title, String excerpt, boolean inNotes) {}
