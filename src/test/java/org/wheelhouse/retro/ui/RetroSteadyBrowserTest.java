package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.key;
import static org.wheelhouse.retro.ui.AtTheBoard.shows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.BallotService;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;

/** Nothing jumps on a screen, whatever others do at the same board. */
@HouseTest
class RetroSteadyBrowserTest extends RetroScreens {

    private static final int VOTES = 20;

    @Autowired
    private BallotService ballots;

    private AtTheBoard at;
    private Browser one;

    @Test
    void whatOneReadsCarriesAndTypesStaysWhereItIsWhileOthersMoveAndVote() {
        at = begun(Budget.of(VOTES, true), Phase.WRITE);
        at.as(at.jonas);
        for (int card = 0; card < 30; card++) {
            write("Card " + card);
        }
        at.as(at.dana);
        write("A card of mine");
        move(Phase.WRITE, Phase.GROUP);
        one = at.open(1, at.dana);
        shows(one, "A card of mine");
        whatStandsUnderTheCaretStaysThereWhenCardsAboveItGoAway();
        nothingMovesWhileACardIsCarriedAndAllIsThereAfterwards();
        ofTwoWhoMoveTheSameCardTheLaterIsToldWhereItLiesNow();
        move(Phase.GROUP, Phase.VOTE);
        twentyVotesOfOthersTouchNeitherTabNorScrollNorFocusNorCaretNorText();
    }

    private void write(String text) {
        assertThat(cards.write(at.id, new CardId(UUID.randomUUID()), 1, text, Optional.empty()))
                .isInstanceOf(RetroOutcome.Done.class);
    }

    private void move(Phase from, Phase to) {
        at.as(at.lead);
        assertThat(leads.move(at.id, from, to)).isInstanceOf(RetroOutcome.Done.class);
    }

    private void whatStandsUnderTheCaretStaysThereWhenCardsAboveItGoAway() {
        List<String> shown = shownInColumn(1);
        String watched = shown.get(20);
        one.script(
                "const button = document.querySelector(arguments[0]); button.focus();"
                        + " button.scrollIntoView({block: 'center'})",
                "#more-" + watched);
        long before = top(watched);
        shown.subList(0, 5).forEach(card -> jonasMoves(card, 2));
        one.until("the five are elsewhere", () -> shownInColumn(2).containsAll(shown.subList(0, 5)));
        assertThat(top(watched)).isBetween(before - 2, before + 2);
        assertThat(one.script("return document.activeElement.id")).isEqualTo("more-" + watched);
    }

    private void nothingMovesWhileACardIsCarriedAndAllIsThereAfterwards() {
        List<String> shown = shownInColumn(1);
        String carried = shown.get(3);
        one.script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", "#card-" + carried);
        AtTheBoard.held(one, carried).moveByOffset(60, 20).perform();
        one.until("the card is carried", () -> one.has(".wh-rt-ghost"));
        long before = top(shown.get(8));
        jonasMoves(shown.get(1), 3);
        write("Written meanwhile");
        one.until(
                "the news have arrived and wait",
                () -> Boolean.TRUE.equals(
                        one.script("return document.querySelector('wh-retro-wall').waiting.length > 0")));
        assertThat(top(shown.get(8))).isEqualTo(before);
        assertThat(shownInColumn(1)).isEqualTo(shown);
        new Actions(one.driver, Duration.ZERO).moveByOffset(300, 0).release().perform();
        one.until("it lies where it was put", () -> shownInColumn(2).contains(carried));
        one.until("and the other where the other one put it", () -> shownInColumn(3)
                .contains(shown.get(1)));
        shows(one, "Written meanwhile");
    }

    private void ofTwoWhoMoveTheSameCardTheLaterIsToldWhereItLiesNow() {
        String card = shownInColumn(1).getFirst();
        one.press("#more-" + card);
        one.find("#sheet-to-2");
        jonasMoves(card, 3);
        one.press("#sheet-to-2");
        one.until("told", () -> one.text("#wall-says").contains("Somebody"));
        // the refusal is answered at once, where the card lies comes with the ring that all hear
        one.until("it is shown there", () -> shownInColumn(3).contains(card));
        assertThat(one.text("#wall-says")).contains("Try");
    }

    private void twentyVotesOfOthersTouchNeitherTabNorScrollNorFocusNorCaretNorText() {
        one.size(390, 844);
        String own = key(one, "A card of mine");
        one.until("voting", () -> one.has("#vote-" + own));
        one.press("#tab-" + AtTheBoard.column(one, "A card of mine"));
        one.press("#more-" + own);
        one.find("#sheet-text").sendKeys(" and more");
        one.script("document.querySelector('#sheet-text').setSelectionRange(3, 6)");
        String before = state(own);
        CardId first = new CardId(UUID.fromString(key(one, "Card 7")));
        for (int vote = 0; vote < VOTES; vote++) {
            vote(vote % 2 == 0 ? at.lead : at.jonas, first);
        }
        assertThat(retros.find(at.id).orElseThrow().votesGiven()).isEqualTo(VOTES);
        at.as(at.lead);
        assertThat(leads.startTimer(at.id, Duration.ofMinutes(9))).isInstanceOf(RetroOutcome.Done.class);
        one.until(
                "the last ring has arrived", () -> one.script("return document.querySelector('#countdown').textContent")
                        .toString()
                        .matches("[89]:\\d\\d"));
        assertThat(state(own)).isEqualTo(before);
        assertThat(before).contains("A card of mine and more", "sheet-text", "3-6");
    }

    private void vote(Person person, CardId card) {
        at.as(person);
        assertThat(ballots.vote(at.id, card)).isInstanceOf(RetroOutcome.Done.class);
    }

    private void jonasMoves(String card, int column) {
        at.as(at.jonas);
        CardId moved = new CardId(UUID.fromString(card));
        int version = retros.find(at.id).orElseThrow().cards().stream()
                .filter(one -> one.id().equals(moved))
                .findFirst()
                .orElseThrow()
                .version();
        assertThat(cards.moveToColumn(at.id, moved, version, column, false)).isInstanceOf(RetroOutcome.Done.class);
    }

    /** The keys of a column's cards as they lie below each other: they were mixed when they were shown. */
    private List<String> shownInColumn(int column) {
        return List.of(String.valueOf(one.script(
                        "return [...document.querySelectorAll('#column-' + arguments[0] + ' [data-card]')]"
                                + ".map((card) => card.dataset.card).join()",
                        column))
                .split(","));
    }

    /** Where a card stands in the window. */
    private long top(String card) {
        return ((Number) one.script(
                        "return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().top)",
                        "#card-" + card))
                .longValue();
    }

    /** What is read must stay where it is in the window, whatever grows above it. */
    private String state(String card) {
        return String.valueOf(one.script(
                "const field = document.querySelector('#sheet-text');"
                        + " return [document.querySelector('[data-current]').id,"
                        + " Math.round(document.querySelector(arguments[0]).getBoundingClientRect().top),"
                        + " document.activeElement.id, field.value, field.selectionStart + '-' + field.selectionEnd].join(' | ')",
                "#more-" + card));
    }
}
