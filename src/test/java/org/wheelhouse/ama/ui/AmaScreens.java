package org.wheelhouse.ama.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.FluentWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.ama.AmaOutcome;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.ama.AnsweringService;
import org.wheelhouse.ama.AskingService;
import org.wheelhouse.ama.ModerationService;
import org.wheelhouse.ama.PlanOutcome;
import org.wheelhouse.ama.PlanningService;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.engine.Leader;
import org.wheelhouse.ama.engine.Plan;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;

/** An AMA of a cohort of its own, with somebody who moderates, a leader who answers, and two who ask. */
@HouseTest
abstract class AmaScreens {

    @LocalServerPort
    int port;

    @Autowired
    AmaService amas;

    @Autowired
    PlanningService planning;

    @Autowired
    AskingService asking;

    @Autowired
    ModerationService moderation;

    @Autowired
    AnsweringService answering;

    @Autowired
    Visitors visitors;

    String base;
    Cohort cohort;
    Person lead;
    Person leader;
    Person asker;
    Person other;

    @BeforeEach
    void comeIn() {
        base = "http://localhost:" + port;
        cohort = visitors.cohort();
        lead = visitors.facilitator(cohort);
        leader = visitors.executive(cohort);
        asker = visitors.participant(cohort);
        other = visitors.participant(cohort);
    }

    BoardId plan(boolean moderated) {
        visitors.signIn(lead);
        Plan plan = new Plan(
                "Ask " + leader.name(),
                List.of(new Leader(0, Optional.of(leader.id()), "")),
                Optional.of(Instant.parse("2026-04-09T13:00:00Z")),
                ZoneId.of("Europe/London"),
                60,
                moderated,
                Rhythm.MONTHLY);
        return ((PlanOutcome.Planned) planning.plan(plan, Optional.of(cohort.id()))).meeting();
    }

    QuestionId ask(BoardId ama, Person person, String text) {
        visitors.signIn(person);
        QuestionId id = new QuestionId(UUID.randomUUID());
        assertThat(asking.askWithName(ama, id, text)).isEqualTo(AmaOutcome.DONE);
        return id;
    }

    void vote(BoardId ama, Person person, QuestionId question, boolean yes) {
        visitors.signIn(person);
        assertThat(asking.vote(amas.open(ama, Set.of()).orElseThrow(), question, yes))
                .isEqualTo(AmaOutcome.DONE);
    }

    QuestionSight seen(BoardId ama, QuestionId question) {
        visitors.signIn(lead);
        return amas.find(ama).orElseThrow().questions().stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow();
    }

    String page(BoardId ama) {
        return base + "/ama/" + ama;
    }

    /** A page of this person that nobody draws: all that the house sends to it can be read. */
    VaadinTab tab(Person person, String route) {
        return VaadinTab.open(visitors.web(port, person), route);
    }

    static void type(Browser browser, String text) {
        browser.find("#ask-text textarea").sendKeys(text);
    }

    static void send(Browser browser) {
        WebElement button = browser.find("#ask-send");
        browser.script("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    /** Chooses by typing what only one thing in the list is called, which narrows the list to it a moment later. */
    static void choose(Browser browser, String field, String words) {
        String input = field + " input";
        browser.find(input).sendKeys(words);
        browser.until(
                "only this one is left to choose",
                () -> Boolean.TRUE.equals(browser.script(
                        "const shown = [...document.querySelectorAll('vaadin-combo-box-item')].filter((one) => one.offsetHeight);"
                                + " return shown.length > 0 && shown.every((one) => one.textContent.includes(arguments[0]))",
                        words)));
        browser.find(input).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.until("chosen", () -> String.valueOf(browser.find(input).getDomProperty("value"))
                .contains(words));
    }

    /** Chooses from a list that opens when it is pressed. */
    static void pick(Browser browser, String select, String words) {
        browser.press(select);
        browser.until(
                words + " is picked", () -> browser.driver.findElements(By.cssSelector("vaadin-select-item")).stream()
                        .filter(item -> item.getText().equals(words))
                        .findFirst()
                        .map(item -> {
                            item.click();
                            return true;
                        })
                        .orElse(false));
    }

    static void await(String claim, BooleanSupplier holds) {
        new FluentWait<>(holds)
                .withTimeout(Duration.ofSeconds(15))
                .pollingEvery(Duration.ofMillis(20))
                .withMessage(claim)
                .until(BooleanSupplier::getAsBoolean);
    }
}
