package org.wheelhouse.retro;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.workshop.DayEnded;
import org.wheelhouse.workshop.DayPart;
import org.wheelhouse.workshop.RehearsalOver;

/**
 * The boards of a day's slides: they close with the day, and open again with it; those of a rehearsal go with it. What was
 * shown on them stands in the recap, without names.
 */
@Component
class BoardsOfDays implements DayPart {

    private final BoardStore store;
    private final Boards boards;
    private final Sights sights;
    private final Clock clock;

    BoardsOfDays(BoardStore store, Boards boards, Sights sights, Clock clock) {
        this.store = store;
        this.boards = boards;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public Optional<Lines> ofRoom(WorkshopId workshop) {
        List<String> lines = store.of(workshop).stream()
                .map(row -> Sights.shared(sights.read(row), ViewerKind.MEMBER))
                .flatMap(BoardsOfDays::lines)
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Lines("On the boards", lines));
    }

    /** Each topic in one line; a covered card has no words for those who are not at the desk. */
    private static Stream<String> lines(BoardSight sight) {
        return Topics.of(sight).stream()
                .filter(topic -> !topic.title().isEmpty())
                .map(topic -> sight.title() + ", " + column(sight, topic.column()) + ": " + topic.title()
                        + topic.votes()
                                .filter(votes -> votes > 0)
                                .map(votes -> votes == 1 ? " (1 vote)" : " (" + votes + " votes)")
                                .orElse(""));
    }

    private static String column(BoardSight sight, int number) {
        return sight.board().form().columns().stream()
                .filter(column -> column.number() == number)
                .map(Column::title)
                .findFirst()
                .orElse("");
    }

    @EventListener
    void on(RehearsalOver rehearsal) {
        store.deleteAll(rehearsal.workshop());
    }

    @EventListener
    void on(DayEnded day) {
        store.of(day.workshop()).stream()
                .flatMap(row -> store.lock(row.id()).stream())
                .filter(row -> row.board().locked() != day.over())
                .forEach(row -> {
                    store.save(row.with(row.board().stepped())
                            .with(Optional.empty())
                            .lockedAt(day.over() ? Optional.of(clock.instant()) : Optional.empty()));
                    boards.ring(row);
                });
    }
}
