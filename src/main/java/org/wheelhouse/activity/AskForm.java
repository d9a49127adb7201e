package org.wheelhouse.activity;

/**
 * What is asked, as the ask keeps it: a copy, so that an export reads right after the module was reworded.
 *
 * @param kind who can read {@code written}: {@code poll}, or a kind of another room
 * @param title the question in one line, for lists and exports
 * @param anonymous nobody can see who gave which answer, the facilitator neither
 * @param written the whole question in the words of its kind
 */
public record AskForm(String kind, String title, boolean anonymous, String written) {}
