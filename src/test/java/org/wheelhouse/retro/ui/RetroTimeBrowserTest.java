package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.shows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;

/** One time for all screens, whatever their clocks say, and every card on all of them at once. */
@HouseTest
class RetroTimeBrowserTest extends RetroScreens {

    private AtTheBoard at;
    private Browser lead;
    private Browser late;
    private Browser wrong;

    @BeforeEach
    void begin() {
        at = begun();
    }

    /** In seconds, as it stands on the screen. */
    private static int rest(Browser browser) {
        String[] shown = browser.text("#countdown").split(":");
        return shown.length < 2 ? 0 : Integer.parseInt(shown[0]) * 60 + Integer.parseInt(shown[1]);
    }

    @Test
    void fiveWriteOneTimeRunsAndAtItsEndAllAreAskedOnThreeScreens() {
        lead = at.open(1, at.lead);
        lead.find("#timer-3").click();
        lead.until("the time runs", () -> lead.has("#countdown:not([hidden])"));
        late = at.open(2, at.dana);
        wrong = visitors.browser(3, "http://localhost:" + port, at.jonas);
        Object script = wrong.driver
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of("source", "const now = Date.now.bind(Date); Date.now = () => now() + 300000;"))
                .get("identifier");
        try {
            AtTheBoard.drawn(wrong.open(at.address()));
            allShowTheSameRestWithinASecond();
            tenCardsOfFivePeopleAreOnAllScreens();
            whenTheTimeOfATopicIsUpAllShowItAndAreAskedWhetherToGoOn();
        } finally {
            wrong.driver.executeCdpCommand(
                    "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", String.valueOf(script)));
        }
    }

    private void allShowTheSameRestWithinASecond() {
        late.until("the late one sees it", () -> late.has("#countdown:not([hidden])"));
        wrong.until("the one with the wrong clock too", () -> wrong.has("#countdown:not([hidden])"));
        assertThat(wrong.script("return Date.now()"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                .isGreaterThan(System.currentTimeMillis() + 290_000);
        int shown = rest(lead);
        // a second begins a little earlier on one screen than on another
        assertThat(rest(late)).isBetween(shown - 1, shown + 1);
        assertThat(rest(wrong)).isBetween(shown - 2, shown + 1);
        assertThat(rest(lead)).isGreaterThan(100);
    }

    private void tenCardsOfFivePeopleAreOnAllScreens() {
        at.as(at.lead);
        leads.move(at.id, Phase.WRITE, Phase.GROUP);
        List<Person> five = IntStream.range(0, 5)
                .mapToObj(number -> visitors.participant(at.cohort))
                .toList();
        for (int card = 0; card < 10; card++) {
            at.as(five.get(card % 5));
            cards.write(at.id, new CardId(UUID.randomUUID()), 1 + card % 3, "Card " + card, Optional.empty());
        }
        List.of(lead, late, wrong)
                .forEach(screen -> IntStream.range(0, 10).forEach(card -> shows(screen, "Card " + card)));
    }

    private void whenTheTimeOfATopicIsUpAllShowItAndAreAskedWhetherToGoOn() {
        at.as(at.lead);
        leads.move(at.id, Phase.GROUP, Phase.DISCUSS);
        leads.nextTopic(at.id);
        late.until("a topic", () -> late.has("#topics-now"));
        assertThat(late.has("#ask:not([hidden])")).isFalse();
        // a short one, so that the end can be watched
        assertThat(leads.startTimer(at.id, Duration.ofSeconds(2))).isInstanceOf(RetroOutcome.Done.class);
        for (Browser browser : List.of(lead, late, wrong)) {
            browser.until("over", () -> browser.text("#countdown").equals("Time is up"));
        }
        late.find("#answer-go-on").click();
        lead.until("counted, not told", () -> lead.text("#ask-turnout").startsWith("1 person"));
        lead.find("#ask-show").click();
        late.until("told", () -> late.text("#ask-result").contains("Go on"));
        lead.find("#timer-longer").click();
        late.until("the question is gone until the next end", () -> !late.has("#answer-go-on"));
    }
}
