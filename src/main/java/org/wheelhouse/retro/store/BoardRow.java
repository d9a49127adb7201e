package org.wheelhouse.retro.store;

import java.time.Instant;
import java.util.Optional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.Timer;

/**
 * A board as it is kept.
 *
 * @param cohort whose people may see it
 * @param workshop in which a slide shows it
 * @param slide the slide whose small board it is, as {@code module/slide}
 * @param ledBy who began it; empty after that person was forgotten, and for boards of slides
 * @param lockedAt when it was locked, as long as it is
 * @param seal makes people's marks; empty after it was thrown away
 * @param previous the retro that this one is compared with
 * @param code by which guests come in; empty while the door is shut
 */
public record BoardRow(
        BoardId id,
        String title,
        Optional<CohortId> cohort,
        Optional<WorkshopId> workshop,
        Optional<String> slide,
        Optional<PersonId> ledBy,
        Board board,
        Optional<Instant> lockedAt,
        Optional<Timer> timer,
        Optional<String> seal,
        Optional<BoardId> previous,
        Optional<BoardCode> code,
        Instant createdAt) {

    public BoardRow with(Board next) {
        return new BoardRow(
                id, title, cohort, workshop, slide, ledBy, next, lockedAt, timer, seal, previous, code, createdAt);
    }

    public BoardRow lockedAt(Optional<Instant> time) {
        return new BoardRow(
                id,
                title,
                cohort,
                workshop,
                slide,
                ledBy,
                board.locked(time.isPresent()),
                time,
                timer,
                seal,
                previous,
                code,
                createdAt);
    }

    public BoardRow with(Optional<Timer> next) {
        return new BoardRow(
                id, title, cohort, workshop, slide, ledBy, board, lockedAt, next, seal, previous, code, createdAt);
    }

    public BoardRow titled(String next) {
        return new BoardRow(
                id, next, cohort, workshop, slide, ledBy, board, lockedAt, timer, seal, previous, code, createdAt);
    }

    public BoardRow opened(Optional<BoardCode> next) {
        return new BoardRow(
                id, title, cohort, workshop, slide, ledBy, board, lockedAt, timer, seal, previous, next, createdAt);
    }
}
