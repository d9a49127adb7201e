package org.wheelhouse.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;

/** Polls of every kind: alone with the keyboard, live with two phones, and with the line cut. */
@HouseTest
class PollsBrowserTest {

    private static final List<String> KINDS = List.of("where", "safe", "dots", "open", "order", "words", "safe-again");

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Content content;

    @Autowired
    private AskService asks;

    @Autowired
    private AnswerService answers;

    @Autowired
    private ApplicationContext house;

    private OwnRoom room;
    private final OwnModule own = new OwnModule(47);
    private String base;
    private Module module;

    @BeforeEach
    void slides() {
        base = "http://localhost:" + port;
        room = new OwnRoom(house);
        module = own.save(
                content,
                "where",
                "poll\nWhere does it stop?\n- Before the merge\n- In *test*\n- In production",
                "safe",
                "poll slider\nleft: no\nright: yes\n\nIs fast less safe?",
                "dots",
                "poll dots\nx: Standards\ny: Safety\n\nWhere is my team?",
                "open",
                "poll text\nWhat do you expect?",
                "order",
                "poll ranking\nWhat comes first?\n- Cost\n- Speed\n- Trust",
                "words",
                "poll words\nIn a word?",
                "safe-again",
                "poll slider\nbefore: safe\nleft: no\nright: yes\n\nIs fast less safe?");
    }

    @AfterEach
    void remove() {
        own.remove();
    }

    @Test
    void aloneEveryKindIsAnsweredAndNothingTypedIsLost() {
        Cohort cohort = visitors.cohort();
        Browser dana = visitors.browser(1, base, visitors.participant(cohort));
        fourHaveAnsweredBefore(cohort);
        dana.open(own.address(base, "where"));
        aChoiceAScaleAndADotAreAnsweredWithTheKeyboardAndTheCohortIsShownFromFive(dana);
        dana.press("#slide-next");
        whatWasTypedStandsThereAgainAfterAReload(dana);
        dana.press("#slide-next");
        anOrderIsMadeAndWhatIsAskedAgainIsAnsweredWithTheKeyboard(dana);
    }

    private void fourHaveAnsweredBefore(Cohort cohort) {
        for (int i = 0; i < 4; i++) {
            answerAll(visitors.participant(cohort), i);
        }
    }

