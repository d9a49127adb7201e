package org.wheelhouse.retro;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.Step;
import org.wheelhouse.retro.engine.Undo;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.StepStore;
import org.wheelhouse.retro.store.StepStore.MadeStep;

/** Remembers what people did, for as long as they can take it back. */
@Component
class Steps {

    private final StepStore store;
    private final Clock clock;

    Steps(StepStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param board as it is after the step */
    void made(BoardRow row, Board board, String maker, Step step) {
        store.insert(new MadeStep(row.id(), board.step(), maker, clock.instant(), step));
    }

    /** The last step of this person, while it can be taken back. */
    Optional<MadeStep> last(BoardRow row, String maker) {
        return store.last(row.id(), maker).filter(made -> Undo.isOpen(made.at(), clock.instant()));
    }

    void takenBack(MadeStep made) {
        store.delete(made.board(), made.number());
    }
}
