package org.wheelhouse.ama.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.wheelhouse.ama.AmaOutcome;
import org.wheelhouse.ama.engine.Phase;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.VaadinTab;

/** What those who moderate and answer do, and who sees it. */
class AmaDeskBrowserTest extends AmaScreens {

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
        pick(desk.size(1280, 800), "#ama-order", "Newest first");
        desk.until("the newest leads", () -> ids(desk).getFirst().equals("question-" + newest));
        desk.until(
                "the address keeps the order", () -> desk.driver.getCurrentUrl().endsWith("?order=newest"));
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
        Calm.check(wall, "what is answered now, on the wall", "main");
    }

    private static void mergeByKeys(Browser desk, QuestionId question, String into) {
        enter(desk, "#more-" + question);
        enter(desk, "#merge-" + question);
        choose(desk, "#merge-into-" + question, into);
        enter(desk, "#merge-send-" + question);
        desk.until("put together", () -> !desk.has("#question-" + question));
    }

    /** The key goes to the button itself: between a focus and a key, what was drawn anew could have lost the focus. */
    private static void enter(Browser desk, String button) {
        desk.until(button + " is entered", () -> {
            desk.find(button).sendKeys(Keys.ENTER);
            return true;
        });
    }

    @Test
    void aPromiseStandsOnItsOwnersHomeAndTheNextOneTakesWhatIsOpenAlong() {
        BoardId ama = plan(false);
        QuestionId promised = ask(ama, asker, "What does a gate cost us?");
        QuestionId open = ask(ama, other, "May we keep the old tool?");
        vote(ama, asker, open, true);
        assertThat(tab(leader, "ama/" + ama).has("promise-" + promised))
                .as("who answers can promise too")
                .isTrue();
        Browser desk = visitors.browser(1, base, lead).open(page(ama));
        desk.press("#promise-" + promised);
        choose(desk, "#promise-owner-" + promised, leader.name());
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
        assertThat(desk.text("#lead-next")).isEqualTo("Plan the next one, Thu 14 May 2026");
        desk.press("#lead-next");
        desk.until(
                "confirmed",
                () -> Boolean.TRUE.equals(
                        desk.script("const b = document.querySelector('vaadin-confirm-dialog [slot=confirm-button]');"
                                + " if (b) b.click(); return !!b;")));
        desk.until("on the next one", () -> !desk.driver.getCurrentUrl().contains(ama.toString()));
        desk.until("with both questions", () -> desk.has("#question-" + open) && desk.has("#question-" + promised));
        assertThat(desk.text("#vote-" + open)).contains("1");
        String next = desk.driver.getCurrentUrl().substring(base.length() + 1);
        await("who looks at the old one is led on", () -> viewer.has("ama-next"));
        assertThat(viewer.told()).contains("\"/" + next + "\"");
        tab(other, next).node("question-" + open);
    }

    private static List<String> ids(Browser browser) {
        return browser.driver.findElements(By.cssSelector("#questions > li")).stream()
                .map(question -> question.getDomAttribute("id"))
                .toList();
    }
}
