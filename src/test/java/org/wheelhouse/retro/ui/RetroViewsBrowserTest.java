package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.key;
import static org.wheelhouse.retro.ui.AtTheBoard.narrow;
import static org.wheelhouse.retro.ui.AtTheBoard.opened;
import static org.wheelhouse.retro.ui.AtTheBoard.phase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;

/** Every screen of a retro in both schemes, for who leads on a laptop and who does not on a phone. */
@HouseTest
class RetroViewsBrowserTest extends RetroScreens {

    private AtTheBoard at;
    private Browser lead;
    private Browser phone;

    @Test
    void everyScreenOfARetroIsOpenToEverybody() {
        at = begun();
        fill();
        lead = at.open(1, at.lead);
        phone = at.open(2, at.dana);
        assertThat(phone.scrollsSideways()).as("for a participant").isFalse();
        everyPhaseIsOpenToEverybody();
        move(Phase.CLOSE, Phase.GROUP);
        theSheetOfACardTheInvitationAndTheMenuAreOpenToEverybody();
        onPaperAllColumnsStandAndNothingToPress();
        aCopyHasTheSameFormAndIsComparedWithTheBoardItCameFrom();
    }

    private void move(Phase from, Phase to) {
        at.as(at.lead);
        assertThat(leads.move(at.id, from, to)).isInstanceOf(RetroOutcome.Done.class);
    }

    /** Two cards that lie together and one that lies alone, of two people. */
    private void fill() {
        at.as(at.dana);
        CardId one = new CardId(UUID.randomUUID());
        cards.write(at.id, one, 1, "Three days for the shared test environment", Optional.empty());
        cards.write(at.id, new CardId(UUID.randomUUID()), 2, "Nobody answers the alert at night", Optional.empty());
        at.as(at.jonas);
        CardId two = new CardId(UUID.randomUUID());
        cards.write(at.id, two, 1, "We book it in a spreadsheet", Optional.empty());
        move(Phase.WRITE, Phase.GROUP);
        int version = retros.find(at.id).orElseThrow().cards().stream()
                .filter(card -> card.id().equals(two))
                .findFirst()
                .orElseThrow()
                .version();
        assertThat(cards.putTogether(at.id, two, version, one, false)).isInstanceOf(RetroOutcome.Done.class);
    }

    private void everyPhaseIsOpenToEverybody() {
        Phase before = Phase.GROUP;
        for (Phase phase : Phase.values()) {
            move(before, phase);
            if (phase == Phase.DISCUSS) {
                leads.nextTopic(at.id);
            }
            for (Browser browser : List.of(lead, phone)) {
                browser.until("all are at " + phase, () -> isAt(browser, phase));
            }
            String within = whatIsNewIn(phase);
            Calm.check(lead.size(1280, 2400), phase + " for the facilitator", within);
            narrow(lead, phase + " for the facilitator");
            Calm.check(phone.size(390, 6000), phase + " for a participant on a phone", within);
            narrow(phone, phase + " for a participant");
            before = phase;
        }
    }

    /** The page around the board stays what it was, and the close asks something beside the topics of before. */
    private static String whatIsNewIn(Phase phase) {
        return switch (phase) {
            case CHECK_IN -> "html";
            case CLOSE -> "#ask";
            default -> "#board";
        };
    }

    private static boolean isAt(Browser browser, Phase phase) {
        return phase(browser).equals(Words.of(phase)) && (phase != Phase.DISCUSS || browser.has("#topics-now"));
    }

    private void theSheetOfACardTheInvitationAndTheMenuAreOpenToEverybody() {
        lead.size(1280, 800).press("#more-" + key(lead, "Nobody answers the alert at night"));
        lead.find("#sheet-close");
        opened(lead, "the sheet of a card", "#card-sheet");
        lead.find("#sheet-close").click();
        lead.press("[id^=group-]");
        opened(lead, "the sheet of a group", "#card-sheet");
        lead.find("#sheet-close").click();
        lead.press("#invite");
        lead.find("#invite-link");
        opened(lead, "the invitation", "vaadin-dialog");
        lead.find("#invite-close").click();
        lead.press("#more");
        lead.find("#menu-csv");
        opened(lead, "the menu of a board", "vaadin-dialog");
        lead.find("#menu-close").click();
        lead.until("only the board", () -> !lead.has("vaadin-dialog"));
    }

    private void onPaperAllColumnsStandAndNothingToPress() {
        lead.paper(true);
        assertThat(lead.script("return [...document.querySelectorAll('[data-column]')]"
                        + ".map((column) => column.offsetHeight > 0).join()"))
                .isEqualTo("true,true,true");
        assertThat(lead.text("#wall")).contains("Nobody answers the alert at night");
        assertThat(lead.script(
                        "return [...document.querySelectorAll('#board button, #board vaadin-button, .wh-head vaadin-button')]"
                                + ".filter((one) => one.offsetHeight > 0).map((one) => one.id).join()"))
                .isEqualTo("");
        lead.paper(false);
    }

    private void aCopyHasTheSameFormAndIsComparedWithTheBoardItCameFrom() {
        lead.press("#more");
        lead.find("#menu-copy").click();
        lead.find("#begin-send").click();
        lead.until("another board", () -> !lead.driver.getCurrentUrl().endsWith(at.id.toString()));
        AtTheBoard.drawn(lead);
        assertThat(lead.text("#wall")).contains("Keep", "Stop", "Try");
        String address = lead.driver.getCurrentUrl();
        at.as(at.lead);
        assertThat(retros.find(BoardId.of(address.substring(address.lastIndexOf('/') + 1)))
                        .orElseThrow()
                        .previous())
                .contains(at.id);
    }
}
