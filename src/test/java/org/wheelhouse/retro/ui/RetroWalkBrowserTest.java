package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.drawn;
import static org.wheelhouse.retro.ui.AtTheBoard.held;
import static org.wheelhouse.retro.ui.AtTheBoard.key;
import static org.wheelhouse.retro.ui.AtTheBoard.phase;
import static org.wheelhouse.retro.ui.AtTheBoard.shows;
import static org.wheelhouse.retro.ui.AtTheBoard.write;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** From the facilitator's home to an action on its owner's home, with a guest on a phone: a whole retro in one walk. */
@HouseTest
class RetroWalkBrowserTest {

    private static final String AGREED = "Throw test environments away";

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    private String base;
    private Person owner;
    private Browser lead;
    private Browser phone;
    private Browser laptop;

    @BeforeEach
    void people() {
        base = "http://localhost:" + port;
        Cohort cohort = visitors.cohort();
        Person facilitator = visitors.facilitator(cohort);
        owner = visitors.participant(cohort);
        lead = visitors.browser(1, base, facilitator).open(base + "/");
        phone = Browser.fresh(2).size(390, 844);
        laptop = visitors.browser(3, base, owner);
    }

    @Test
    void aRetroGoesFromHomeToAnActionOnItsOwnersHomeWithinSixMinutes() {
        Instant began = Instant.now();
        String link = beginAndInvite();
        guestWritesWithin45Seconds(link);
        laptop.open(lead.driver.getCurrentUrl());
        write(laptop, 1, "The test page is always up");
        showAndGroup();
        voteUnseen();
        talk();
        act();
        close();
        ownerFindsItAtHome();
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(6));
    }

    private String beginAndInvite() {
        lead.find("a[href='boards'], a[href='/boards']").click();
        lead.find("a[href='retros'], a[href='/retros']").click();
        lead.find("#retro-new").click();
        lead.find("#begin-send").click();
        drawn(lead);
        assertThat(phase(lead)).isEqualTo("Write");
        lead.find("#invite").click();
        String link = lead.find("#invite-link").getDomAttribute("href");
        assertThat(lead.has(".wh-rt-invite .wh-qr svg")).isTrue();
        lead.find("#invite-close").click();
        return link;
    }

    private void guestWritesWithin45Seconds(String link) {
        Instant scanned = Instant.now();
        phone.driver.get(link);
        assertThat(phone.text("main")).contains("nobody can see who wrote a card", "No account is needed");
        phone.find("#door-name").sendKeys("Ada");
        phone.find("#door-send").click();
        drawn(phone);
        assertThat(phone.text("#who-sees")).contains("Anonymous: nobody can see who wrote a card");
        phone.find("#write-1").sendKeys("Three days for the test environment");
        phone.press("#add-1");
        shows(phone, "Three days for the test environment");
        lead.until("one hidden card is counted", () -> lead.text("#column-1").contains("1 card of others"));
        assertThat(Duration.between(scanned, Instant.now())).isLessThan(Duration.ofSeconds(45));
    }

    private void showAndGroup() {
        lead.until("two hidden cards are counted", () -> lead.text("#column-1").contains("2 cards of others"));
        assertThat(lead.driver.getPageSource()).doesNotContain("Three days", "always up");
        lead.find("#phase-next").click();
        for (Browser browser : new Browser[] {lead, phone, laptop}) {
            shows(browser, "Three days for the test environment");
            shows(browser, "The test page is always up");
            assertThat(phase(browser)).isEqualTo("Group");
        }
        write(lead, 2, "Booking it in a spreadsheet");
        drag(key(lead, "Booking it in a spreadsheet"), key(lead, "Three days for the test environment"));
        String group = "Three days for the test environment";
        laptop.until("together on the laptop", () -> AtTheBoard.group(laptop, "Booking it in a spreadsheet")
                .equals(group));
        laptop.press("[id^=group-]");
        laptop.find("#sheet-name").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Test environment", Keys.ENTER);
        phone.until("named on the phone", () -> AtTheBoard.group(phone, group).equals("Test environment"));
    }

    private void drag(String card, String onto) {
        held(lead, card)
                .moveByOffset(10, 10)
                .moveToElement(lead.find("#card-" + onto + " .wh-rt-text"))
                .release()
                .perform();
    }

    private void voteUnseen() {
        lead.find("#phase-next").click();
        phone.until("the phone may vote", () -> phone.text("#votes-left").contains("votes left"));
        phone.press(".wh-rt-topic[data-grouped] .wh-rt-vote");
        phone.until("the own vote stands", () -> phone.find(".wh-rt-topic[data-grouped] .wh-rt-ballot[given]")
                .isDisplayed());
        laptop.until("the laptop may vote", () -> laptop.has(".wh-rt-topic[data-grouped] .wh-rt-vote"));
        laptop.press(".wh-rt-topic[data-grouped] .wh-rt-vote");
        laptop.until("counted", () -> laptop.has(".wh-rt-topic[data-grouped] .wh-rt-ballot[given]"));
        assertThat(lead.has(".wh-rt-count")).as("no count while voting is open").isFalse();
        assertThat(lead.has(".wh-rt-ballot[given]")).isFalse();
        lead.find("#phase-next").click();
        for (Browser browser : new Browser[] {lead, phone, laptop}) {
            browser.until("the counts are there", () -> browser.has("#topics-open .wh-rt-count"));
            assertThat(browser.text("#topics-open .wh-rt-topic:first-child")).contains("Test environment", "2 votes");
        }
    }

    private void talk() {
        lead.find("#topic-next").click();
        phone.until("the phone shows the topic", () -> phone.text("#topics-now").contains("Test environment"));
        laptop.until("the time runs", () -> laptop.text("#countdown").matches("[45]:\\d\\d"));
        lead.find("#phase-next").click();
        phone.until("on to actions", () -> phase(phone).equals("Act"));
    }

    private void act() {
        lead.press("#topics-open .wh-rt-topic:first-child [data-act]");
        lead.find("#action-title input").sendKeys(Keys.chord(Keys.CONTROL, "a"), AGREED);
        lead.find("#action-owner input").sendKeys(Keys.chord(Keys.CONTROL, "a"), owner.name());
        lead.until("the list was narrowed", () -> lead.has("vaadin-combo-box-item"));
        lead.find("#action-owner input").sendKeys(Keys.ENTER);
        // as the calendar of the field does
        lead.script("document.querySelector('#action-due').value ="
                + " new Date(Date.now() + 7 * 86400000).toISOString().slice(0, 10)");
        lead.find("#action-save").click();
        lead.until("made", () -> lead.find("vaadin-dialog").getText().contains(owner.name()));
        lead.find("#action-close").click();
        laptop.until("everybody with an account sees what was agreed", () -> laptop.text("#actions")
                .contains(AGREED));
        assertThat(laptop.text("#actions")).contains(owner.name(), "until ");
        assertThat(phone.has("#actions:not([hidden]) li"))
                .as("a guest has no actions")
                .isFalse();
    }

    private void close() {
        lead.find("#phase-next").click();
        phone.find("#answer-4").click();
        lead.until("one has answered", () -> lead.text("#ask-turnout").startsWith("1 person"));
        assertThat(lead.has("#ask-result li")).isFalse();
        lead.find("#ask-show").click();
        phone.until("all see the answers", () -> phone.has("#ask-result li"));
        lead.find("#more").click();
        lead.find("#menu-lock").click();
        phone.until("closed", () -> phone.text("#phase-task").contains("This board is closed"));
        assertThat(phone.has("#write-1")).isFalse();
    }

    private void ownerFindsItAtHome() {
        laptop.find("a[href=''], a[href='/']").click();
        assertThat(laptop.text("#home-due")).contains(AGREED);
    }
}
