/**
 * The rules of a live room: turning, clicker, timers, codes, guesses, pace, presence.
 *
 * <p>Here because each can be shown with a clock in the hand. Not here: who is signed in, what stands on a slide.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.workshop.engine;
