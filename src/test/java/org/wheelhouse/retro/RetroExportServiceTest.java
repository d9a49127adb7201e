package org.wheelhouse.retro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.actions.ActionDraft;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.actions.ActionText;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class RetroExportServiceTest {

    @Autowired
    RetroService retros;

    @Autowired
    CardService cards;

    @Autowired
    LeadService leads;

    @Autowired
    BallotService ballots;

    @Autowired
    ActionService actions;

    @Autowired
    RetroActionService made;

    @Autowired
    RetroExportService exports;

    @Autowired
    Visitors visitors;

    private Cohort cohort;
    private Person facilitator;
    private Person dana;

    @BeforeEach
    void people() {
        cohort = visitors.cohort();
        facilitator = visitors.facilitator(cohort);
        dana = visitors.participant(cohort);
    }

    private BoardId board(boolean anonymous, Optional<BoardId> previous) {
        visitors.signIn(facilitator);
        BoardForm form = new BoardForm(
                List.of(new Column(1, "Keep", "What stays?"), new Column(2, "Stop", "What goes?")),
                anonymous,
                true,
                Budget.of(3, true),
                List.of("Payments"));
        return retros.begin("Looking back", form, Optional.of(cohort.id()), Phase.WRITE, previous);
    }

    private CardId write(BoardId board, Person person, int column, String text) {
        visitors.signIn(person);
        CardId card = new CardId(UUID.randomUUID());
        assertThat(cards.write(board, card, column, text, Optional.of("Payments")))
                .isInstanceOf(RetroOutcome.Done.class);
        return card;
    }

    private void move(BoardId board, Phase to) {
        visitors.signIn(facilitator);
        leads.move(board, retros.find(board).orElseThrow().board().phase(), to);
    }

    private void agree(BoardId board, String title, ActionState state) {
        visitors.signIn(facilitator);
        ActionText text = new ActionText(title, "", Owner.of(dana.id()), Optional.of(LocalDate.of(2026, 4, 1)));
        var outcome = actions.make(
                new ActionDraft(text, new Origin("Retro", RetroActionService.path(board)), Optional.of(cohort.id())));
        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        actions.move(((ActionOutcome.Done) outcome).action().id(), state, "");
    }

    @Test
    void theTableHoldsCardsWithVotesAndActionsWithOwnersAndNoFormulaRuns() {
        BoardId board = board(false, Optional.empty());
        CardId one = write(board, dana, 1, "=1+1");
        CardId two = write(board, dana, 2, "Night shifts");
        move(board, Phase.GROUP);
        cards.putTogether(
                board,
                two,
                retros.find(board).orElseThrow().cards().stream()
                        .filter(card -> card.id().equals(two))
                        .findFirst()
                        .orElseThrow()
                        .version(),
                one,
                false);
        move(board, Phase.VOTE);
        visitors.signIn(dana);
        ballots.vote(board, one);
        move(board, Phase.DISCUSS);
        agree(board, "Ask who is on call", ActionState.OPEN);
        String csv = exports.csv(board).orElseThrow();
        assertThat(csv.lines())
                .anyMatch(
                        line -> line.startsWith("\"Card\",\"Keep\",\"'=1+1\",\"'=1+1\",\"Payments\",\"" + dana.name()))
                // the vote stands with the card on top of the group, whichever that is
                .anyMatch(line -> line.startsWith("\"Card\",\"Keep\"") && line.endsWith("\"1\",\"\",\"\",\"\""))
                .anyMatch(line -> line.contains("\"Ask who is on call\"")
                        && line.endsWith("\"" + dana.name() + "\",\"2026-04-01\",\"Open\""));
    }

    @Test
    void whatIsHiddenIsInNoFileAndTheFileSaysSo() {
        BoardId board = board(true, Optional.empty());
        write(board, dana, 1, "A secret");
        visitors.signIn(facilitator);
        assertThat(exports.csv(board).orElseThrow())
                .doesNotContain("A secret")
                .contains("1 card is still hidden and not in this file.");
        assertThat(exports.markdown(board).orElseThrow())
                .doesNotContain("A secret")
                .contains("1 card is still hidden");
    }

    @Test
    void theTextShowsWhatPeopleTypedAndNotWhatItWouldMean() {
        BoardId board = board(true, Optional.empty());
        write(board, dana, 1, "# <b>Loud</b>\n- and *long*");
        move(board, Phase.GROUP);
        agree(board, "Ask who is on call", ActionState.DONE);
        String text = exports.markdown(board).orElseThrow();
        assertThat(text)
                .startsWith("# Looking back\n")
                .contains("anonymous", "## Keep\n", "- \\# \\<b\\>Loud\\</b\\>  \n  \\- and \\*long\\* (Payments)\n")
                .contains("- [x] Ask who is on call, " + dana.name() + ", until 1 April 2026")
                .doesNotContain(facilitator.name());
    }

    @Test
    void theRetroBeforeTellsWhichOfItsActionsWereDone() {
        BoardId before = board(true, Optional.empty());
        agree(before, "Name an owner for the test page", ActionState.DONE);
        agree(before, "Ask who is on call", ActionState.OPEN);
        BoardId board = board(true, Optional.of(before));
        visitors.signIn(dana);
        RetroActionService.Previous previous = made.previous(board).orElseThrow();
        assertThat(previous.board()).isEqualTo(before);
        assertThat(previous.done()).isEqualTo(1);
        assertThat(previous.actions()).hasSize(2).allSatisfy(one -> assertThat(one.owner())
                .isEqualTo(dana.name()));
        visitors.signIn(visitors.participant(visitors.cohort()));
        assertThat(made.previous(board)).isEmpty();
        assertThat(exports.csv(board)).isEmpty();
    }
}
