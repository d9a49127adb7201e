package org.wheelhouse.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Visitors;

/** An AMA and a retro on two nodes with one PostgreSQL. */
final class BoardsOnTwoNodes {

    /** Of the demo; it is moderated. */
    private static final String AMA = "/ama/1fe3fd01-fabe-3346-be21-34a86a48e658";

    /** Of the demo; it is in voting. */
    private static final String RETRO = "/retro/ea752d1e-6cfa-3871-b4c8-ef3f7860e06f";

    private static final int VOTES_OF_THE_DEMO = 23;

    private BoardsOnTwoNodes() {}

    /** @param here and @param there addresses of the two */
    static void whatIsAskedOnOneNodeIsModeratedOnTheOtherAndVotesAreCountedOnce(String here, String there) {
        Browser dana = Browser.fresh(1).signIn(here, Visitors.DANA, Visitors.PASSWORD);
        Browser robin = Browser.fresh(2).signIn(there, Visitors.FACILITATOR, Visitors.PASSWORD);
        dana.open(here + AMA);
        robin.open(there + AMA);

        dana.find("#ask-text textarea").sendKeys("How long may a gate take?");
        dana.find("#ask-send").click();
        robin.until("waits on the other node", () -> robin.text("#waiting").contains("How long may a gate take?"));
        String id = robin.driver.findElements(org.openqa.selenium.By.cssSelector("#waiting > li")).stream()
                .filter(item -> item.getText().contains("How long may a gate take?"))
                .findFirst()
                .orElseThrow()
                .getDomAttribute("id")
                .replace("question-", "");
        robin.script("document.getElementById('pass-" + id + "').click()");
        dana.until("all see it here too", () -> dana.text("#questions").contains("How long may a gate take?"));

        Browser again = Browser.fresh(3).signIn(there, Visitors.DANA, Visitors.PASSWORD);
        again.open(there + AMA).find("#vote-" + id);
        dana.script("document.getElementById('vote-" + id + "').click()");
        again.script("document.getElementById('vote-" + id + "').click()");
        // one of the two may have been a vote taken back; never are there two votes of one person
        robin.until("a count", () -> robin.text("#vote-" + id).matches("(?s).*[01].*"));
        assertThat(robin.text("#vote-" + id)).doesNotContain("2");
        dana.until("both nodes say the same", () -> dana.text("#vote-" + id).equals(again.text("#vote-" + id)));

        for (Browser browser : List.of(robin, again)) {
            browser.open(there + RETRO);
        }
        aVoteOnOneNodeIsCountedOnBoth(dana.open(here + RETRO), again, robin);
    }

    /** @param again the same person on the other node */
    private static void aVoteOnOneNodeIsCountedOnBoth(Browser dana, Browser again, Browser lead) {
        for (Browser browser : List.of(dana, again)) {
            browser.until("votes are left", () -> browser.text("#votes-left").contains("2 votes left"));
        }
        dana.script("document.querySelector('.wh-rt-vote').click()");
        for (Browser browser : List.of(dana, again)) {
            browser.until("the vote is spent on both nodes", () -> browser.text("#votes-left")
                    .contains("1 vote left"));
        }
        assertThat(lead.has(".wh-rt-count"))
                .as("sums are hidden on the other node too")
                .isFalse();
        lead.find("#phase-next").click();
        for (Browser browser : List.of(dana, again, lead)) {
            browser.until("every vote is counted once", () -> sum(browser) == VOTES_OF_THE_DEMO + 1);
        }
    }

    private static long sum(Browser browser) {
        return (long) browser.script("return [...document.querySelectorAll('#topics-open .wh-rt-count')]"
                + ".reduce((sum, count) => sum + (parseInt(count.textContent) || 0), 0)");
    }
}
