package org.wheelhouse.course;

/**
 * One passage of the notes.
 *
 * @param text as typed, lines joined by one blank
 * @param html the same as safe HTML without a block around it
 */
public record Note(String text, String html) {}
