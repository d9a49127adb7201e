package org.wheelhouse.retro;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.OncePerRing;
import org.wheelhouse.retro.store.BoardRow;

/** What came of a board, and of the one before. What becomes of an action is the business of {@code actions}. */
@Service
public class RetroActionService {

    private final Boards boards;
    private final ActionService actions;
    private final ActionListService lists;
    private final OncePerRing<BoardId, List<Made>> shared;

    RetroActionService(Boards boards, ActionService actions, ActionListService lists, Doorbell doorbell) {
        this.boards = boards;
        this.actions = actions;
        this.lists = lists;
        this.shared = new OncePerRing<>(doorbell);
    }

    /** @param owner empty while nobody owns it */
    public record Made(Action action, String owner) {

        public boolean isOf(BoardId board) {
            return action.origin().path().equals(path(board));
        }
    }

    /** The retro before, with what came of it. */
    public record Previous(BoardId board, String title, Optional<CohortId> cohort, List<Made> actions) {

        /** With those of them that were made there. */
        public Previous with(List<Made> others) {
            return new Previous(
                    board,
                    title,
                    cohort,
                    others.stream().filter(made -> made.isOf(board)).toList());
        }

        public long done() {
            return actions.stream()
                    .filter(made -> made.action().state() == ActionState.DONE)
                    .count();
        }
    }

    /** The path of a board, by which its actions are found again. */
    public static String path(BoardId board) {
        return "/retro/" + board;
    }

    /** Those made on the board that the person may see, the most urgent first; guests see none. */
    @Transactional(readOnly = true)
    public List<Made> of(BoardId id) {
        return boards.find(id).map(this::made).orElse(List.of());
    }

    private List<Made> made(BoardRow row) {
        return visible(everything(row.id(), row.cohort()));
    }

    private List<Made> everything(BoardId board, Optional<CohortId> cohort) {
        List<Action> all = actions.everythingFromPlace(path(board));
        Map<Owner, String> names = lists.names(all.stream().map(Action::owner).toList(), cohort);
        return all.stream()
                .map(action -> new Made(action, names.getOrDefault(action.owner(), "")))
                .toList();
    }

    private List<Made> visible(List<Made> all) {
        Map<ActionId, Made> known = all.stream()
                .collect(Collectors.toMap(made -> made.action().id(), Function.identity(), (one, same) -> one));
        return actions.visible(known.values().stream().map(Made::action).toList()).stream()
                .map(action -> known.get(action.id()))
                .toList();
    }

    /**
     * What came of these boards and the person may see, the most urgent first; read once for all who look since the topic rang. Only
     * for boards that {@link #of} and {@link #previous} gave to this person's screen: nobody is asked for rights on them here.
     *
     * @param topic of {@code actions} to which the screen listens
     * @param places the boards, with the cohorts whose teams can own an action
     */
    public List<Made> sinceLastRing(String topic, Map<BoardId, Optional<CohortId>> places) {
        return visible(places.entrySet().stream()
                .flatMap(place ->
                        shared.get(topic, place.getKey(), () -> everything(place.getKey(), place.getValue())).stream())
                .toList());
    }

    /** Empty if there was none, or none that the person may see. */
    @Transactional(readOnly = true)
    public Optional<Previous> previous(BoardId id) {
        return boards.find(id)
                .flatMap(BoardRow::previous)
                .flatMap(boards::find)
                .map(row -> new Previous(row.id(), row.title(), row.cohort(), made(row)));
    }
}
