package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.group;
import static org.wheelhouse.retro.ui.AtTheBoard.key;
import static org.wheelhouse.retro.ui.AtTheBoard.phase;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.retro.BallotService;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.LeadService;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** Looking ahead moves nobody; moving the room is another button; going back loses nothing. */
@HouseTest
class RetroAheadBrowserTest {

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

    @Test
    void theFacilitatorLooksAheadAloneAndGoingBackKeepsCardsGroupsAndVotes() {
        AtTheBoard at = AtTheBoard.begun(visitors, "http://localhost:" + port, retros);
        at.as(at.dana);
        CardId night = new CardId(UUID.randomUUID());
        CardId call = new CardId(UUID.randomUUID());
        cards.write(at.id, night, 1, "Nobody answers at night", Optional.empty());
        cards.write(at.id, call, 2, "Say who is on call", Optional.empty());
        Browser lead = at.open(1, at.lead);
        Browser one = at.open(2, at.dana);
        lead.find("#look-vote").click();
        assertThat(lead.text("#phase-ahead")).contains("Only you look at vote", "Everybody else is at write");
        assertThat(lead.has("[data-card]")).as("what is hidden stays hidden").isFalse();
        assertThat(phase(one)).isEqualTo("Write");
        assertThat(retros.find(at.id).orElseThrow().board().phase()).isEqualTo(Phase.WRITE);
        lead.find("#phase-stay").click();
        lead.until(
                "back with the others",
                () -> !lead.driver.findElement(By.id("phase-ahead")).isDisplayed());
        lead.find("#look-group").click();
        lead.find("#phase-move").click();
        one.until("moved by the named button", () -> phase(one).equals("Group"));
        one.press("#more-" + call);
        one.press("#sheet-put-" + night);
        one.until("together", () -> !group(one, "Say who is on call").isEmpty());
        lead.find("#phase-next").click();
        one.until("voting", () -> one.has(".wh-rt-vote"));
        one.press(".wh-rt-vote");
        one.until("given", () -> one.has(".wh-rt-ballot[given]"));
        lead.find("#phase-back").click();
        one.until("back at grouping", () -> phase(one).equals("Group"));
        assertThat(group(one, "Say who is on call")).isEqualTo("Nobody answers at night");
        assertThat(key(one, "Nobody answers at night")).isEqualTo(night.toString());
        lead.find("#undo").click();
        one.until("even that is taken back", () -> phase(one).equals("Vote"));
        one.until("the vote is still there", () -> one.has(".wh-rt-ballot[given]"));
        assertThat(retros.find(at.id).orElseThrow().votesGiven()).isEqualTo(1);
    }
}
