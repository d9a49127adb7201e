/**
 * The screens of a live room: presenter, follower, wall, door, list. Here because all four show one podium, each with its own
 * rights. Not here: how a turn travels ({@code web}), what a poll looks like.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.workshop.ui;
