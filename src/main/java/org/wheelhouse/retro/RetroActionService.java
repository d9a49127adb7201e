package org.wheelhouse.retro;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.retro.store.BoardRow;

/** What came of a board, and of the one before. What becomes of an action is the business of {@code actions}. */
@Service
public class RetroActionService {

    private final Boards boards;
    private final ActionService actions;
    private final ActionListService lists;

    RetroActionService(Boards boards, ActionService actions, ActionListService lists) {
        this.boards = boards;
        this.actions = actions;
        this.lists = lists;
    }

    /** @param owner empty while nobody owns it */
    public record Made(Action action, String owner) {}

    /** The retro before, with what came of it. */
    public record Previous(BoardId board, String title, List<Made> actions) {

        public long done() {
            return actions.stream().filter(made -> made.action().state() == ActionState.DONE).count();
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
        List<Action> all = actions.fromPlace(path(row.id()));
        Map<Owner, String> names = lists.names(all.stream().map(Action::owner).toList(), row.cohort());
        return all.stream()
                .map(action -> new Made(action, names.getOrDefault(action.owner(), "")))
                .toList();
    }

    /** Empty if there was none, or none that the person may see. */
    @Transactional(readOnly = true)
    public Optional<Previous> previous(BoardId id) {
        return boards.find(id)
                .flatMap(BoardRow::previous)
                .flatMap(boards::find)
                .map(row -> new Previous(row.id(), row.title(), made(row)));
    }
}
