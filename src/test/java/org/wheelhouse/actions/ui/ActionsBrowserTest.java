package org.wheelhouse.actions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionDraft;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionText;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;

@HouseTest
class ActionsBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ActionService actions;

    @Autowired
    private Visitors visitors;

    @Autowired
    private TestClock clock;

    private String base;
    private Cohort cohort;
    private Person lead;
    private Person person;

    @BeforeEach
    void comeIn() {
        base = "http://localhost:" + port;
        cohort = visitors.cohort();
        lead = visitors.facilitator(cohort);
        person = visitors.participant(cohort);
    }

    private Action make(String title) {
        visitors.signIn(lead);
        ActionText text = new ActionText(
                title,
                "",
                Owner.of(person.id()),
                Optional.of(LocalDate.now(clock.withZone(person.zone())).plusDays(3)));
        ActionOutcome outcome =
                actions.make(new ActionDraft(text, new Origin("Week 5", "/week/5"), Optional.of(cohort.id())));
        return ((ActionOutcome.Done) outcome).action();
    }

    @Test
    void whatIsTypedOutlivesAReloadAndTheOwnerSeesTheActionAtOnceOnHome() {
        Browser one = visitors.browser(1, base, lead).open(base + "/actions?show=program");
        VaadinTab home = VaadinTab.open(visitors.web(port, person), "");
        assertThat(home.told()).contains("Nothing. What you mean to do stands here");
        one.find("#actions-new").click();
        one.find("#action-title input").sendKeys("Ask for the test page");
        Calm.check(one, "making an action", "vaadin-dialog");
        one.open(base + "/actions?show=program");
        one.find("#actions-new").click();
        one.until("the words are back", () -> "Ask for the test page"
                .equals(one.find("#action-title input").getDomProperty("value")));
        one.find("#action-owner input").sendKeys(Keys.chord(Keys.CONTROL, "a"), person.name());
        one.until("the list was narrowed", () -> one.has("vaadin-combo-box-item"));
        one.find("#action-owner input").sendKeys(Keys.ENTER);
        one.find("#action-save").click();
        one.until("made", () -> one.find("vaadin-dialog").getText().contains("home page of " + person.name()));
        one.until("it is on the owner's home", () -> home.wasTold("Ask for the test page"));
        one.find("#action-close").click();
        one.until("and in the list", () -> one.text("#actions").contains("Ask for the test page"));
        one.find("#actions-new").click();
        assertThat(one.find("#action-title input").getDomProperty("value"))
                .as("what was made is no draft any more")
                .isEmpty();
    }

    @Test
    void theViewsAreOpenToEverybodyAndFitAPhone() {
        Action first = make("First");
        Action second = make("Second");
        Browser one = visitors.browser(1, base, person).open(base + "/actions");
        Calm.everywhere(one, "/actions");
        whatOneChoseStaysChosenWhenAnotherChangesTheList(first, one);
        one.press("#action-" + second.id()).find("#action-history");
        Calm.everywhere(one, "an action");
        theKeyboardAloneEndsAnAction(one);
        Calm.everywhere(one.open(base + "/actions?show=program&state=all"), "all of the program");
    }

    private void whatOneChoseStaysChosenWhenAnotherChangesTheList(Action first, Browser one) {
        one.press("#choose-" + first.id());
        one.until("the bar is there", () -> one.text("#bulk").contains("1 action chosen"));
        make("Third");
        one.until("the third arrives", () -> one.text("#actions").contains("Third"));
        assertThat(one.find("#choose-" + first.id()).getDomProperty("checked")).isEqualTo("true");
        one.press("#bulk-apply");
        one.until("changed", () -> one.text("#actions-say").contains("1 action changed"));
        assertThat(one.text("#actions")).doesNotContain("First");
    }

    private void theKeyboardAloneEndsAnAction(Browser one) {
        one.find("#state-done").sendKeys(Keys.ENTER);
        one.until("it is done", () -> one.text("#action-stands").contains("Done"));
        assertThat(one.text("#action-history")).contains(person.name());
        assertThat(one.has("#state-done:not([hidden])")).isFalse();
    }
}
