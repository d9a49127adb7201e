package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.phase;
import static org.wheelhouse.retro.ui.AtTheBoard.shows;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.retro.BallotService;
import org.wheelhouse.retro.RetroAskService;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.retro.engine.Question;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Tapped;
import org.wheelhouse.testing.Traffic;

/** What is hidden is in no byte that another browser receives, the facilitator's neither. */
@HouseTest
@ExtendWith(Tapped.class)
class RetroWireBrowserTest extends RetroScreens {

    /** Another one for each test, for a browser's log goes on over several of them. */
    private final String secret = "Marzipan " + UUID.randomUUID() + " in the release notes";

    @Autowired
    private BallotService ballots;

    @Autowired
    private RetroAskService asks;

    private AtTheBoard at;
    private CardId card;
    private CardId slow;
    private Browser lead;
    private Browser other;

    @Test
    void whatIsHiddenReachesNobodyFromTheCheckInUntilVotingIsClosed() {
        at = begun(Budget.of(5, true), Phase.CHECK_IN);
        lead = at.open(1, at.lead);
        other = at.open(2, at.jonas);
        anAnswerOfTheCheckInReachesNobodyUntilItIsShown();
        lead.find("#phase-next").click();
        aHiddenCardReachesNobodyElseUntilItIsShownAndThenAllAtOnce();
        whatTheFacilitatorCoversIsOnNoScreenButTheOwn();
        lead.find("#phase-next").click();
        noCountAndNobodysVoteIsInAnyByteWhileVotingIsOpen();
        whoHasOneVoteLeftAndPressesInTwoTabsSpendsItOnce();
        lead.find("#phase-next").click();
        allSeeTheSumAndNobodyWhoseVotesTheyAre();
    }

    private void anAnswerOfTheCheckInReachesNobodyUntilItIsShown() {
        String word = UUID.randomUUID().toString();
        String another = UUID.randomUUID().toString();
        at.as(at.dana);
        assertThat(asks.answer(at.id, Question.WORD_IN, word)).isInstanceOf(RetroOutcome.Done.class);
        for (Browser browser : new Browser[] {lead, other}) {
            browser.until("counted", () -> browser.text("#ask-turnout").startsWith("1 person has answered"));
            assertThat(Traffic.since(browser)).doesNotContain(word);
        }
        other.find("#answer-word input").sendKeys(another);
        other.find("#answer-send").click();
        lead.until("counted too", () -> lead.text("#ask-turnout").startsWith("2 people have answered"));
        assertThat(Traffic.since(lead)).doesNotContain(word, another);
        lead.find("#ask-show").click();
        other.until("shown", () -> other.text("#ask-result").contains(word));
    }

    private void aHiddenCardReachesNobodyElseUntilItIsShownAndThenAllAtOnce() {
        other.until("writing", () -> phase(other).equals("Write"));
        card = writes(secret);
        for (Browser browser : new Browser[] {lead, other}) {
            browser.until(
                    "its number is counted", () -> browser.text("#column-1").contains("1 card of others"));
            assertThat(Traffic.since(browser)).contains("\"hidden\"").doesNotContain(secret, card.toString());
            browser.open(at.address());
            AtTheBoard.drawn(browser);
            assertThat(Traffic.since(browser)).as("not after a reload either").doesNotContain(secret, card.toString());
        }
        lead.find("#phase-next").click();
        shows(other, secret);
        assertThat(Traffic.since(other))
                .contains(secret)
                .doesNotContain(at.dana.id().toString(), at.dana.name());
        shows(lead, secret);
        assertThat(Traffic.since(lead)).doesNotContain(at.dana.id().toString(), at.dana.name());
    }

    private CardId writes(String text) {
        CardId fresh = new CardId(UUID.randomUUID());
        at.as(at.dana);
        assertThat(cards.write(at.id, fresh, 1, text, Optional.empty())).isInstanceOf(RetroOutcome.Done.class);
        return fresh;
    }

