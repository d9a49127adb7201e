package org.wheelhouse.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PasswordLinks;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class PeopleBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    PeopleService people;

    @Autowired
    PasswordLinks links;

    private String base = "";

    @BeforeEach
    void where() {
        base = "http://localhost:" + port;
    }

    /** Task 7 of the personas. */
    @Test
    void anAdminBringsInACohortFromAListWithTwoBadAddresses() {
        Cohort cohort = visitors.cohort();
        Browser browser = Browser.fresh().signIn(base, Visitors.ADMIN, Visitors.PASSWORD);
        browser.find("#rail-people").click();
        browser.find("#people-invite");
        browser.open(base + "/people?cohort=" + cohort.id());
        browser.find("#people-invite").click();

        browser.find("#invite-text textarea").sendKeys(twenty());
        browser.find("#invite-check").click();
        assertThat(browser.text("#invite-problems")).contains("Line 7:", "Line 15:");
        assertThat(browser.text("#invite-good")).isEqualTo("Invite 18 people");
        browser.find("#invite-good").click();

        browser.find("#slips-print");
        browser.until(
                "18 slips",
                () -> browser.driver
                                .findElements(By.cssSelector(".people-slip svg"))
                                .size()
                        == 18);
        assertThat(people.participants(cohort.id())).hasSize(17);
        assertThat(people.facilitators(cohort.id())).hasSize(1);
        assertThat(browser.find("#invite-text textarea").getAttribute("value").lines())
                .hasSize(2);

        browser.find("#rail-privacy").click();
        browser.until(
                "the page says who sees what",
                () -> browser.driver.getCurrentUrl().endsWith("/privacy"));
        assertThat(browser.text("main")).contains("Your e-mail address", "Only you and the admins");
    }

    private static String twenty() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return IntStream.rangeClosed(1, 20)
                .mapToObj(number -> switch (number) {
                    case 7 -> "Person 7, person7.example.org, participant, Red";
                    case 15 -> "Person 15, person15@, participant, Red";
                    case 20 -> "Person 20, p20-" + mark + "@example.org, facilitator";
                    default -> "Person " + number + ", p" + number + "-" + mark + "@example.org, executive, Red";
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anInvitedPersonSetsAPasswordAndIsIn() {
        Person person = visitors.participant(visitors.cohort());
        Browser browser = Browser.fresh();
        browser.open(base + links.make(person.id()));

        browser.find("#welcome-password input").sendKeys("wheelhouse123");
        browser.find("#welcome-set").click();
        assertThat(browser.text("[role=alert]")).contains("easy to guess");
        browser.find("#welcome-password input").sendKeys(" otter gravel lamp tuesday");
        browser.find("#welcome-set").click();
        browser.until("at sign-in", () -> browser.driver.getCurrentUrl().contains("/sign-in?ready"));
        browser.find("#sign-in-email input").sendKeys(person.id() + "@example.org");
        browser.find("#sign-in-password input").sendKeys("wheelhouse123 otter gravel lamp tuesday\n");

        browser.until("home", () -> browser.driver.getCurrentUrl().equals(base + "/"));
    }

    @Test
    void signingOutEverywhereOnOneDeviceShowsTheSignInPageOnTheOther() {
        Person person = visitors.participant(visitors.cohort());
        String password = "otter gravel lamp tuesday";
        links.setPassword(links.make(person.id()).substring("/welcome/".length()), password);
        Browser one = Browser.fresh().signIn(base, person.id() + "@example.org", password);
        Browser other = Browser.fresh(2).signIn(base, person.id() + "@example.org", password);
        other.open(base + "/account");

        one.open(base + "/account");
        one.find("#account-sign-out-everywhere").click();

        one.until("signed out here", () -> one.driver.getCurrentUrl().contains("/sign-in"));
        other.until("signed out there", () -> other.driver.getCurrentUrl().contains("/sign-in"));
    }

    @Test
    void theScreensOfPeopleFitAPhoneAndAxeFindsNothing() {
        Cohort cohort = visitors.cohort();
        Browser browser = Browser.fresh().signIn(base, Visitors.ADMIN, Visitors.PASSWORD);
        for (String address : List.of(
                "/people",
                "/people/invite/" + cohort.id(),
                "/people/cohort/" + cohort.id(),
                "/people/audit",
                "/account",
                "/privacy")) {
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme).open(base + address);
                Results results = new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze(browser.driver);
                assertThat(results.getViolations().stream().map(PeopleBrowserTest::told))
                        .as(address + " " + scheme)
                        .isEmpty();
            }
            browser.size(360, 740);
            assertThat(browser.scrollsSideways()).as(address).isFalse();
            browser.size(1280, 800);
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
