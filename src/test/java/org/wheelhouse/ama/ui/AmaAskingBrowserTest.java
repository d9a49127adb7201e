package org.wheelhouse.ama.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.VaadinTab;

/** Those who ask and vote, with and without an account. */
class AmaAskingBrowserTest extends AmaScreens {

    @Autowired
    private TestClock clock;

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

    @Test
    void whoAsksLosesNoWordAndNeedsOnlyKeys() {
        BoardId ama = plan(false);
        QuestionId question = ask(ama, other, "A fad?");
        Browser one = visitors.browser(1, base, asker).open(page(ama));
        typedWordsOutliveAReloadAndALostLineAndAreAskedOnce(ama, one);
        theKeyboardAloneAsksAndVotes(question, one);
        twentyVotesOfOthersLeaveScrollFocusCaretAndTextAlone(ama, one);
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

    /** Check L24: whoever types is left in peace, however many vote. */
    private void twentyVotesOfOthersLeaveScrollFocusCaretAndTextAlone(BoardId ama, Browser one) {
        // nobody may ask more than three in a minute
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            ask(ama, lead, "Question " + i + " of the lead, long enough to fill a line or two on a small screen");
            ask(ama, leader, "Question " + i + " of the leader, long enough to fill a line or two on a small screen");
            ask(ama, other, "Question " + i + " of another one, long enough to fill a line or two on a small screen");
        }
        QuestionId last = ask(ama, asker, "The last one");
        one.size(390, 700).until("all are there", () -> one.has("#question-" + last));
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
}
