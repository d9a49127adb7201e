package org.wheelhouse.workshop.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.WorkshopId;

/**
 * A workshop with all that can change in it. Every change makes the podium's turn grow, so that the one number says whether
 * somebody was faster and whether a screen is behind.
 *
 * @param code empty before the first opening and when the workshop is over for good
 * @param begins as planned
 * @param minutes as planned
 * @param last what can be taken back, or could be
 */
public record Room(
        WorkshopId id,
        Optional<JoinCode> code,
        ModuleId module,
        Optional<CohortId> cohort,
        Clicker clicker,
        Instant begins,
        ZoneId zone,
        int minutes,
        Stage stage,
        Optional<Instant> started,
        Optional<Instant> ended,
        boolean locked,
        Podium podium,
        Optional<TakeBack> last) {

    private static final Duration FORGOTTEN = Duration.ofHours(12);

    /** A step of which nothing needs to be taken back: the next slide, a new deputy. */
    public Room show(Podium next) {
        return with(next, last);
    }

    /** A step that can be taken back for a minute. */
    public Room show(Podium next, String what, Instant now) {
        return with(next, Optional.of(new TakeBack(podium, what, now)));
    }

    private Room with(Podium next, Optional<TakeBack> step) {
        return new Room(
                id, code, module, cohort, clicker, begins, zone, minutes, stage, started, ended, locked, next, step);
    }

    /** Back to what the room saw before the last step; the same room if that is too long ago. */
    public Room takeBack(Instant now) {
        return TakeBack.of(last, now)
                .map(step -> with(podium.back(step.before()), Optional.empty()))
                .orElse(this);
    }

    public Room clicker(Clicker next) {
        return new Room(
                id, code, module, cohort, next, begins, zone, minutes, stage, started, ended, locked, newer(), last);
    }

    public Room lock(boolean door) {
        return new Room(
                id, code, module, cohort, clicker, begins, zone, minutes, stage, started, ended, door, newer(), last);
    }

    public Room planned(Instant when, int howLong) {
        return new Room(
                id, code, module, cohort, clicker, when, zone, howLong, stage, started, ended, locked, newer(), last);
    }

    /** The door is open: people wait in front of the first slide. */
    public Room opened(JoinCode with) {
        return new Room(
                id,
                Optional.of(with),
                module,
                cohort,
                clicker,
                begins,
                zone,
                minutes,
                Stage.WAITING,
                started,
                Optional.empty(),
                false,
                newer(),
                last);
    }

    public Room begun(Instant now) {
        return new Room(
                id,
                code,
                module,
                cohort,
                clicker,
                begins,
                zone,
                minutes,
                Stage.LIVE,
                Optional.of(started.orElse(now)),
                Optional.empty(),
                locked,
                newer(),
                last);
    }

    /** The code opens nothing any more, a running timer ends. */
    public Room closed(Instant now) {
        return new Room(
                id,
                code,
                module,
                cohort,
                clicker,
                begins,
                zone,
                minutes,
                Stage.ENDED,
                started,
                Optional.of(now),
                locked,
                podium.timer(Optional.empty()),
                Optional.empty());
    }

    /** Goes on where it ended, under the same code, so that screens that stayed open come back by themselves. */
    public Room reopened() {
        return new Room(
                id,
                code,
                module,
                cohort,
                clicker,
                begins,
                zone,
                minutes,
                Stage.LIVE,
                started,
                Optional.empty(),
                locked,
                newer(),
                Optional.empty());
    }

    /** Its time, as planned or since it began, has been over for half a day. */
    public boolean isForgotten(Instant now) {
        Instant from = started.filter(begins::isBefore).orElse(begins);
        return stage.isOpen()
                && now.isAfter(from.plus(Duration.ofMinutes(minutes)).plus(FORGOTTEN));
    }

    private Podium newer() {
        return podium.back(podium);
    }
}
