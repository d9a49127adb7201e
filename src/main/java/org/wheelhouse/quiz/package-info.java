/**
 * Questions, attempts, scoring, item statistics, GIFT.
 *
 * <p>Here because right answers, guidance and scores must stay on the server until an answer is sent: one room that holds them
 * is one place to guard. Questions are written in a module, so their reader stands behind {@code course.FenceReader}.
 *
 * <p>Not here: slides, who is in the room.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.quiz;
