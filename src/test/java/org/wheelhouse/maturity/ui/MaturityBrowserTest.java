package org.wheelhouse.maturity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.maturity.MaturityOutcome;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.Scope;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class MaturityBrowserTest {

    private static final String OVER_TIME =
            "/maturity/over-time/organisation-271949ed-962f-391b-8909-27c8414d1234/calms";

    @LocalServerPort
    private int port;

    @Autowired
    private MaturityService maturity;

    @Autowired
    private Visitors visitors;

    private String base;

    @BeforeEach
    void address() {
        base = "http://localhost:" + port;
    }

    /** Somebody of the demo, whose rounds are looked at and never changed. */
    private Browser as(String email) {
        return visitors.browser(1, base, visitors.ofTheDemo(email));
    }

    /** A round of a cohort of its own, with two people and who leads them. */
    private record Own(Round round, Person facilitator, Person one, Person other) {}

    private Own begin(String grid) {
        Cohort cohort = visitors.cohort();
        Person facilitator = visitors.facilitator(cohort);
        Person one = visitors.executive(cohort);
        Person other = visitors.participant(cohort);
        visitors.signIn(facilitator);
        MaturityOutcome outcome =
                maturity.begin(Scope.organisation(cohort.id()), grid, "Just begun", LocalDate.of(2026, 3, 11));
        assertThat(outcome).isInstanceOf(MaturityOutcome.Done.class);
        Round round = maturity.find(((MaturityOutcome.Done) outcome).round()).orElseThrow();
        return new Own(round, facilitator, one, other);
    }

    private static void choose(Browser browser, String row, int level) {
        browser.press("#rate-" + row + "-" + level);
    }

    private static void rateAll(Browser browser, int level) {
        for (String row : List.of("small-changes", "way-back", "approval", "seeing")) {
            choose(browser, row, level);
        }
        browser.press("#rating-done");
        browser.until("told that it counts", () -> browser.text("#rating-says").contains("counts"));
        browser.press("#rating-agrees label");
    }

    @Test
    void twoPeopleRateUnseenAndSeeTheSpreadTogether() {
        Own own = begin("release-confidence");
        String address = base + "/maturity/round/" + own.round().id();
        Browser one = visitors.browser(1, base, own.one()).open(address);
        Browser other = visitors.browser(2, base, own.other()).open(address);
        Browser lead = visitors.browser(3, base, own.facilitator()).open(address);
        rateAll(one, 1);
        other.until("one is done", () -> other.text("#rating-turnout").startsWith("1 of 2"));
        assertThat(other.script("return document.querySelectorAll('#round input[type=radio]:checked').length"))
                .as("nothing of one's rating stands on the other's page")
                .isEqualTo(0L);
        assertThat(other.has("[id^=spread-]")).isFalse();
        assertThat(lead.has("[id^=spread-]")).isFalse();
        rateAll(other, 3);
        lead.until("both agree", () -> lead.find("#round-show").isEnabled());
        lead.find("#round-show").click();
        lead.find("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog");
        lead.until(
                "confirmed",
                () -> Boolean.TRUE.equals(
                        lead.script("const b = document.querySelector('vaadin-confirm-dialog [slot=confirm-button]');"
                                + " if (b) b.click(); return !!b;")));
        for (Browser browser : List.of(one, other, lead)) {
            browser.until("the spread is there", () -> browser.text("#spread-way-back")
                    .contains("1 person"));
            assertThat(browser.text("#average-way-back")).isEqualTo("2.0 on average, from 1 to 3.");
        }
        // what one is typing is not touched when another one's note arrives
        WebElement typing = other.find("#evidence-seeing-text textarea");
        typing.sendKeys("half a sent");
        one.find("#evidence-seeing-text textarea").sendKeys("The alert came before the call.");
        one.press("#evidence-seeing-add");
        other.until("the note arrives", () -> other.text("#evidence-seeing").contains("The alert came before"));
        assertThat(other.text("#evidence-seeing")).contains(own.one().name());
        assertThat(typing.getDomProperty("value")).isEqualTo("half a sent");
        assertThat(other.script("return document.activeElement === arguments[0]", typing))
                .isEqualTo(true);
    }

    @Test
    void theKeyboardAloneRatesARow() {
        Own own = begin("release-confidence");
        String address = base + "/maturity/round/" + own.round().id();
        Browser one = visitors.browser(1, base, own.one()).open(address);
        WebElement first = one.find("#rate-small-changes-1");
        one.script("arguments[0].focus()", first);
        first.sendKeys(Keys.SPACE);
        one.driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        one.until("the second level is chosen", () -> one.find("#rate-small-changes-2")
                .isSelected());
        one.open(address);
        one.until("and kept", () -> one.find("#rate-small-changes-2").isSelected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/maturity", OVER_TIME, "/maturity/round/Third quarter", "/maturity/round/Just now"})
    void theViewsAreOpenToEverybodyAndFitAPhone(String address) {
        String target = address.startsWith("/maturity/round/") ? round(address.substring(16)) : address;
        Calm.everywhere(as(Visitors.DANA).open(base + target), address);
    }

    private String round(String name) {
        Person dana = visitors.ofTheDemo(Visitors.DANA);
        visitors.signIn(dana);
        return maturity.scopes().stream()
                .flatMap(seen -> maturity.rounds(seen.scope()).stream())
                .filter(round -> round.name().equals(name))
                .map(round -> "/maturity/round/" + round.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thoseWhoLeadSeeEveryTeamWithoutARankingAndCanBeginARound() {
        Browser robin = as(Visitors.FACILITATOR).open(base + "/maturity");
        // what only those who lead have; the list holds the teams of all tests of this run
        Calm.check(robin, robin.driver.getCurrentUrl(), "section.wh-section");
        List<String> names = robin.driver.findElements(By.cssSelector("[id^=scope-] > h2")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(names)
                .containsSubsequence("The organisation", "Team Payments", "Team Claims", "Team Customer platform");
        robin.find("#begin-send").click();
        robin.until(
                "told what is missing",
                () -> robin.script("return document.body.innerText").toString().contains("Give the round a name"));
        Calm.check(robin.size(390, 844), robin.driver.getCurrentUrl(), "section.wh-section");
        assertThat(robin.scrollsSideways()).isFalse();
    }

    @Test
    void threeQuartersTellAStoryAndTheLaggingRowIsNamedWithItsNextStep() {
        Browser dana = as(Visitors.DANA).open(base + OVER_TIME);

        assertThat(dana.text("#lagging"))
                .contains("Culture lags", "Next step: Bad news reaches a leader on the same day");
        assertThat(dana.text("#trend-culture")).contains("1 Beginner", "2 Learning", "up by 1");
        assertThat(dana.text("#trend-automation")).contains("unchanged");
        assertThat(dana.text("#trend-wins")).contains("One page shows the lead time", "Sofia Marchetti");
    }

    @Test
    void thePageForTheLeadershipMeetingPrintsOnOneSheet() throws IOException {
        Browser dana = as(Visitors.DANA).open(base + OVER_TIME);
        dana.find("#trend-wins");
        Object pdf = dana.driver
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                .get("data");
        byte[] bytes = Base64.getDecoder().decode(pdf.toString());
        Files.write(Path.of("target/maturity-sheet.pdf"), bytes);
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text.split("/Type\\s*/Page\\b", -1).length - 1).as("pages").isEqualTo(1);
    }

    @Test
    void theSlideOfWeek5ShowsTheGridToRateAloneAndNamesTheRowThatLags() {
        Browser dana = as(Visitors.DANA).open(base + "/week/5/maturity");
        assertThat(dana.text("#maturity-calms")).contains("Culture", "Sharing");
        assertThat(dana.find("#maturity-open").getDomAttribute("href")).isEqualTo("/maturity");
        dana.press("#maturity-try");
        for (String row : List.of("culture", "automation", "lean", "measurement", "sharing")) {
            choose(dana, row, row.equals("lean") ? 1 : 3);
        }
        dana.until("the row that lags is named", () -> dana.text("#alone-says").contains("Lean lags"));
        assertThat(dana.text("#alone-says")).contains("Next step: Open work hangs where all can see it");
        Calm.check(dana.size(1280, 6000), dana.driver.getCurrentUrl());
        assertThat(dana.size(390, 844).scrollsSideways()).isFalse();
    }

    @Test
    void anOpenRoundIsRatedOnTheSlideItself() {
        Own own = begin("calms");
        Browser one = visitors.browser(1, base, own.one()).open(base + "/week/5/maturity");
        choose(one, "lean", 2);
        one.open(base + "/maturity/round/" + own.round().id());
        one.until("kept", () -> one.find("#rate-lean-2").isSelected());
    }
}
