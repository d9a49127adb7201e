package org.wheelhouse.workshop.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.SlideId;

/**
 * What the whole room sees: nothing in it depends on who looks.
 *
 * @param turn grows with every change; a screen throws away what is older than what it shows
 * @param number of the slide, from 0, when the room was moved there: where the room stays if the slide is taken out of the file
 * @param step 0 for the whole slide, else the bullet that is spoken of
 * @param blank the screens are dark, the phones say so
 * @param ask what the room is asked, if anything
 * @param timer a break or a countdown, if one runs
 */
public record Podium(
        long turn, SlideId slide, int number, int step, boolean blank, Optional<Asked> ask, Optional<Timer> timer) {

    /** A slide has at most so many steps. */
    public static final int MOST_STEPS = 20;

    /** @param phase the name of the phase: OPEN, CLOSED, REVEALED */
    public record Asked(UUID id, SlideId slide, String phase) {}

    /** @param breaks the room has a break; else the countdown stands beside the slide */
    public record Timer(boolean breaks, Instant ends) {}

    public Podium {
        if (number < 0 || step < 0 || step > MOST_STEPS) {
            throw new IllegalArgumentException("slide " + number + ", step " + step);
        }
    }

    /** A room that has just opened: the first slide, nothing asked. */
    public static Podium at(SlideId first) {
        return new Podium(1, first, 0, 0, false, Optional.empty(), Optional.empty());
    }

    /** Turning lights a dark screen and leaves what was asked elsewhere; a break goes on until it is ended. */
    public Podium turnTo(SlideId other, int otherNumber, int otherStep) {
        Optional<Asked> kept = ask.filter(asked -> asked.slide().equals(other));
        return new Podium(turn + 1, other, otherNumber, otherStep, false, kept, timer);
    }

    public Podium blank(boolean dark) {
        return new Podium(turn + 1, slide, number, step, dark, ask, timer);
    }

    public Podium ask(Optional<Asked> asked) {
        return new Podium(turn + 1, slide, number, step, blank, asked, timer);
    }

    public Podium timer(Optional<Timer> running) {
        return new Podium(turn + 1, slide, number, step, blank, ask, running);
    }

    /** The same as an earlier podium, and yet newer than this one. */
    public Podium back(Podium earlier) {
        return new Podium(
                turn + 1, earlier.slide, earlier.number, earlier.step, earlier.blank, earlier.ask, earlier.timer);
    }

    /** Whether another podium shows the same place; only then may a press that was made there count. */
    public boolean isAt(SlideId other, int otherStep) {
        return slide.equals(other) && step == otherStep;
    }
}
