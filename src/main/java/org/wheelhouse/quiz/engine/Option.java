package org.wheelhouse.quiz.engine;

/**
 * One answer that can be chosen.
 *
 * @param text inline Markdown as typed
 * @param guidance why it is right or wrong: inline Markdown as typed; it must not leave the server before the answer is sent
 */
public record Option(String text, boolean right, String guidance) {}
