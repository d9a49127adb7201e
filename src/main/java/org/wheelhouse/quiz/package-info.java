/**
 * Questions, attempts, scoring, item statistics, GIFT; the questions of a week live in a room.
 *
 * <p>Here because right answers, guidance and scores must stay on the server until an answer is sent: one room that holds them
 * is one place to guard. Questions are written in a module, so their reader stands behind {@code course.FenceReader}.
 *
 * <p>The live quiz is asks of {@code activity}: always anonymous, paced by the facilitator, and no attempt. An ask keeps a copy of
 * the question with its key, on the server only; counts, what is right and why leave it when the result is shown. Points, where
 * a facilitator wants them, follow from the answers and are never kept beside a person; the room sees how many people have how
 * many.
 *
 * <p>Not here: slides, who is in the room.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.quiz;
