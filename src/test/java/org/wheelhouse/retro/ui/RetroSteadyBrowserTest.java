package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.key;
import static org.wheelhouse.retro.ui.AtTheBoard.shows;
import static org.wheelhouse.retro.ui.AtTheBoard.write;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.BallotService;
import org.wheelhouse.retro.CardService;
import org.wheelhouse.retro.LeadService;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Wire;

/** Nothing jumps, and nothing typed is lost, whatever others do and the line does. */
@HouseTest
class RetroSteadyBrowserTest {

    private static final int VOTES = 20;

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

    private String base;

    @BeforeEach
    void address() {
        base = "http://localhost:" + port;
    }

    private AtTheBoard voting() {
        AtTheBoard at = AtTheBoard.begun(visitors, base, retros, Budget.of(VOTES, true), Phase.WRITE);
        at.as(at.jonas);
        for (int card = 0; card < 30; card++) {
            write(at, "Card " + card);
        }
        return at;
    }

    private CardId write(AtTheBoard at, String text) {
        CardId card = new CardId(UUID.randomUUID());
        assertThat(cards.write(at.id, card, 1, text, Optional.empty())).isInstanceOf(RetroOutcome.Done.class);
        return card;
    }

    private void move(AtTheBoard at, Phase to) {
        at.as(at.lead);
        leads.move(at.id, retros.find(at.id).orElseThrow().board().phase(), to);
    }

    private void vote(AtTheBoard at, Person person, CardId card) {
        at.as(person);
        assertThat(ballots.vote(at.id, card)).isInstanceOf(RetroOutcome.Done.class);
    }

    /** Where a card stands in the window. */
    private static long top(Browser browser, String css) {
        return ((Number) browser.script(
                        "return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().top)", css))
                .longValue();
    }

    @Test
    void twentyVotesOfOthersTouchNeitherTabNorScrollNorFocusNorCaretNorText() {
        AtTheBoard at = voting();
        at.as(at.dana);
        write(at, "A card of mine");
        move(at, Phase.GROUP);
        move(at, Phase.VOTE);
        Browser phone = at.open(1, at.dana).size(390, 844);
        String own = key(phone, "A card of mine");
        phone.press("#more-" + own);
        WebElement text = phone.find("#sheet-text");
        text.sendKeys(" and more");
        phone.script("document.querySelector('#sheet-text').setSelectionRange(3, 6)");
        String before = state(phone, own);
        CardId first = new CardId(UUID.fromString(key(phone, "Card 7")));
        for (int vote = 0; vote < VOTES; vote++) {
            vote(at, vote % 2 == 0 ? at.lead : at.jonas, first);
        }
        assertThat(retros.find(at.id).orElseThrow().votesGiven()).isEqualTo(VOTES);
        at.open(2, at.jonas).press("#vote-" + first);
        at.as(at.jonas);
        leads(at, () -> leads.startTimer(at.id, java.time.Duration.ofMinutes(9)));
        phone.until("the last ring has arrived", () -> phone.script(
                        "return document.querySelector('#countdown').textContent")
                .toString()
                .matches("[89]:\\d\\d"));
        assertThat(state(phone, own)).isEqualTo(before);
        assertThat(before).contains("A card of mine and more", "sheet-text", "3-6");
    }

    private void leads(AtTheBoard at, java.util.function.Supplier<RetroOutcome> change) {
        at.as(at.lead);
        assertThat(change.get()).isInstanceOf(RetroOutcome.Done.class);
    }

    /** What is read must stay where it is in the window, whatever grows above it. */
    private static String state(Browser browser, String card) {
        return String.valueOf(browser.script(
                "const field = document.querySelector('#sheet-text');"
                        + " return [document.querySelector('[data-current]').id,"
                        + " Math.round(document.querySelector(arguments[0]).getBoundingClientRect().top),"
                        + " document.activeElement.id, field.value, field.selectionStart + '-' + field.selectionEnd].join(' | ')",
                "#more-" + card));
    }

    @Test
    void whatStandsUnderTheCaretStaysThereWhenCardsAboveItGoAway() {
        AtTheBoard at = voting();
        move(at, Phase.GROUP);
        Browser one = at.open(1, at.dana);
        String watched = key(one, "Card 20");
        one.script(
                "const button = document.querySelector(arguments[0]); button.focus();"
                        + " button.scrollIntoView({block: 'center'})",
                "#more-" + watched);
        long before = top(one, "#card-" + watched);
        at.as(at.jonas);
        for (int card = 0; card < 5; card++) {
            CardId moved = new CardId(UUID.fromString(key(one, "Card " + card)));
            int version = version(at, moved);
            assertThat(cards.moveToColumn(at.id, moved, version, 2, false)).isInstanceOf(RetroOutcome.Done.class);
        }
        one.until(
                "the five are elsewhere", () -> AtTheBoard.column(one, "Card 4").equals("2"));
        assertThat(top(one, "#card-" + watched)).isBetween(before - 2, before + 2);
        assertThat(one.script("return document.activeElement.id")).isEqualTo("more-" + watched);
    }

    private int version(AtTheBoard at, CardId card) {
        return retros.find(at.id).orElseThrow().cards().stream()
                .filter(one -> one.id().equals(card))
                .findFirst()
                .orElseThrow()
                .version();
    }

