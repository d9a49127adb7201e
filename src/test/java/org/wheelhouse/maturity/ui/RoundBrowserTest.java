package org.wheelhouse.maturity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.maturity.MaturityOutcome;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.NotesService;
import org.wheelhouse.maturity.RatingService;
import org.wheelhouse.maturity.Scope;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;

/** A round of a cohort of its own, from the slide of week 5 to what is written about the spread. */
@HouseTest
class RoundBrowserTest {

    private static final List<String> ROWS = List.of("culture", "automation", "lean", "measurement", "sharing");

    @LocalServerPort
    private int port;

    @Autowired
    private MaturityService maturity;

    @Autowired
    private RatingService ratings;

    @Autowired
    private NotesService notes;

    @Autowired
    private Visitors visitors;

    private String base;
    private String address;
    private MaturityOutcome.Done round;
    private Person facilitator;
    private Person one;
    private Person other;

    @BeforeEach
    void begin() {
        Cohort cohort = visitors.cohort();
        facilitator = visitors.facilitator(cohort);
        one = visitors.executive(cohort);
        other = visitors.participant(cohort);
        visitors.signIn(facilitator);
        round = (MaturityOutcome.Done)
                maturity.begin(Scope.organisation(cohort.id()), "calms", "Just begun", LocalDate.of(2026, 3, 11));
        base = "http://localhost:" + port;
        address = "/maturity/round/" + round.round();
    }

    @Test
    void twoPeopleRateUnseenAndSeeTheSpreadTogether() {
        Browser theirs = visitors.browser(1, base, other).open(base + "/week/5/maturity");
        anOpenRoundIsRatedOnTheSlideItselfAndByTheKeyboardAlone(theirs);
        Browser lead = visitors.browser(2, base, facilitator).open(base + address);
        VaadinTab ones = VaadinTab.open(visitors.web(port, one), address.substring(1));
        nobodySeesWhatAnotherOneRates(theirs, lead, ones);
        allSeeTheSpreadInTheSameMoment(theirs, lead, ones);
        whatOneIsTypingIsNotTouchedWhenAnotherOnesNoteArrives(theirs, ones);
    }

    private void anOpenRoundIsRatedOnTheSlideItselfAndByTheKeyboardAlone(Browser theirs) {
        choose(theirs, "lean", 2);
        theirs.find("#rate-culture-1").sendKeys(Keys.SPACE);
        theirs.driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        theirs.until("the second level is chosen", () -> theirs.find("#rate-culture-2")
                .isSelected());
        theirs.open(base + address);
        theirs.until("and kept", () -> theirs.find("#rate-culture-2").isSelected());
        assertThat(theirs.find("#rate-lean-2").isSelected()).isTrue();
    }

    private void nobodySeesWhatAnotherOneRates(Browser theirs, Browser lead, VaadinTab ones) {
        visitors.signIn(one);
        ROWS.forEach(row -> ratings.rate(round.round(), row, 1));
        ratings.done(round.round());
        ratings.agreeToBeSeen(round.round(), true);
        theirs.until("one is done", () -> theirs.text("#rating-turnout").startsWith("1 of 2"));
        assertThat(theirs.script("return [...document.querySelectorAll('#round input[type=radio]:checked')]"
                        + ".map((chosen) => chosen.id)"))
                .as("nothing of one's rating stands on the other's page")
                .isEqualTo(List.of("rate-culture-2", "rate-lean-2"));
        assertThat(theirs.has("[id^=spread-]")).isFalse();
        assertThat(lead.has("[id^=spread-]")).isFalse();
        assertThat(ones.told()).doesNotContain("\"spread-");
    }

    private void allSeeTheSpreadInTheSameMoment(Browser theirs, Browser lead, VaadinTab ones) {
        assertThat(lead.has("#round-show[disabled]"))
                .as("one alone is not enough")
                .isTrue();
        ROWS.forEach(row -> choose(theirs, row, 3));
        theirs.press("#rating-done");
        theirs.until("told that it counts", () -> theirs.text("#rating-says").contains("counts"));
        theirs.press("#rating-agrees label");
        // when both agree
        lead.press("#round-show:not([disabled])");
        lead.find("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog");
        lead.until(
                "confirmed",
                () -> Boolean.TRUE.equals(
                        lead.script("const b = document.querySelector('vaadin-confirm-dialog [slot=confirm-button]');"
                                + " if (b) b.click(); return !!b;")));
        for (Browser browser : List.of(theirs, lead)) {
            browser.until("the spread is there", () -> browser.text("#spread-automation")
                    .contains("1 person"));
            assertThat(browser.text("#average-automation")).isEqualTo("2.0 on average, from 1 to 3.");
        }
        ones.node("average-automation");
        assertThat(ones.told()).contains("2.0 on average, from 1 to 3.");
    }

    private void whatOneIsTypingIsNotTouchedWhenAnotherOnesNoteArrives(Browser theirs, VaadinTab ones) {
        WebElement typing = theirs.find("#evidence-sharing-text textarea");
        typing.sendKeys("half a sent");
        visitors.signIn(one);
        notes.evidence(round.round(), "sharing", "The alert came before the call.");
        theirs.until("the note arrives", () -> theirs.text("#evidence-sharing").contains("The alert came before"));
        assertThat(theirs.text("#evidence-sharing")).contains(one.name());
        assertThat(typing.getDomProperty("value")).isEqualTo("half a sent");
        assertThat(theirs.script("return document.activeElement === arguments[0]", typing))
                .isEqualTo(true);
        theirs.press("#evidence-sharing-add");
        theirs.until("one has the other's note", () -> ones.wasTold("half a sent"));
    }

    private static void choose(Browser browser, String row, int level) {
        browser.press("#rate-" + row + "-" + level);
    }
}
