package org.wheelhouse.ama.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.wheelhouse.ama.engine.Phase;
import org.wheelhouse.ama.engine.Plan;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;

@HouseTest
class AmaBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AmaService amas;

    @Autowired
    private PlanningService planning;

    @Autowired
    private AskingService asking;

    @Autowired
    private ModerationService moderation;

    @Autowired
    private AnsweringService answering;

    @Autowired
    private Visitors visitors;

    private String base;
    private Cohort cohort;
    private Person lead;
    private Person leader;
    private Person asker;
    private Person other;

    @BeforeEach
    void comeIn() {
        base = "http://localhost:" + port;
        cohort = visitors.cohort();
        lead = visitors.facilitator(cohort);
        leader = visitors.executive(cohort);
        asker = visitors.participant(cohort);
        other = visitors.participant(cohort);
    }

    private BoardId plan(boolean moderated) {
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

    private QuestionId ask(BoardId ama, Person person, String text) {
        visitors.signIn(person);
        QuestionId id = new QuestionId(UUID.randomUUID());
        assertThat(asking.askWithName(ama, id, text)).isEqualTo(AmaOutcome.DONE);
        return id;
    }

    private void vote(BoardId ama, Person person, QuestionId question, boolean yes) {
        visitors.signIn(person);
        assertThat(asking.vote(amas.open(ama, Set.of()).orElseThrow(), question, yes))
                .isEqualTo(AmaOutcome.DONE);
    }

    private QuestionSight seen(BoardId ama, QuestionId question) {
        visitors.signIn(lead);
        return amas.find(ama).orElseThrow().questions().stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private String page(BoardId ama) {
        return base + "/ama/" + ama;
    }

    /** A page of this person that nobody draws: all that the house sends to it can be read. */
    private VaadinTab tab(Person person, String route) {
        return VaadinTab.open(visitors.web(port, person), route);
    }

    private static List<String> ids(Browser browser) {
        return browser.driver.findElements(By.cssSelector("#questions > li")).stream()
                .map(question -> question.getDomAttribute("id"))
                .toList();
    }

    private static void type(Browser browser, String text) {
        browser.find("#ask-text textarea").sendKeys(text);
    }

    private static void send(Browser browser) {
        WebElement button = browser.find("#ask-send");
        browser.script("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    /** Task 2 of the personas, on a board. */
    @Test
    void aGuestWithAPhoneComesInByTheLinkAndIsHeardAtOnce() {
        BoardId ama = plan(false);
        QuestionId known = ask(ama, other, "May we keep the old tool?");
        visitors.signIn(lead);
        String link = base + amas.find(ama).orElseThrow().code().path();
        VaadinTab desk = tab(lead, "ama/" + ama);
        Browser phone = Browser.fresh().size(390, 844);
        long began = System.nanoTime();
        phone.open(link);
        assertThat(phone.text("main")).contains("with your name or without it", "No account is needed");
        phone.find("#door-name").sendKeys("Greta");
        phone.find("#door-send").click();
        phone.until("inside", () -> phone.has("#ask-text"));
        type(phone, "Who reads the alerts at night?");
        send(phone);
        phone.until("told", () -> phone.text("#ask-says").contains("All see it now"));
        phone.until("the desk has it", () -> desk.wasTold("Who reads the alerts at night?"));
        assertThat(desk.told()).as("anonymous unless chosen").doesNotContain("Greta");
        phone.press("#vote-" + known);
        phone.until("the vote counts on the desk", () -> desk.wasTold("Vote: May we keep the old tool?, 1 vote"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(45));
        phone.until("and on the phone", () -> "true"
                .equals(phone.find("#vote-" + known).getDomAttribute("aria-pressed")));
        assertThat(phone.scrollsSideways()).isFalse();
        Calm.check(phone.size(390, 4000), phone.driver.getCurrentUrl());
    }

    /** Check L22: what waits, who asked, and what was refused, byte by byte of what the house sends. */
    @Test
    void aQuestionWithoutANameIsSeenByTheRoomWhenItPassesAndItsAskerByNobody() {
        BoardId ama = plan(true);
        VaadinTab desk = tab(lead, "ama/" + ama);
        VaadinTab theirs = tab(other, "ama/" + ama);
        Browser mine = visitors.browser(1, base, asker).open(page(ama));
        QuestionId passed = aQuestionWithoutANameWaitsForTheDeskAndIsSeenByAllWhenItPasses(mine, desk, theirs);
        nothingOfWhatWaitsOrWasRefusedTravelsToOthers(ama, mine, theirs);
        theWallNamesNobodyWhoAskedWithoutAName(ama, passed);
    }

    /** The asker stays unknown to the helper too. */
    private QuestionId aQuestionWithoutANameWaitsForTheDeskAndIsSeenByAllWhenItPasses(
            Browser mine, VaadinTab desk, VaadinTab theirs) {
        type(mine, "Will ops roles go?");
        send(mine);
        mine.until("it waits", () -> mine.text("#own").contains("Waits for those who moderate"));
        mine.until("the desk has it", () -> desk.wasTold("Will ops roles go?"));
        assertThat(desk.told())
                .contains("Without a name")
                .doesNotContain(asker.name())
                .doesNotContain(asker.id().toString());
        assertThat(theirs.told()).as("nobody else has it").doesNotContain("Will ops roles go?");
        String question = mine.find("#own li").getDomAttribute("id").replace("own-", "");
        desk.click(desk.node("pass-" + question));
        mine.until("passed: seen at once", () -> theirs.wasTold("Will ops roles go?"));
        assertThat(theirs.told())
                .doesNotContain(asker.name())
                .doesNotContain(asker.id().toString());
        mine.until("and told", () -> mine.text("#own").contains("All see it."));
        return new QuestionId(UUID.fromString(question));
    }

    /** The asker is told so with the reason, and nobody else gets a byte of it. */
    private void nothingOfWhatWaitsOrWasRefusedTravelsToOthers(BoardId ama, Browser mine, VaadinTab theirs) {
        type(mine, "Who will be fired?");
        send(mine);
        mine.until("it waits", () -> mine.text("#own").contains("Waits"));
        visitors.signIn(lead);
        QuestionSight waiting = amas.find(ama).orElseThrow().questions().stream()
                .filter(one -> one.text().equals("Who will be fired?"))
                .findFirst()
                .orElseThrow();
        moderation.refuse(ama, waiting.id(), waiting.version(), "Nobody is. Ask what changes.");
        mine.until("told with the reason", () -> mine.text("#own").contains("Nobody is. Ask what changes."));
        QuestionId after = ask(ama, lead, "A sign that all has arrived");
        moderation.pass(ama, after, 1);
        mine.until("the sign is there", () -> theirs.wasTold("A sign that all has arrived"));
        VaadinTab late = tab(other, "ama/" + ama);
        for (String told : List.of(
                theirs.told(),
                late.told(),
                visitors.web(port, other).get("/ama/" + ama).body())) {
            assertThat(told)
                    .doesNotContain("fired")
                    .doesNotContain("Nobody is")
                    .doesNotContain(waiting.id().toString());
        }
        assertThat(late.told()).contains("A sign that all has arrived");
        mine.open(page(ama));
        mine.until("the browser finds it again after a reload", () -> mine.text("#own")
                .contains("Nobody is."));
    }

    private void theWallNamesNobodyWhoAskedWithoutAName(BoardId ama, QuestionId question) {
        answering.show(ama, question);
        VaadinTab wall = tab(lead, "ama/" + ama + "/screen");
        await("the question is on it", () -> wall.has("wall-now"));
        assertThat(wall.told()).contains("Will ops roles go?");
        assertThat(wall.has("wall-asker")).isFalse();
        assertThat(wall.told())
                .doesNotContain(asker.name())
                .doesNotContain(asker.id().toString());
        assertThat(answering.show(ama, withName(ama))).isEqualTo(AmaOutcome.DONE);
        await("whoever gives a name is named", () -> wall.has("wall-asker"));
    }

    private QuestionId withName(BoardId ama) {
        return amas.find(ama).orElseThrow().questions().stream()
                .filter(one -> one.asker().isPresent())
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Check L24: whoever types is left in peace, however many vote. */
    @Test
    void twentyVotesOfOthersLeaveScrollFocusCaretAndTextAlone() {
        BoardId ama = plan(false);
        for (int i = 0; i < 3; i++) {
            ask(ama, lead, "Question " + i + " of the lead, long enough to fill a line or two on a small screen");
            ask(ama, leader, "Question " + i + " of the leader, long enough to fill a line or two on a small screen");
            ask(ama, other, "Question " + i + " of another one, long enough to fill a line or two on a small screen");
        }
        QuestionId last = ask(ama, asker, "The last one");
        Browser one = visitors.browser(1, base, asker).size(390, 700).open(page(ama));
        one.press("#mend-" + last + "-open");
        WebElement field = one.find("#mend-" + last + "-text textarea");
        field.sendKeys(" is half mended", Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        Object scroll = one.script("return Math.round(window.scrollY)");
        Object top = one.script("return Math.round(arguments[0].getBoundingClientRect().top)", field);
        for (int i = 0; i < 10; i++) {
            vote(ama, other, last, i % 2 == 0);
            vote(ama, leader, last, true);
        }
        vote(ama, other, last, true);
        one.until("counted", () -> one.text("#vote-" + last).contains("2"));
        assertThat(one.script("return Math.round(window.scrollY)")).isEqualTo(scroll);
        assertThat(one.script("return Math.round(arguments[0].getBoundingClientRect().top)", field))
                .isEqualTo(top);
        assertThat(one.script("return document.activeElement === arguments[0]", field))
                .isEqualTo(true);
        assertThat(field.getDomProperty("value")).isEqualTo("The last one is half mended");
        assertThat(one.script("return arguments[0].selectionStart", field)).isEqualTo(25L);
        assertThat(one.driver
                        .findElements(By.cssSelector("#questions > li"))
                        .getLast()
                        .getDomAttribute("id"))
                .as("with two votes it should lead, and stays where it is read")
                .isEqualTo("question-" + last);
        one.press("#questions-sort");
        one.until("sorted when asked", () -> one.driver
                .findElements(By.cssSelector("#questions > li"))
                .getFirst()
                .getDomAttribute("id")
                .equals("question-" + last));
    }

    /** Check L25: two screens of one person are one vote. */
    @Test
    void twoScreensOfOnePersonAreOneVote() throws Exception {
        BoardId ama = plan(false);
        QuestionId question = ask(ama, other, "A fad?");
        VaadinTab one = tab(asker, "ama/" + ama);
        VaadinTab two = tab(asker, "ama/" + ama);
        VaadinTab third = tab(leader, "ama/" + ama);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.of(
                    () -> one.click(one.node("vote-" + question)), () -> two.click(two.node("vote-" + question))));
        }
        // the second press gives it too, or takes it back if the first was seen by then
        int votes = seen(ama, question).votes();
        assertThat(votes).isLessThanOrEqualTo(1);
        VaadinTab late = tab(leader, "ama/" + ama);
        for (VaadinTab screen : List.of(one, two, third, late)) {
            await("the same everywhere", () -> votes == lastVotes(screen, "A fad?"));
        }
    }

    /** The votes of a question as a page was told last; -1 if it was told of none. */
    private static int lastVotes(VaadinTab screen, String question) {
        return Pattern.compile("ote: " + Pattern.quote(question) + ", (\\d+) vote")
                .matcher(screen.told())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .reduce(-1, (earlier, later) -> later);
    }

    private static void await(String claim, BooleanSupplier holds) {
        new FluentWait<>(holds)
                .withTimeout(Duration.ofSeconds(15))
                .pollingEvery(Duration.ofMillis(20))
                .withMessage(claim)
                .until(BooleanSupplier::getAsBoolean);
    }

    @Test
    void whatTheDeskDoesIsSeenByAnotherOneAtOnce() {
        BoardId ama = plan(false);
        Browser desk = visitors.browser(1, base, lead);
        Browser viewer = visitors.browser(2, base, other);
        QuestionId one = duplicatesArePutTogetherByKeysAndOnAPhoneAndTakenApartAgain(ama, desk, viewer);
        lookingMovesNobodyAndAPhaseBackLosesNothing(ama, one, desk, viewer);
        whoComesLateSeesWhatIsAnsweredNowAndTenQuestionsAreOnAllScreens(ama, one, desk, viewer);
    }

    /** Check L28: put together by keys and on a small phone, taken apart again, each seen by another one at once. */
    private QuestionId duplicatesArePutTogetherByKeysAndOnAPhoneAndTakenApartAgain(
            BoardId ama, Browser desk, Browser viewer) {
        QuestionId one = ask(ama, asker, "Is this a fad?");
        QuestionId two = ask(ama, other, "One more fad?");
        QuestionId three = ask(ama, other, "A fad again?");
        vote(ama, asker, one, true);
        vote(ama, other, two, true);
        desk.open(page(ama));
        viewer.open(page(ama));
        mergeByKeys(desk, one, "One more");
        viewer.until("gone into the other", () -> !viewer.has("#question-" + one));
        assertThat(viewer.text("#vote-" + two)).contains("2");
        desk.size(360, 640);
        mergeByKeys(desk, three, "One more");
        viewer.until("both in it", () -> viewer.text("#question-" + two).contains("in other words: 2"));
        desk.press("#also-" + two + " summary");
        desk.press("#apart-" + one);
        viewer.until("out again", () -> viewer.has("#question-" + one));
        viewer.until("with its own vote", () -> viewer.text("#vote-" + one).contains("1"));
        assertThat(desk.scrollsSideways()).isFalse();
        return one;
    }

    /** Check L29: looking in another order moves nobody; a phase back loses nothing. */
    private void lookingMovesNobodyAndAPhaseBackLosesNothing(
            BoardId ama, QuestionId one, Browser desk, Browser viewer) {
        QuestionId newest = ask(ama, leader, "Second");
        viewer.until("it is there", () -> viewer.has("#question-" + newest));
        List<String> before = ids(viewer);
        assertThat(before).hasSize(3);
        desk.size(1280, 800).open(page(ama) + "?order=newest");
        desk.until("the list is there", () -> !ids(desk).isEmpty());
        assertThat(ids(desk).getFirst()).isEqualTo("question-" + newest);
        desk.press("#phase-during");
        viewer.until("moved", () -> viewer.text("#ama-phase").contains("Answering now"));
        desk.press("#phase-after");
        viewer.until("moved on", () -> viewer.text("#ama-phase").contains("Answers in writing follow"));
        desk.press("#phase-during");
        viewer.until("and back", () -> viewer.text("#ama-phase").contains("Answering now"));
        assertThat(viewer.text("#vote-" + one)).contains("1");
        assertThat(ids(viewer)).isEqualTo(before);
        assertThat(before).last().isEqualTo("question-" + newest);
    }

    /** Check L26, for what an AMA has of it: a late screen shows what is answered now, ten questions are on all screens at once. */
    private void whoComesLateSeesWhatIsAnsweredNowAndTenQuestionsAreOnAllScreens(
            BoardId ama, QuestionId first, Browser wall, Browser viewer) {
        VaadinTab early = tab(asker, "ama/" + ama);
        wall.size(1920, 1080).open(page(ama) + "/screen");
        wall.find("#wall-most");
        visitors.signIn(leader);
        assertThat(answering.show(ama, first)).isEqualTo(AmaOutcome.DONE);
        viewer.until("now", () -> viewer.text("#now-text").equals("Is this a fad?"));
        wall.until("on the wall", () -> wall.text("#wall-now").equals("Is this a fad?"));
        Browser late = viewer.open(page(ama));
        assertThat(late.text("#now-text")).isEqualTo("Is this a fad?");
        List<Person> five = List.of(
                leader, lead, visitors.participant(cohort), visitors.participant(cohort), visitors.participant(cohort));
        List<QuestionId> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(ask(ama, five.get(i % 5), "Number " + (i + 1) + "."));
        }
        late.until(
                "all ten",
                () -> late.text("#questions").contains("Number 10.")
                        && ids(late).size() == 13);
        ten.forEach(question -> early.node("question-" + question));
        assertThat(wall.text("#wall-now"))
                .as("the one on the wall stands still")
                .isEqualTo("Is this a fad?");
        Calm.check(wall, wall.driver.getCurrentUrl());
    }

    private static void mergeByKeys(Browser desk, QuestionId question, String into) {
        desk.script("arguments[0].focus()", desk.find("#more-" + question));
        desk.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        desk.script("arguments[0].focus()", desk.find("#merge-" + question));
        desk.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        WebElement field = desk.find("#merge-into-" + question + " input");
        field.sendKeys(into);
        desk.until("the list is narrowed", () -> desk.has("vaadin-combo-box-item"));
        field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        desk.script("arguments[0].focus()", desk.find("#merge-send-" + question));
        desk.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        desk.until("put together", () -> !desk.has("#question-" + question));
    }

    @Test
    void whoAsksLosesNoWordAndNeedsOnlyKeys() {
        BoardId ama = plan(false);
        QuestionId question = ask(ama, other, "A fad?");
        Browser one = visitors.browser(1, base, asker).open(page(ama));
        typedWordsOutliveAReloadAndALostLineAndAreAskedOnce(ama, one);
        theKeyboardAloneAsksAndVotes(question, one);
    }

    private void typedWordsOutliveAReloadAndALostLineAndAreAskedOnce(BoardId ama, Browser one) {
        type(one, "Half a quest");
        one.open(page(ama));
        one.until("back", () -> "Half a quest"
                .equals(one.find("#ask-text textarea").getDomProperty("value")));
        one.line(false);
        type(one, "ion, all");
        one.line(true);
        send(one);
        one.until("asked", () -> one.text("#questions").contains("Half a question, all"));
        one.open(page(ama));
        one.until("the list is there", () -> one.text("#questions").contains("Half a question"));
        assertThat(one.find("#ask-text textarea").getDomProperty("value")).isEmpty();
        assertThat(one.text("#own")).contains("Half a question, all");
        visitors.signIn(lead);
        assertThat(amas.find(ama).orElseThrow().questions())
                .as("the one that was there, and this one once")
                .hasSize(2);
    }

    private static void theKeyboardAloneAsksAndVotes(QuestionId question, Browser one) {
        WebElement field = one.find("#ask-text textarea");
        one.script("arguments[0].focus()", field);
        one.driver.switchTo().activeElement().sendKeys("By keys", Keys.chord(Keys.CONTROL, Keys.ENTER));
        one.until("asked", () -> one.text("#questions").contains("By keys"));
        one.script("arguments[0].focus()", one.find("#vote-" + question));
        one.driver.switchTo().activeElement().sendKeys(Keys.SPACE);
        one.until("voted", () -> one.text("#vote-" + question).contains("voted"));
        one.driver.switchTo().activeElement().sendKeys(Keys.SPACE);
        one.until("taken back", () -> one.text("#vote-" + question).contains("0"));
    }

    @Test
    void somebodyIsPlannedAskedAnsweredAndReadAgain() {
        Browser desk = visitors.browser(1, base, lead).open(base + "/ama");
        desk.find("#ama-plan").click();
        desk.find("#plan-topic input")
                .sendKeys("Gates of " + cohort.id().toString().substring(0, 4));
        desk.find("#plan-others input").sendKeys("The director");
        Calm.check(desk, "planning an AMA", "vaadin-dialog");
        desk.find("#plan-save").click();
        desk.until(
                "told what is missing",
                () -> desk.find("vaadin-dialog").getText().contains("needs a first day"));
        desk.press("#plan-rhythm");
        desk.until("the list is open", () -> desk.has("vaadin-select-item"));
        desk.driver.findElements(By.cssSelector("vaadin-select-item")).stream()
                .filter(item -> item.getText().equals("Once"))
                .findFirst()
                .orElseThrow()
                .click();
        desk.find("#plan-save").click();
        desk.until("on its page", () -> desk.has("#ama-facts"));
        assertThat(desk.text("#ama-facts")).contains("The director will answer.");
        type(desk, "What does a gate cost us?");
        send(desk);
        desk.until("waits", () -> desk.text("#waiting").contains("What does a gate cost us?"));
        desk.press("#waiting [id^=pass-]");
        desk.until("passed", () -> desk.text("#questions").contains("What does a gate cost us?"));
        String id = desk.find("#questions > li").getDomAttribute("id").replace("question-", "");
        desk.press("#answer-" + id);
        desk.find("#answer-text-" + id + " textarea").sendKeys("Four days a release.");
        desk.press("#answer-send-" + id);
        desk.until("answered", () -> desk.text("#question-" + id).contains("Four days a release."));
        desk.press("#more-" + id);
        desk.press("#stays-" + id);
        desk.until("kept", () -> desk.text("#stays-" + id).startsWith("Take it off"));
        desk.open(base + "/ama/answered?q=FOUR+days");
        desk.until("found", () -> desk.text("#answered").contains("What does a gate cost us?"));
        assertThat(desk.text("#answered")).contains("The director");
        Calm.everywhere(desk, desk.driver.getCurrentUrl());
    }

    @Test
    void aPromiseStandsOnItsOwnersHomeAndTheNextOneTakesWhatIsOpenAlong() {
        BoardId ama = plan(false);
        QuestionId promised = ask(ama, asker, "What does a gate cost us?");
        QuestionId open = ask(ama, other, "May we keep the old tool?");
        vote(ama, asker, open, true);
        Browser desk = visitors.browser(1, base, leader).open(page(ama));
        desk.press("#promise-" + promised);
        desk.find("#promise-owner-" + promised + " input").sendKeys(leader.name());
        // all of them stand there for a moment before the list is narrowed
        desk.until(
                "only this one is left to choose",
                () -> Boolean.TRUE.equals(desk.script(
                        "const shown = [...document.querySelectorAll('vaadin-combo-box-item')].filter((one) => one.offsetHeight);"
                                + " return shown.length > 0 && shown.every((one) => one.textContent.includes(arguments[0]))",
                        leader.name())));
        desk.find("#promise-owner-" + promised + " input").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        desk.until("chosen", () -> desk.find("#promise-owner-" + promised + " input")
                .getDomProperty("value")
                .contains(leader.name()));
        desk.find("#promise-due-" + promised + " input").sendKeys("31/03/2026", Keys.ENTER);
        desk.press("#promise-send-" + promised);
        desk.until("promised", () -> desk.text("#question-" + promised).contains("finds out until Tue 31 Mar 2026"));
        VaadinTab home = tab(leader, "");
        await("it is due on the owner's home", () -> home.has("home-due"));
        assertThat(home.told()).contains("Find out: What does a gate cost us?");

        VaadinTab viewer = tab(other, "ama/" + ama);
        assertThat(viewer.has("ama-next")).isFalse();
        visitors.signIn(lead);
        planning.move(ama, Phase.BEFORE, Phase.DURING);
        planning.move(ama, Phase.DURING, Phase.AFTER);
        Browser facilitator = visitors.browser(1, base, lead).open(page(ama));
        assertThat(facilitator.text("#lead-next")).isEqualTo("Plan the next one, Thu 14 May 2026");
        facilitator.press("#lead-next");
        facilitator.until(
                "confirmed",
                () -> Boolean.TRUE.equals(facilitator.script(
                        "const b = document.querySelector('vaadin-confirm-dialog [slot=confirm-button]');"
                                + " if (b) b.click(); return !!b;")));
        facilitator.until(
                "on the next one", () -> !facilitator.driver.getCurrentUrl().contains(ama.toString()));
        facilitator.until(
                "with both questions",
                () -> facilitator.has("#question-" + open) && facilitator.has("#question-" + promised));
        assertThat(facilitator.text("#vote-" + open)).contains("1");
        String next = facilitator.driver.getCurrentUrl().substring(base.length() + 1);
        await("who looks at the old one is led on", () -> viewer.has("ama-next"));
        assertThat(viewer.told()).contains("\"/" + next + "\"");
        tab(other, next).node("question-" + open);
    }

    @Test
    void theViewsAreOpenToEverybodyAndFitAPhone() {
        BoardId ama = plan(true);
        QuestionId one = ask(ama, asker, "Is this one more fad?");
        ask(ama, other, "Waits");
        visitors.signIn(lead);
        moderation.pass(ama, one, 1);
        answering.answer(ama, one, 2, "No.", 0);
        Browser desk = visitors.browser(1, base, lead);
        for (String address : List.of("/ama", "/ama/" + ama, "/ama/" + ama + "/screen", "/ama/" + ama + "/summary")) {
            Calm.everywhere(desk.open(base + address), address);
        }
        desk.find("#summary-print");
        desk.paper(true);
        assertThat(desk.text("main")).contains("Is this one more fad?", "No.");
        assertThat(desk.driver.findElement(By.id("summary-print")).isDisplayed())
                .as("nothing to press on paper")
                .isFalse();
        desk.paper(false);
    }
}