    private static void aChoiceAScaleAndADotAreAnsweredWithTheKeyboardAndTheCohortIsShownFromFive(Browser dana) {
        dana.find("#poll-option-2").sendKeys(Keys.SPACE);
        send(dana);
        dana.until("the result of five", () -> dana.text("#poll-result").contains("5 have answered"));
        Axe.check(dana);
        dana.press("#slide-next");
        dana.find("#poll-option-6").sendKeys(Keys.SPACE);
        dana.find("#poll-option-6").sendKeys(Keys.ARROW_RIGHT);
        send(dana);
        dana.until("counted", () -> dana.text("#poll-result").contains("5 have answered"));
        dana.press("#slide-next");
        dana.find("#poll-across").sendKeys(Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        send(dana);
        dana.until("told what is missing", () -> dana.text("#poll-says").contains("both scales"));
        dana.find("#poll-up").sendKeys(Keys.END);
        send(dana);
        dana.until("the own dot is told", () -> dana.text("#poll-result").contains("Yours: 2 and 10."));
        Axe.check(dana);
    }

    private static void anOrderIsMadeAndWhatIsAskedAgainIsAnsweredWithTheKeyboard(Browser dana) {
        dana.find("#rank-up-3").sendKeys(Keys.ENTER);
        dana.find("#rank-up-3").sendKeys(Keys.ARROW_UP);
        assertThat(dana.text("[data-part=moved]")).isEqualTo("Trust: 1 / 3");
        send(dana);
        dana.until("counted", () -> dana.has("#poll-result .wh-tally-bars"));
        Axe.check(dana);
        dana.press("#slide-next");
        dana.find("#poll-words");
        dana.size(390, 844).press("#slide-next");
        dana.find("#poll-option-2").sendKeys(Keys.SPACE);
        send(dana);
        dana.until("the own shift", () -> dana.text("#poll-result").contains("You said 7 before and 2 now."));
        assertThat(dana.text("#poll-shift")).contains("The middle went from");
        Axe.check(dana);
    }

    /** One of four who were here before. */
    private void answerAll(Person person, int i) {
        List<String> given =
                List.of("In *test*", "" + (5 + i), "3\n" + i, "A decision " + i, "Speed\nCost\nTrust", "Fear", "" + i);
        visitors.signIn(person);
        for (int at = 0; at < KINDS.size(); at++) {
            SlideId slide = new SlideId(KINDS.get(at));
            PollDrawing drawing = new PollDrawing(module.slide(slide)
                    .orElseThrow()
                    .values(org.wheelhouse.activity.engine.Poll.class)
                    .getFirst());
            Ask ask = asks.alone(module.id(), slide, drawing.form());
            assertThat(answers.answer(ask.id(), person, given.get(at)))
                    .isInstanceOf(org.wheelhouse.activity.AnswerOutcome.Counted.class);
        }
    }

    private void whatWasTypedStandsThereAgainAfterAReload(Browser dana) {
        dana.find("#poll-text").sendKeys("A decision");
        dana.press("#slide-back");
        dana.find("#poll-across");
        dana.open(own.address(base, "open"));
        dana.until("the draft is back", () -> typed(dana).equals("A decision"));
        send(dana);
        dana.until("kept", () -> dana.text("#poll-says").contains("Your answer is kept"));
        dana.find("#poll-text").sendKeys(", twice");
        dana.open(own.address(base, "open"));
        dana.until("the later words win", () -> typed(dana).endsWith(", twice"));
    }

    @Test
    void liveEveryKindIsHiddenUntilItIsShownAndNoAnswerIsLost() {
        room.open(module);
        Person dana = room.participant();
        Browser one = room.phone(1, base, dana);
        VaadinTab wall = room.wallTab(port);
        everyKindIsHiddenUntilItIsShownAndATurnTakesNoWordAway(one, room.phone(2, base, room.participant()), wall);
        beforeAndAfterAreDrawnAsAShift(one, wall);
        anAnswerGivenWhileTheLineIsCutIsSentOrRefusedLater(dana, one);
    }

    private void everyKindIsHiddenUntilItIsShownAndATurnTakesNoWordAway(Browser one, Browser other, VaadinTab wall) {
        room.ask("dots");
        one.press("#poll-plane");
        one.press("#poll-send");
        one.until("in", () -> one.text("#poll-says").contains("Your answer is in"));
        one.until("the wall counts", () -> wall.wasTold("1 has answered"));
        assertThat(wall.told()).as("nor on the wall").contains("poll-count").doesNotContain("wh-plane-shown");
        assertThat(other.has(".wh-plane-shown"))
                .as("nothing before it is shown")
                .isFalse();
        Axe.check(other);
        room.reveal();
        other.until("the cloud", () -> other.has(".wh-plane-shown .wh-dot"));
        one.until("the own dot", () -> one.text(".wh-tally").contains("Yours: 5 and 5."));
        one.until("the cloud on the wall", () -> wall.wasTold("wh-plane-shown") && wall.wasTold("wh-dot"));
        assertThat(wall.told()).doesNotContain("wh-dot-own");
        room.ask("open");
        other.find("#poll-text").sendKeys("Half a sent");
        room.turnTo("begin");
        other.until("turned", () -> other.text(".wh-podium-heading").equals("Begin"));
        room.turnTo("open");
        other.until("the half sentence is there", () -> typed(other).equals("Half a sent"));
        other.press("#poll-send");
        other.until("in", () -> other.text("#poll-says").contains("Your answer is in"));
        room.reveal();
        one.until("the card", () -> one.text(".wh-cards").equals("Half a sent"));
        room.ask("order");
        one.press("#rank-up-2");
        one.press("#poll-send");
        one.until("in", () -> one.text("#poll-says").contains("Your answer is in"));
        room.reveal();
        other.until("the order", () -> other.has(".wh-tally-bars > li"));
        assertThat(other.text(".wh-tally-bars > li")).startsWith("Speed");
        Axe.check(other);
    }

    private void beforeAndAfterAreDrawnAsAShift(Browser one, VaadinTab wall) {
        room.ask("safe");
        one.press("#poll-option-8");
        one.press("#poll-send");
        one.until("in", () -> one.text("#poll-says").contains("Your answer is in"));
        room.reveal();
        room.ask("safe-again");
        one.until("asked again", () -> one.has("#poll-option-3"));
        one.press("#poll-option-3");
        one.press("#poll-send");
        one.until("in", () -> one.text("#poll-says").contains("Your answer is in"));
        assertThat(wall.has("poll-shift")).isFalse();
        room.reveal();
        one.until(
                "the shift on the wall", () -> wall.has("poll-shift") && wall.wasTold("The middle went from 8 to 3."));
        one.until("the shift on the phone", () -> one.text("#poll-shift").contains("100 % → 0 %"));
        Axe.check(one);
    }

    private void anAnswerGivenWhileTheLineIsCutIsSentOrRefusedLater(Person dana, Browser phone) {
        room.ask("where");
        phone.find("#poll-option-1");
        // a line that is cut before the box has come whole leaves nothing that could keep a word
        phone.until(
                "the box has its script",
                () -> Boolean.TRUE.equals(phone.script("return customElements.get('wh-answer') !== undefined")));
        phone.line(false);
        phone.press("#poll-option-1");
        phone.press("#poll-send");
        phone.until("it waits", () -> phone.text("#poll-says").contains("waits in this browser"));
        Ask where = asks.latest(module.id(), new SlideId("where"), room.id()).orElseThrow();
        assertThat(answers.own(where, dana.id())).isEmpty();
        phone.line(true);
        phone.until("it is in", () -> phone.text("#poll-says").contains("Your answer is in"));
        assertThat(answers.own(where, dana.id())).contains("Before the merge");
        phone.line(false);
        phone.press("#poll-option-3");
        phone.press("#poll-send");
        phone.until("it waits", () -> phone.text("#poll-says").contains("waits in this browser"));
        room.close();
        room.turnTo("begin");
        phone.line(true);
        phone.until("told why not, on another slide", () -> phone.text(".wh-outbox")
                .contains("\"Where does it stop?\" is closed; your answer was not counted."));
        assertThat(answers.own(where, dana.id())).contains("Before the merge");
        assertThat(phone.script("return Object.keys(localStorage).filter((key) => key.startsWith('wh-outbox')).length"))
                .isEqualTo(0L);
    }

    private static String typed(Browser browser) {
        return String.valueOf(browser.find("#poll-text").getDomProperty("value"));
    }

    private static void send(Browser browser) {
        browser.find("#poll-send").sendKeys(Keys.ENTER);
    }
}
