package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.group;
import static org.wheelhouse.retro.ui.AtTheBoard.key;
import static org.wheelhouse.retro.ui.AtTheBoard.phase;
import static org.wheelhouse.retro.ui.AtTheBoard.shows;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;

/** Who leads moves the room, by keys alone too; looking ahead moves nobody, and going back loses nothing. */
@HouseTest
class RetroLeadBrowserTest extends RetroScreens {

    private AtTheBoard at;
    private Browser lead;

    @Test
    void theFacilitatorMovesTheRoomForwardAndBackAndLooksAheadAlone() {
        at = begun();
        lead = at.open(1, at.lead);
        theKeyboardAloneWritesMovesTheRoomAndVotes();
        at.as(at.lead);
        assertThat(leads.move(at.id, Phase.VOTE, Phase.WRITE)).isInstanceOf(RetroOutcome.Done.class);
        lead.until("writing again", () -> phase(lead).equals("Write"));
        theFacilitatorLooksAheadAloneAndGoingBackKeepsCardsGroupsAndVotes();
    }

    private void theKeyboardAloneWritesMovesTheRoomAndVotes() {
        focus(lead, "write-1");
        active(lead, "Slow tests");
        active(lead, Keys.ENTER);
        shows(lead, "Slow tests");
        assertThat(lead.script("return document.activeElement.id")).isEqualTo("write-1");
        active(lead, "Two", Keys.chord(Keys.SHIFT, Keys.ENTER), "lines", Keys.chord(Keys.CONTROL, Keys.ENTER));
        shows(lead, "Two\nlines");
        focus(lead, "phase-next");
        active(lead, Keys.ENTER);
        lead.until("cards are shown", () -> phase(lead).equals("Group"));
        focus(lead, "phase-next");
        active(lead, Keys.SPACE);
        lead.until("voting", () -> phase(lead).equals("Vote"));
        focus(lead, "vote-" + key(lead, "Slow tests"));
        active(lead, Keys.SPACE);
        lead.until("given", () -> lead.has(".wh-rt-ballot[given]"));
        assertThat(lead.script("return document.activeElement.getAttribute('aria-pressed')"))
                .isEqualTo("true");
        active(lead, Keys.SPACE);
        lead.until("taken back", () -> !lead.has(".wh-rt-ballot[given]"));
        assertThat(lead.text("#votes-left")).isEqualTo("You have 3 votes left");
    }

    private static void focus(Browser browser, String id) {
        browser.find("#" + id);
        browser.script("document.getElementById(arguments[0]).focus()", id);
    }

    private static void active(Browser browser, CharSequence... keys) {
        browser.driver.switchTo().activeElement().sendKeys(keys);
    }

    private void theFacilitatorLooksAheadAloneAndGoingBackKeepsCardsGroupsAndVotes() {
        at.as(at.dana);
        CardId night = new CardId(UUID.randomUUID());
        CardId call = new CardId(UUID.randomUUID());
        cards.write(at.id, night, 1, "Nobody answers at night", Optional.empty());
        cards.write(at.id, call, 2, "Say who is on call", Optional.empty());
        VaadinTab one = VaadinTab.open(visitors.web(port, at.dana), "retro/" + at.id);
        one.node("wall");
        lead.press("#look-vote");
        assertThat(lead.text("#phase-ahead")).contains("Only you look at vote", "Everybody else is at write");
        assertThat(lead.text("#wall")).as("what is hidden stays hidden").doesNotContain("night", "on call");
        assertThat(one.nothing().body()).doesNotContain(Words.task(Phase.VOTE));
        assertThat(one.wasTold(Words.task(Phase.VOTE))).as("one is moved").isFalse();
        assertThat(retros.find(at.id).orElseThrow().board().phase()).isEqualTo(Phase.WRITE);
        lead.press("#phase-stay");
        lead.until(
                "back with the others",
                () -> !lead.driver.findElement(By.id("phase-ahead")).isDisplayed());
        lead.press("#look-group");
        lead.press("#phase-move");
        lead.until("moved by the named button", () -> one.wasTold(Words.task(Phase.GROUP)));
        lead.press("#more-" + call);
        lead.press("#sheet-put-" + night);
        lead.until("together", () -> !group(lead, "Say who is on call").isEmpty());
        lead.press("#phase-next");
        lead.until("voting", () -> lead.has(".wh-rt-vote"));
        lead.press(".wh-rt-topic[data-grouped] .wh-rt-vote");
        lead.until("given", () -> lead.has(".wh-rt-ballot[given]"));
        lead.press("#phase-back");
        lead.until("back at grouping", () -> phase(lead).equals("Group"));
        assertThat(group(lead, "Say who is on call")).isEqualTo("Nobody answers at night");
        assertThat(key(lead, "Nobody answers at night")).isEqualTo(night.toString());
        lead.press("#undo");
        lead.until("even that is taken back", () -> phase(lead).equals("Vote"));
        lead.until("the vote is still there", () -> lead.has(".wh-rt-ballot[given]"));
        assertThat(retros.find(at.id).orElseThrow().votesGiven()).isEqualTo(1);
        one.unload();
    }
}
