package org.wheelhouse.quiz;

/**
 * How a cohort did with one question, at the first try.
 *
 * @param text inline Markdown as typed
 * @param percent the mean share of the points, from 0 to 100
 * @param people who finished the quiz, at least five
 */
public record QuestionShare(String text, double percent, int people) {}
