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
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
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
        VaadinTab one = VaadinTab.open(visitors.web(port, at.dana), "retro/" + at.id);
        one.node("wall");
        lead.find("#look-vote").click();
        assertThat(lead.text("#phase-ahead")).contains("Only you look at vote", "Everybody else is at write");
        assertThat(lead.has("[data-card]")).as("what is hidden stays hidden").isFalse();
        assertThat(one.nothing().body()).doesNotContain(Words.task(Phase.VOTE));
        assertThat(one.wasTold(Words.task(Phase.VOTE))).as("one is moved").isFalse();
        assertThat(retros.find(at.id).orElseThrow().board().phase()).isEqualTo(Phase.WRITE);
        lead.find("#phase-stay").click();
        lead.until(
                "back with the others",
                () -> !lead.driver.findElement(By.id("phase-ahead")).isDisplayed());
        lead.find("#look-group").click();
        lead.find("#phase-move").click();
        lead.until("moved by the named button", () -> one.wasTold(Words.task(Phase.GROUP)));
        lead.press("#more-" + call);
        lead.press("#sheet-put-" + night);
        lead.until("together", () -> !group(lead, "Say who is on call").isEmpty());
        lead.find("#phase-next").click();
        lead.until("voting", () -> lead.has(".wh-rt-vote"));
        lead.press(".wh-rt-vote");
        lead.until("given", () -> lead.has(".wh-rt-ballot[given]"));
        lead.find("#phase-back").click();
        lead.until("back at grouping", () -> phase(lead).equals("Group"));
        assertThat(group(lead, "Say who is on call")).isEqualTo("Nobody answers at night");
        assertThat(key(lead, "Nobody answers at night")).isEqualTo(night.toString());
        lead.find("#undo").click();
        lead.until("even that is taken back", () -> phase(lead).equals("Vote"));
        lead.until("the vote is still there", () -> lead.has(".wh-rt-ballot[given]"));
        assertThat(retros.find(at.id).orElseThrow().votesGiven()).isEqualTo(1);
        one.unload();
    }
}
