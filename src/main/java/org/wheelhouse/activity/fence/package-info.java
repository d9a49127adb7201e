/**
 * Widgets of this room as trainers write them: the {@code widget} fence of a matching, a spot-the-fault, a round; and the copy of
 * it that an ask keeps, which is the fence as it was written.
 *
 * <p>Here because text comes in and a question or a list of problems goes out. Not here: how a question is drawn. Polls have a
 * fence word of their own and are read in {@code activity.poll}.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.activity.fence;