    @Test
    void nothingMovesWhileACardIsCarriedAndAllIsThereAfterwards() {
        AtTheBoard at = voting();
        move(at, Phase.GROUP);
        Browser one = at.open(1, at.dana);
        String carried = key(one, "Card 3");
        one.script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", "#card-" + carried);
        new Actions(one.driver)
                .moveToElement(one.find("#card-" + carried + " .wh-rt-text"))
                .clickAndHold()
                .moveByOffset(60, 20)
                .perform();
        one.until("the card is carried", () -> one.has(".wh-rt-ghost"));
        long before = top(one, "#card-" + key(one, "Card 8"));
        at.as(at.jonas);
        CardId other = new CardId(UUID.fromString(key(one, "Card 1")));
        assertThat(cards.moveToColumn(at.id, other, version(at, other), 3, false))
                .isInstanceOf(RetroOutcome.Done.class);
        write(at, "Written meanwhile");
        one.until(
                "the news have arrived and wait",
                () -> Boolean.TRUE.equals(
                        one.script("return document.querySelector('wh-retro-wall').waiting.length > 0")));
        assertThat(top(one, "#card-" + key(one, "Card 8"))).isEqualTo(before);
        assertThat(AtTheBoard.column(one, "Card 1")).isEqualTo("1");
        new Actions(one.driver).moveByOffset(300, 0).release().perform();
        one.until("it lies where it was put", () -> AtTheBoard.column(one, "Card 3")
                .equals("2"));
        one.until("and the other where the other one put it", () -> AtTheBoard.column(one, "Card 1")
                .equals("3"));
        shows(one, "Written meanwhile");
    }

    @Test
    void ofTwoWhoMoveTheSameCardTheLaterIsToldWhereItLiesNow() {
        AtTheBoard at = voting();
        move(at, Phase.GROUP);
        Browser one = at.open(1, at.dana);
        String card = key(one, "Card 3");
        one.press("#more-" + card);
        one.find("#sheet-to-2");
        at.as(at.jonas);
        CardId moved = new CardId(UUID.fromString(card));
        cards.moveToColumn(at.id, moved, version(at, moved), 3, false);
        one.press("#sheet-to-2");
        one.until("told", () -> one.text("#wall-says").contains("Somebody"));
        assertThat(AtTheBoard.column(one, "Card 3")).isEqualTo("3");
        assertThat(one.text("#wall-says")).contains("Try");
    }

    @Test
    void whatIsTypedOutlivesAReload() {
        AtTheBoard at = AtTheBoard.begun(visitors, base, retros);
        Browser one = at.open(1, at.dana);
        one.find("#write-2").sendKeys("Half a tho");
        AtTheBoard.write(one, 1, "A card of mine");
        one.press("#more-" + key(one, "A card of mine"));
        one.find("#sheet-text").sendKeys(", reworded");
        one.driver.navigate().refresh();
        AtTheBoard.drawn(one);
        one.until("the box has its words", () -> "Half a tho"
                .equals(one.find("#write-2").getDomProperty("value")));
        one.press("#more-" + key(one, "A card of mine"));
        one.until("the card's words too", () -> "A card of mine, reworded"
                .equals(one.find("#sheet-text").getDomProperty("value")));
        one.find("#sheet-save").click();
        shows(one, "A card of mine, reworded");
    }

    @Test
    void aCardThatIsAddedWhileTheLineIsCutArrivesOnceAfterwards() {
        AtTheBoard at = AtTheBoard.begun(visitors, base, retros);
        try (Wire wire = new Wire("localhost", port)) {
            String through = "http://localhost:" + wire.port();
            Browser one = visitors.browser(1, through, at.dana);
            one.open(through + "/retro/" + at.id);
            AtTheBoard.drawn(one);
            wire.cut();
            one.find("#write-1").sendKeys("Written in a tunnel");
            one.press("#add-1");
            one.until("it is kept and says so", () -> one.text("#column-1").contains("On its way"));
            one.find("#write-2").sendKeys("And the next th");
            wire.mend();
            one.until("it has arrived", () -> AtTheBoard.card(one, "Written in a tunnel")
                    .isPresent());
            assertThat(one.find("#write-2").getDomProperty("value")).isEqualTo("And the next th");
            one.driver.navigate().refresh();
            AtTheBoard.drawn(one);
            shows(one, "Written in a tunnel");
        }
        at.as(at.dana);
        assertThat(retros.own(at.id).orElseThrow().cards()).singleElement().satisfies(card -> assertThat(card.text())
                .isEqualTo("Written in a tunnel"));
    }

    @Test
    void aCardThatWasUnderWayWhenThePageWasReloadedArrivesOnce() {
        AtTheBoard at = AtTheBoard.begun(visitors, base, retros);
        try (Wire wire = new Wire("localhost", port)) {
            String through = "http://localhost:" + wire.port();
            Browser one = visitors.browser(1, through, at.dana);
            one.open(through + "/retro/" + at.id);
            AtTheBoard.drawn(one);
            wire.cut();
            one.find("#write-1").sendKeys("Written in a tunnel");
            one.press("#add-1");
            one.until("it is kept and says so", () -> one.text("#column-1").contains("On its way"));
            wire.mend();
            one.open(through + "/retro/" + at.id);
            shows(one, "Written in a tunnel");
        }
        at.as(at.dana);
        assertThat(retros.own(at.id).orElseThrow().cards()).hasSize(1);
    }
}
