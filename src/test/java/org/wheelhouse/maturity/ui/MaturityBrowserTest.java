package org.wheelhouse.maturity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
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
import org.wheelhouse.maturity.RatingService;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.Scope;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
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
    private RatingService ratings;

    @Autowired
    private Visitors visitors;

    private String base;

    @BeforeEach
    void address() {
        base = "http://localhost:" + port;
    }

    private Browser as(int number, String email) {
        return Browser.fresh(number).signIn(base, email, Visitors.PASSWORD);
    }

    private static void axe(Browser browser) {
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            assertThat(new AxeBuilder()
                                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                    .analyze(browser.driver)
                                    .getViolations()
                                    .stream()
                                    .map(Rule::toString))
                    .as(browser.driver.getCurrentUrl() + " " + scheme)
                    .isEmpty();
        }
        browser.scheme("light");
    }

    /** A round of the demo's organisation that is rated now by two people of the demo. */
    private Round begin(String name) {
        Person robin = visitors.ofTheDemo(Visitors.FACILITATOR);
        visitors.signIn(robin);
        Scope scope = Scope.organisation(robin.cohort().orElseThrow());
        MaturityOutcome outcome = maturity.begin(scope, "release-confidence", name, LocalDate.of(2026, 3, 11));
        assertThat(outcome).isInstanceOf(MaturityOutcome.Done.class);
        return maturity.find(((MaturityOutcome.Done) outcome).round()).orElseThrow();
    }

    private static void choose(Browser browser, String row, int level) {
        click(browser, "#rate-" + row + "-" + level);
    }

    /** Brings it to the middle first: on a slide the bar for turning hides the edge. */
    private static void click(Browser browser, String css) {
        WebElement found = browser.find(css);
        browser.script("arguments[0].scrollIntoView({block: 'center'})", found);
        found.click();
    }

    private static void rateAll(Browser browser, int level) {
        for (String row : List.of("small-changes", "way-back", "approval", "seeing")) {
            choose(browser, row, level);
        }
        browser.find("#rating-done").click();
        browser.until("told that it counts", () -> browser.text("#rating-says").contains("counts"));
        browser.find("#rating-agrees label").click();
    }

    @Test
    void twoPeopleRateUnseenAndSeeTheSpreadTogether() {
        Round round = begin("Two browsers");
        try {
            Browser dana = as(1, Visitors.DANA).open(base + "/maturity/round/" + round.id());
            Browser jonas = as(2, "jonas@example.org").open(base + "/maturity/round/" + round.id());
            Browser robin = as(3, Visitors.FACILITATOR).open(base + "/maturity/round/" + round.id());
            rateAll(dana, 1);
            jonas.until("one is done", () -> jonas.text("#rating-turnout").startsWith("1 of"));
            assertThat(jonas.script("return document.querySelectorAll('#round input[type=radio]:checked').length"))
                    .as("nothing of Dana's rating stands on Jonas's page")
                    .isEqualTo(0L);
            assertThat(jonas.has("[id^=spread-]")).isFalse();
            assertThat(robin.has("[id^=spread-]")).isFalse();
            rateAll(jonas, 3);
            robin.until("both agree", () -> robin.find("#round-show").isEnabled());
            robin.find("#round-show").click();
            robin.find("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog");
            robin.until(
                    "confirmed",
                    () -> Boolean.TRUE.equals(robin.script(
                            "const b = document.querySelector('vaadin-confirm-dialog [slot=confirm-button]');"
                                    + " if (b) b.click(); return !!b;")));
            for (Browser one : List.of(dana, jonas, robin)) {
                one.until("the spread is there", () -> one.text("#spread-way-back")
                        .contains("1 person"));
                assertThat(one.text("#average-way-back")).isEqualTo("2.0 on average, from 1 to 3.");
            }
            // what one is typing is not touched when another one's note arrives
            WebElement typing = jonas.find("#evidence-seeing-text textarea");
            typing.sendKeys("half a sent");
            dana.find("#evidence-seeing-text textarea").sendKeys("The alert came before the call.");
            dana.find("#evidence-seeing-add").click();
            jonas.until("the note arrives", () -> jonas.text("#evidence-seeing").contains("The alert came before"));
            assertThat(jonas.text("#evidence-seeing")).contains("Dana Whitfield");
            assertThat(typing.getDomProperty("value")).isEqualTo("half a sent");
            assertThat(jonas.script("return document.activeElement === arguments[0]", typing))
                    .isEqualTo(true);
        } finally {
            visitors.signIn(visitors.ofTheDemo(Visitors.FACILITATOR));
            maturity.freeze(round.id());
        }
    }

    @Test
    void theKeyboardAloneRatesARow() {
        Round round = begin("By keyboard");
        try {
            Browser dana = as(1, Visitors.DANA).open(base + "/maturity/round/" + round.id());
            WebElement first = dana.find("#rate-small-changes-1");
            dana.script("arguments[0].focus()", first);
            first.sendKeys(Keys.SPACE);
            dana.driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
            dana.until("the second level is chosen", () -> dana.find("#rate-small-changes-2")
                    .isSelected());
            dana.open(base + "/maturity/round/" + round.id());
            dana.until("and kept", () -> dana.find("#rate-small-changes-2").isSelected());
        } finally {
            rateByTwoAndFreeze(round, Visitors.DANA, "jonas@example.org");
        }
    }

    /** Leaves no open round behind for the other tests. */
    private void rateByTwoAndFreeze(Round round, String... emails) {
        for (String email : emails) {
            visitors.signIn(visitors.ofTheDemo(email));
            round.grid().rows().forEach(row -> ratings.rate(round.id(), row.id(), 2));
            ratings.done(round.id());
            ratings.agreeToBeSeen(round.id(), true);
        }
        visitors.signIn(visitors.ofTheDemo(Visitors.FACILITATOR));
        maturity.show(round.id());
        maturity.freeze(round.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/maturity", OVER_TIME, "/maturity/round/Third quarter", "/maturity/round/Just now"})
    void theViewsAreOpenToEverybodyAndFitAPhone(String address) {
        String target = address.startsWith("/maturity/round/") ? round(address.substring(16)) : address;
        Browser browser = as(1, Visitors.DANA).open(base + target);
        axe(browser);
        assertThat(browser.scrollsSideways()).isFalse();
        // as high as the page: what the bar at the bottom hides for now can be scrolled out from under it
        axe(browser.size(390, 6000));
        assertThat(browser.size(390, 844).scrollsSideways()).isFalse();
        assertThat(browser.size(360, 640).scrollsSideways()).isFalse();
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
        Browser robin = as(1, Visitors.FACILITATOR).open(base + "/maturity");
        axe(robin);
        List<String> names = robin.driver.findElements(By.cssSelector("[id^=scope-] > h2")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(names.subList(0, 4))
                .containsExactly("The organisation", "Team Payments", "Team Claims", "Team Customer platform");
        robin.find("#begin-send").click();
        robin.until(
                "told what is missing",
                () -> robin.script("return document.body.innerText").toString().contains("Give the round a name"));
        axe(robin.size(390, 6000));
        assertThat(robin.size(390, 844).scrollsSideways()).isFalse();
    }

    @Test
    void threeQuartersTellAStoryAndTheLaggingRowIsNamedWithItsNextStep() {
        Browser dana = as(1, Visitors.DANA).open(base + OVER_TIME);

        assertThat(dana.text("#lagging"))
                .contains("Culture lags", "Next step: Bad news reaches a leader on the same day");
        assertThat(dana.text("#trend-culture")).contains("1 Beginner", "2 Learning", "up by 1");
        assertThat(dana.text("#trend-automation")).contains("unchanged");
        assertThat(dana.text("#trend-wins")).contains("One page shows the lead time", "Sofia Marchetti");
    }

    @Test
    void thePageForTheLeadershipMeetingPrintsOnOneSheet() throws IOException {
        Browser dana = as(1, Visitors.DANA).open(base + OVER_TIME);
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
        Browser dana = as(1, Visitors.DANA).open(base + "/week/5/maturity");
        assertThat(dana.text("#maturity-calms")).contains("Culture", "Sharing");
        assertThat(dana.find("#maturity-open").getDomAttribute("href")).isEqualTo("/maturity");
        click(dana, "#maturity-try");
        for (String row : List.of("culture", "automation", "lean", "measurement", "sharing")) {
            choose(dana, row, row.equals("lean") ? 1 : 3);
        }
        dana.until("the row that lags is named", () -> dana.text("#alone-says").contains("Lean lags"));
        assertThat(dana.text("#alone-says")).contains("Next step: Open work hangs where all can see it");
        axe(dana);
        assertThat(dana.size(390, 844).scrollsSideways()).isFalse();
    }

    @Test
    void anOpenRoundIsRatedOnTheSlideItself() {
        Person li = visitors.ofTheDemo("li@example.org");
        visitors.signIn(visitors.ofTheDemo(Visitors.FACILITATOR));
        Scope scope = Scope.of(li.cohort().orElseThrow(), li.team().orElseThrow());
        MaturityOutcome outcome = maturity.begin(scope, "calms", "On the slide", LocalDate.of(2026, 3, 11));
        Round round = maturity.find(((MaturityOutcome.Done) outcome).round()).orElseThrow();
        try {
            Browser browser = as(1, "li@example.org").open(base + "/week/5/maturity");
            choose(browser, "lean", 2);
            browser.open(base + "/maturity/round/" + round.id());
            browser.until("kept", () -> browser.find("#rate-lean-2").isSelected());
        } finally {
            rateByTwoAndFreeze(round, "li@example.org", "luca@example.org");
        }
    }
}
