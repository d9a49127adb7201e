/**
 * A module delivered live: join code, podium, presence, hands, clicker, timers, the ask that the room is at.
 *
 * <p><b>The podium</b> is what the whole room sees anyway: slide, step, which ask and its phase, timer, blank. It travels as
 * data over one server-sent-events stream a screen, because a slide that 40 people wait for must not cost 40 renderings on the
 * server: the browser holds the deck and turns at once. Everything that depends on who looks goes by doorbell and Vaadin.
 * Every message carries the whole podium with its turn, so a lost one is healed by the next, and an older one is thrown away.
 *
 * <p><b>The join code</b> has 6 of 32 signs without look-alikes (30 bits), lives as long as the workshop and is throttled by
 * failures: 5 a session and then a growing wait, 30 a minute an address (a class sits behind one), 300 a minute for the house,
 * with a line in the audit. At 300 guesses a minute for eight hours against 20 open rooms somebody finds one with 0.27 %
 * probability (1 - exp(-144000 * 20 / 2^30)); with six digits it would be 94 %. A facilitator sees who is in and can lock the
 * door.
 *
 * <p><b>The clicker</b> is held by one person. It moves by a press of the holder or of the one who leads, never by itself; when
 * the holder has been gone for a minute the deputy is offered it, nobody else.
 *
 * <p>Presence (who is here, leafing, lost) is kept in memory by the beat of the screens and is no record of attendance.
 *
 * <p>Not here: boards and AMA; what a poll or a question means and how it is drawn ({@code activity}, {@code quiz}).
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.workshop;