    private void whatTheFacilitatorCoversIsOnNoScreenButTheOwn() {
        lead.press("#more-" + card);
        lead.press("#sheet-cover");
        shows(other, "Covered by the facilitator");
        shows(lead, secret);
        slow = writes("Slow tests");
        shows(other, "Slow tests");
    }

    private void noCountAndNobodysVoteIsInAnyByteWhileVotingIsOpen() {
        other.until("voting", () -> phase(other).equals("Vote"));
        Traffic.since(other);
        Traffic.since(lead);
        at.as(at.dana);
        for (int vote = 1; vote <= 3; vote++) {
            assertThat(ballots.vote(at.id, card)).isInstanceOf(RetroOutcome.Done.class);
        }
        assertThat(retros.find(at.id).orElseThrow().votesGiven()).isEqualTo(3);
        // a ring that all hear comes after those of the votes
        lead.find("#timer-5").click();
        for (Browser browser : new Browser[] {lead, other}) {
            browser.until("the time runs", () -> browser.has("#countdown:not([hidden])"));
            assertThat(Traffic.since(browser))
                    .doesNotContain("\"votes\":3", "\"votes\":2", "\"votes\":1", "\"mine\":1", "\"mine\":3");
            assertThat(browser.has(".wh-rt-count")).isFalse();
            browser.open(at.address());
            AtTheBoard.drawn(browser);
        }
        assertThat(Traffic.since(lead)).doesNotContain("\"votes\":3", "\"mine\":3");
        shows(other, "Covered by the facilitator");
        assertThat(Traffic.since(other)).as("nor what is covered").doesNotContain("\"votes\":3", "\"mine\":3", secret);
        assertThat(other.find("#unvote-" + card).isEnabled())
                .as("somebody else cannot lower it")
                .isFalse();
    }

    private void whoHasOneVoteLeftAndPressesInTwoTabsSpendsItOnce() {
        other.press("#vote-" + slow);
        other.until(
                "counted", () -> other.text(".wh-rt-ballot[given] .wh-rt-mine").equals("1 of yours"));
        at.as(at.jonas);
        for (int vote = 2; vote <= 4; vote++) {
            ballots.vote(at.id, slow);
        }
        other.until("one is left", () -> other.text("#votes-left").equals("You have 1 vote left"));
        String first = other.driver.getWindowHandle();
        other.driver.switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        AtTheBoard.drawn(other.open(at.address()));
        other.until("one is left here too", () -> other.text("#votes-left").equals("You have 1 vote left"));
        String press = "setTimeout(() => document.querySelector('#vote-" + slow + "').click(),"
                + " arguments[0] - Date.now())";
        long instant = System.currentTimeMillis() + 500;
        other.script(press, instant);
        String second = other.driver.getWindowHandle();
        other.driver.switchTo().window(first);
        other.script(press, instant);
        other.until("none is left", () -> other.text("#votes-left").equals("You have 0 votes left"));
        boolean toldHere = other.has("#wall-says");
        other.driver.switchTo().window(second);
        other.until("none is left there", () -> other.text("#votes-left").equals("You have 0 votes left"));
        boolean toldThere = other.has("#wall-says");
        other.driver.close();
        other.driver.switchTo().window(first);
        Traffic.since(other);
        assertThat(toldHere ^ toldThere).as("one is counted, the other told").isTrue();
        assertThat(retros.find(at.id).orElseThrow().votesGiven()).isEqualTo(3 + 5);
    }

    private void allSeeTheSumAndNobodyWhoseVotesTheyAre() {
        String count = ".wh-rt-topic:has(#card-" + card + ") .wh-rt-count";
        other.until("all see the sum", () -> other.text(count).equals("3 votes"));
        assertThat(Traffic.since(other)).contains("\"votes\":3").doesNotContain("\"mine\":3");
    }
}
