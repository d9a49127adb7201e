package org.wheelhouse.retro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PersonalData;
import org.wheelhouse.retro.engine.Card;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.store.BallotStore;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.retro.store.CardStore;
import org.wheelhouse.retro.store.RetroMemberStore;
import org.wheelhouse.retro.store.StepStore;

/**
 * A person's cards and votes, as long as anybody can tell that they are that person's. A card belongs to the team once it is on
 * the board, so it stays when its writer goes, and nobody can tell whose it was.
 */
@Component
class RetroPersonalData implements PersonalData {

    private final BoardStore boards;
    private final CardStore cards;
    private final BallotStore ballots;
    private final StepStore steps;
    private final RetroMemberStore members;

    RetroPersonalData(
            BoardStore boards, CardStore cards, BallotStore ballots, StepStore steps, RetroMemberStore members) {
        this.members = members;
        this.boards = boards;
        this.cards = cards;
        this.ballots = ballots;
        this.steps = steps;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "retro_board.led_by",
                "retro_card.author_mark",
                "retro_vote.voter_mark",
                "retro_step.maker_mark",
                "retro_member.person_id");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, String>>> export(PersonId person) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (BoardRow row : boards.everywhere()) {
            Map<CardId, Integer> votes = Marks.voter(row, person)
                    .map(voter -> ballots.find(row.id(), voter).votes())
                    .orElse(Map.of());
            cards.of(row.id(), Marks.author(row, person)).forEach(card -> rows.add(card(row, card)));
            votes.forEach((card, count) -> cards.find(row.id(), card)
                    .ifPresent(found -> rows.add(row(row, "Your votes: " + count, found.text()))));
        }
        return rows.isEmpty() ? Map.of() : Map.of("Retros: your cards and votes", rows);
    }

    private static Map<String, String> card(BoardRow row, Card card) {
        Map<String, String> values = row(row, "Your card", card.text());
        card.squad().ifPresent(squad -> values.put("Squad", squad));
        values.put("Who sees your name on it", row.board().form().anonymous() ? "nobody" : "all who see the board");
        return values;
    }

    private static Map<String, String> row(BoardRow row, String what, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Board", row.title());
        values.put("What", what);
        values.put("Card", text);
        return values;
    }

    @Override
    @Transactional
    public void forget(PersonId person) {
        for (BoardRow row : boards.everywhere()) {
            String author = Marks.author(row, person);
            if (!author.equals(Marks.NOBODY)) {
                cards.unlink(row.id(), author, nobody());
                steps.deleteAll(row.id(), author);
            }
            Marks.voter(row, person).ifPresent(voter -> ballots.unlink(row.id(), voter, nobody()));
        }
        boards.forgetLead(person);
        members.forget(person);
    }

    /** As long as a mark, so that nobody can tell from it that somebody has left. */
    private static String nobody() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
