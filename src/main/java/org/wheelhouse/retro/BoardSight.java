package org.wheelhouse.retro;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.GroupId;
import org.wheelhouse.retro.engine.Spot;
import org.wheelhouse.retro.engine.Timer;

/**
 * What all viewers of one kind see of a board: nothing hidden, nothing of their own.
 *
 * @param cards that are shown, as they lie
 * @param hiddenIn how many cards are still hidden, by column
 * @param groupNames of the groups that there are now
 * @param votesGiven by all together; says nothing about where; while votes are hidden nobody is told of a new one
 * @param cohort whose people see it, and can own what comes of it
 * @param code by which guests come in, while the door is open
 * @param ask what everybody is asked in this phase
 * @param ledBy the name of who began it; empty for a board of a slide
 */
public record BoardSight(
        BoardId id,
        String title,
        Board board,
        List<CardSight> cards,
        Map<Integer, Integer> hiddenIn,
        Map<GroupId, String> groupNames,
        int votesGiven,
        Optional<Timer> timer,
        Optional<WorkshopId> workshop,
        Optional<CohortId> cohort,
        Optional<BoardId> previous,
        Optional<BoardCode> code,
        Optional<AskSight> ask,
        String ledBy,
        Instant createdAt) {

    /**
     * A card that is shown.
     *
     * @param text as typed; empty for those who do not see what is covered
     * @param author the writer's name on a named board
     * @param votes empty until voting is closed
     */
    public record CardSight(
            CardId id,
            Spot spot,
            String text,
            Optional<String> author,
            Optional<String> squad,
            boolean covered,
            boolean discussed,
            int version,
            Optional<Integer> votes) {}
}
