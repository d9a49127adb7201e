package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.phase;
import static org.wheelhouse.retro.ui.AtTheBoard.shows;
import static org.wheelhouse.retro.ui.AtTheBoard.write;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.retro.BallotService;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.LeadService;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Tapped;
import org.wheelhouse.testing.Traffic;
import org.wheelhouse.testing.Visitors;

/** What is hidden is in no byte that another browser receives, the facilitator's neither. */
@HouseTest
@ExtendWith(Tapped.class)
class RetroWireBrowserTest {

    /** Another one for each test, for a browser's log goes on over several of them. */
    private final String secret = "Marzipan " + UUID.randomUUID() + " in the release notes";

    @LocalServerPort
    private int port;

    @Autowired
    private RetroService retros;

    @Autowired
    private CardService cards;

    @Autowired
    private LeadService leads;

    @Autowired
    private BallotService ballots;

    @Autowired
    private Visitors visitors;

    private AtTheBoard at;
    private Browser lead;
    private Browser writer;
    private Browser other;

    @BeforeEach
    void threeAtTheBoard() {
        at = AtTheBoard.begun(visitors, "http://localhost:" + port, retros, Budget.of(5, true), Phase.WRITE);
        lead = at.open(1, at.lead);
        writer = at.open(2, at.dana);
        other = at.open(3, at.jonas);
    }

    @Test
    void aHiddenCardReachesNobodyElseUntilItIsShownAndThenAllAtOnce() {
        write(writer, 1, secret);
        String key = AtTheBoard.key(writer, secret);
        for (Browser browser : new Browser[] {lead, other}) {
            browser.until(
                    "its number is counted", () -> browser.text("#column-1").contains("1 card of others"));
            assertThat(Traffic.since(browser)).contains("\"hidden\"").doesNotContain(secret, key);
            browser.open(at.address());
            AtTheBoard.drawn(browser);
            assertThat(Traffic.since(browser)).as("not after a reload either").doesNotContain(secret, key);
        }
        lead.find("#phase-next").click();
        shows(other, secret);
        assertThat(Traffic.since(other))
                .contains(secret)
                .doesNotContain(at.dana.id().toString(), at.dana.name());
        shows(lead, secret);
        assertThat(Traffic.since(lead)).doesNotContain(at.dana.id().toString(), at.dana.name());
    }

    @Test
    void noCountAndNobodysVoteIsInAnyByteUntilVotingIsClosed() {
        write(writer, 1, secret);
        String key = AtTheBoard.key(writer, secret);
        lead.find("#phase-next").click();
        shows(other, secret);
        lead.find("#phase-next").click();
        other.until("voting", () -> phase(other).equals("Vote"));
        Traffic.since(other);
        Traffic.since(lead);
        for (int vote = 1; vote <= 3; vote++) {
            int mine = vote;
            writer.press("#vote-" + key);
            writer.until("counted", () -> writer.text(".wh-rt-mine").equals(mine + " of yours"));
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
            assertThat(Traffic.since(browser)).doesNotContain("\"votes\":3", "\"mine\":3");
        }
        lead.find("#phase-next").click();
        other.until("all see the sum", () -> other.text(".wh-rt-count").equals("3 votes"));
        assertThat(Traffic.since(other)).contains("\"votes\":3").doesNotContain("\"mine\":3");
    }

    @Test
    void whatTheFacilitatorCoversIsOnNoScreenButTheOwn() {
        write(writer, 1, secret);
        String key = AtTheBoard.key(writer, secret);
        lead.find("#phase-next").click();
        shows(other, secret);
        lead.press("#more-" + key);
        lead.press("#sheet-cover");
        shows(other, "Covered by the facilitator");
        shows(lead, secret);
        Traffic.since(other);
        other.open(at.address());
        AtTheBoard.drawn(other);
        shows(other, "Covered by the facilitator");
        assertThat(Traffic.since(other)).doesNotContain(secret);
    }

    @Test
    void anAnswerOfTheCheckInReachesNobodyUntilItIsShown() {
        at.as(at.lead);
        leads.move(at.id, Phase.WRITE, Phase.CHECK_IN);
        String word = UUID.randomUUID().toString();
        writer.find("#answer-word input").sendKeys(word);
        writer.find("#answer-send").click();
        for (Browser browser : new Browser[] {lead, other}) {
            browser.until("counted", () -> browser.text("#ask-turnout").startsWith("1 person has answered"));
            assertThat(Traffic.since(browser)).doesNotContain(word);
        }
        lead.find("#ask-show").click();
        other.until("shown", () -> other.text("#ask-result").contains(word));
    }

    @Test
    void whoHasOneVoteLeftAndPressesInTwoTabsSpendsItOnce() {
        at.as(at.dana);
        CardId card = new CardId(UUID.randomUUID());
        cards.write(at.id, card, 1, "Slow tests", Optional.empty());
        at.as(at.lead);
        leads.move(at.id, Phase.WRITE, Phase.VOTE);
        at.as(at.jonas);
        for (int vote = 0; vote < 4; vote++) {
            ballots.vote(at.id, card);
        }
        other.until("one is left", () -> other.text("#votes-left").equals("You have 1 vote left"));
        String first = other.driver.getWindowHandle();
        other.driver.switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        AtTheBoard.drawn(other.open(at.address()));
        other.until("one is left here too", () -> other.text("#votes-left").equals("You have 1 vote left"));
        String press = "setTimeout(() => document.querySelector('#vote-" + card + "').click(),"
                + " arguments[0] - Date.now())";
        long instant = System.currentTimeMillis() + 1_500;
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
        assertThat(toldHere ^ toldThere).as("one is counted, the other told").isTrue();
        assertThat(retros.find(at.id).orElseThrow().votesGiven()).isEqualTo(5);
        // somebody else cannot lower it
        assertThat(writer.find("#unvote-" + card).isEnabled()).isFalse();
    }
}
