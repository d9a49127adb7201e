package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.key;
import static org.wheelhouse.retro.ui.AtTheBoard.phase;
import static org.wheelhouse.retro.ui.AtTheBoard.shows;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.LeadService;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** Every screen of retros in both schemes, for who leads on a laptop and who does not on a phone; and by keys alone. */
@HouseTest
class RetroViewsBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RetroService retros;

    @Autowired
    private CardService cards;

    @Autowired
    private LeadService leads;

    @Autowired
    private Visitors visitors;

    private String base;

    @BeforeEach
    void address() {
        base = "http://localhost:" + port;
    }

    private AtTheBoard filled() {
        AtTheBoard at = AtTheBoard.begun(visitors, base, retros);
        at.as(at.dana);
        CardId one = new CardId(UUID.randomUUID());
        cards.write(at.id, one, 1, "Three days for the shared test environment", Optional.empty());
        cards.write(at.id, new CardId(UUID.randomUUID()), 2, "Nobody answers the alert at night", Optional.empty());
        at.as(at.jonas);
        CardId two = new CardId(UUID.randomUUID());
        cards.write(at.id, two, 1, "We book it in a spreadsheet", Optional.empty());
        at.as(at.lead);
        leads.move(at.id, Phase.WRITE, Phase.GROUP);
        int version = retros.find(at.id).orElseThrow().cards().stream()
                .filter(card -> card.id().equals(two))
                .findFirst()
                .orElseThrow()
                .version();
        assertThat(cards.putTogether(at.id, two, version, one, false)).isInstanceOf(RetroOutcome.Done.class);
        return at;
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void everyPhaseIsOpenToEverybody(Phase phase) {
        AtTheBoard at = filled();
        at.as(at.lead);
        leads.move(at.id, Phase.GROUP, phase);
        if (phase == Phase.DISCUSS) {
            leads.nextTopic(at.id);
        }
        Browser lead = at.open(1, at.lead);
        Calm.check(lead.size(1280, 2400), phase + " for the facilitator");
        assertThat(lead.size(360, 640).scrollsSideways())
                .as("for the facilitator at 360")
                .isFalse();
        Browser one = at.open(2, at.dana);
        assertThat(one.scrollsSideways()).as("for a participant").isFalse();
        Calm.check(one.size(390, 6000), phase + " for a participant on a phone");
        assertThat(one.size(360, 640).scrollsSideways())
                .as("for a participant at 360")
                .isFalse();
    }

    @Test
    void theSheetOfACardTheInvitationAndTheMenuAreOpenToEverybody() {
        AtTheBoard at = filled();
        Browser lead = at.open(1, at.lead);
        lead.press("#more-" + key(lead, "Nobody answers the alert at night"));
        lead.find("#sheet-close");
        Calm.everywhere(lead, "the sheet of a card");
        lead.find("#sheet-close").click();
        lead.press("[id^=group-]");
        Calm.everywhere(lead, "the sheet of a group");
        lead.find("#sheet-close").click();
        lead.press("#invite");
        lead.find("#invite-link");
        Calm.everywhere(lead, "the invitation");
        lead.find("#invite-close").click();
        lead.press("#more");
        lead.find("#menu-csv");
        Calm.everywhere(lead, "the menu of a board");
        lead.find("#menu-close").click();
        onPaper(lead);
    }

    /** All columns with their cards, and nothing to press. */
    private static void onPaper(Browser browser) {
        browser.paper(true);
        assertThat(browser.script("return [...document.querySelectorAll('[data-column]')]"
                        + ".map((column) => column.offsetHeight > 0).join()"))
                .isEqualTo("true,true,true");
        assertThat(browser.text("#wall")).contains("Nobody answers the alert at night");
        assertThat(browser.script(
                        "return [...document.querySelectorAll('#board button, #board vaadin-button, .wh-head vaadin-button')]"
                                + ".filter((one) => one.offsetHeight > 0).map((one) => one.id).join()"))
                .isEqualTo("");
        browser.paper(false);
    }

    @Test
    void theListAndANewRetroAreOpenToEverybodyAndSayWhatIsWrong() {
        Cohort cohort = visitors.cohort();
        Person person = visitors.participant(cohort);
        Browser one = visitors.browser(1, base, person).open(base + "/retros");
        assertThat(one.text("main")).contains("No retro yet");
        Calm.everywhere(one, "the empty list");
        one.find("#retro-new").click();
        one.find("#begin-send");
        Calm.everywhere(one, "a new retro");
        one.find("#begin-columns textarea").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Keep\nKeep");
        one.find("#begin-send").click();
        one.until("told", () -> one.text("#begin-says").contains("Line 2: Two columns are called"));
        one.find("#begin-columns textarea").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Keep: What stays?\nStop");
        one.find("#begin-send").click();
        AtTheBoard.drawn(one);
        assertThat(one.text("#column-1")).contains("Keep", "What stays?");
        one.open(base + "/retros");
        assertThat(one.text("#retros-open")).contains("Retro of ", "anonymous", "Write");
        Calm.everywhere(one, "the list");
    }

    @Test
    void aCopyHasTheSameFormAndIsComparedWithTheBoardItCameFrom() {
        AtTheBoard at = filled();
        Browser lead = at.open(1, at.lead);
        lead.press("#more");
        lead.find("#menu-copy").click();
        lead.find("#begin-send").click();
        lead.until("another board", () -> !lead.driver.getCurrentUrl().endsWith(at.id.toString()));
        AtTheBoard.drawn(lead);
        assertThat(lead.text("#wall")).contains("Keep", "Stop", "Try");
        String address = lead.driver.getCurrentUrl();
        at.as(at.lead);
        assertThat(retros.find(org.wheelhouse.id.BoardId.of(address.substring(address.lastIndexOf('/') + 1)))
                        .orElseThrow()
                        .previous())
                .contains(at.id);
    }

    @Test
    void anAddressThatIsNoBoardAndOneOfOthersLookTheSame() {
        AtTheBoard at = AtTheBoard.begun(visitors, base, retros);
        Person stranger = visitors.participant(visitors.cohort());
        Browser one = visitors.browser(1, base, stranger);
        String foreign = one.open(at.address()).text("main");
        String nonsense = one.open(base + "/retro/none").text("main");
        assertThat(foreign).isEqualTo(nonsense);
    }

    @Test
    void theKeyboardAloneWritesMovesTheRoomAndVotes() {
        AtTheBoard at = AtTheBoard.begun(visitors, base, retros);
        Browser lead = at.open(1, at.lead);
        focus(lead, "write-1");
        active(lead, "Slow tests");
        active(lead, Keys.ENTER);
        shows(lead, "Slow tests");
        assertThat(lead.script("return document.activeElement.id")).isEqualTo("write-1");
        active(lead, "Two lines");
        active(lead, Keys.chord(Keys.SHIFT, Keys.ENTER));
        active(lead, "of one card");
        active(lead, Keys.chord(Keys.CONTROL, Keys.ENTER));
        shows(lead, "Two lines\nof one card");
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

    private static void active(Browser browser, CharSequence key) {
        browser.driver.switchTo().activeElement().sendKeys(key);
    }
}
