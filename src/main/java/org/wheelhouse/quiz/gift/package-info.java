/**
 * Questions in GIFT, the text format of Moodle: text in, questions or problems out, and back.
 *
 * <p>Here because a format is read where its meaning lives. Stricter than Moodle where Moodle guesses: two right answers of
 * which either would do, a choice with nothing right, {@code {true}}, and a second question without a blank line are errors.
 *
 * <p>Not here: where the text comes from, and Wheelhouse's own {@code question} fence.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.quiz.gift;
