/**
 * Polls as trainers write them: the {@code poll} fence of a module, and the copy of it that an ask keeps.
 *
 * <p>Here because text comes in and a poll or a list of problems goes out. Not here: how a poll is counted or drawn.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.activity.poll;
