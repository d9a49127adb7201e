package org.wheelhouse.maturity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class MaturityBrowserTest {

    private static final String ORGANISATION = "organisation-271949ed-962f-391b-8909-27c8414d1234";
    private static final String DEMO = "#scope-" + ORGANISATION;
    private static final String BEGIN = "section:has(#begin-send)";

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

    @Test
    void theViewsAreOpenToEverybodyAndFitAPhone() throws IOException {
        Browser dana = as(Visitors.DANA).open(base + "/maturity");
        Calm.everywhere(dana, "the rounds");
        dana.press("#trend-" + ORGANISATION + "-calms");
        threeQuartersTellAStoryAndTheLaggingRowIsNamedWithItsNextStep(dana);
        Calm.everywhere(dana, "over time");
        thePageForTheLeadershipMeetingPrintsOnOneSheet(dana);
        for (String name : List.of("Third quarter", "Just now")) {
            dana.press("#rail-maturity");
            dana.press("#round-" + round(name));
            dana.find("#round");
            Calm.everywhere(dana, name);
        }
    }

    private static void threeQuartersTellAStoryAndTheLaggingRowIsNamedWithItsNextStep(Browser dana) {
        assertThat(dana.text("#lagging"))
                .contains("Culture lags", "Next step: Bad news reaches a leader on the same day");
        assertThat(dana.text("#trend-culture")).contains("1 Beginner", "2 Learning", "up by 1");
        assertThat(dana.text("#trend-automation")).contains("unchanged");
        assertThat(dana.text("#trend-wins")).contains("One page shows the lead time", "Sofia Marchetti");
    }

    private static void thePageForTheLeadershipMeetingPrintsOnOneSheet(Browser dana) throws IOException {
        Object pdf = dana.driver
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                .get("data");
        byte[] bytes = Base64.getDecoder().decode(pdf.toString());
        Files.write(Path.of("target/maturity-sheet.pdf"), bytes);
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text.split("/Type\\s*/Page\\b", -1).length - 1).as("pages").isEqualTo(1);
    }

    private UUID round(String name) {
        visitors.signIn(visitors.ofTheDemo(Visitors.DANA));
        return maturity.scopes().stream()
                .flatMap(seen -> maturity.rounds(seen.scope()).stream())
                .filter(round -> round.name().equals(name))
                .map(Round::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thoseWhoLeadSeeEveryTeamWithoutARankingAndCanBeginARound() {
        Browser robin = as(Visitors.FACILITATOR).open(base + "/maturity");
        robin.find(BEGIN);
        assertThat(robin.script(
                        "return [...document.querySelectorAll('[id^=scope-] > h2')].map((name) => name.innerText)"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsSubsequence("The organisation", "Team Payments", "Team Claims", "Team Customer platform");
        withoutTheTeamsOfOtherTests(robin);
        Calm.check(robin, "beginning a round", BEGIN + ", " + DEMO);
        robin.press("#begin-send");
        robin.until("told what is missing", () -> robin.text(BEGIN).contains("Give the round a name"));
        Calm.check(robin.size(390, 844), "told what is missing on a phone", BEGIN);
    }

    /** Axe reads all of a page, whatever it is asked to look at, and those who lead have hundreds of teams late in a run. */
    private static void withoutTheTeamsOfOtherTests(Browser robin) {
        robin.script("document.querySelectorAll('[id^=scope-]:not(" + DEMO
                + "), #begin-scope vaadin-select-item:nth-child(n + 4)').forEach((other) => other.remove())");
        assertThat(robin.has(DEMO)).isTrue();
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
        Calm.check(dana.size(1280, 6000), "rated alone on the slide", "#maturity-calms");
        assertThat(dana.size(390, 844).scrollsSideways()).isFalse();
    }

    private static void choose(Browser browser, String row, int level) {
        browser.press("#rate-" + row + "-" + level);
    }
}
