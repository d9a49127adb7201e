package org.wheelhouse.ama.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;

/** An AMA from its plan to what can be read of it. */
class AmaPlanBrowserTest extends AmaScreens {

    @Test
    void somebodyIsPlannedAskedAnsweredAndReadAgain() {
        Browser desk = visitors.browser(1, base, lead).open(base + "/ama");
        Calm.everywhere(desk, "/ama");
        desk.find("#ama-plan").click();
        desk.find("#plan-topic input")
                .sendKeys("Gates of " + cohort.id().toString().substring(0, 4));
        desk.find("#plan-others input").sendKeys("The director");
        Calm.check(desk, "planning an AMA", "vaadin-dialog");
        desk.find("#plan-save").click();
        desk.until(
                "told what is missing",
                () -> desk.find("vaadin-dialog").getText().contains("needs a first day"));
        pick(desk, "#plan-rhythm", "Once");
        desk.find("#plan-save").click();
        desk.until("on its page", () -> desk.has("#ama-facts"));
        assertThat(desk.text("#ama-facts")).contains("The director will answer.");
        type(desk, "What does a gate cost us?");
        send(desk);
        desk.until("waits", () -> desk.text("#waiting").contains("What does a gate cost us?"));
        desk.press("#waiting [id^=pass-]");
        desk.until("passed", () -> desk.text("#questions").contains("What does a gate cost us?"));
        String id = desk.find("#questions > li").getDomAttribute("id").replace("question-", "");
        desk.press("#answer-" + id);
        desk.find("#answer-text-" + id + " textarea").sendKeys("Four days a release.");
        desk.press("#answer-send-" + id);
        desk.until("answered", () -> desk.text("#question-" + id).contains("Four days a release."));
        desk.press("#more-" + id);
        desk.press("#stays-" + id);
        desk.until("kept", () -> desk.text("#stays-" + id).startsWith("Take it off"));
        theViewsAreOpenToEverybodyAndFitAPhone(desk);
        whatStaysAnsweredIsFoundAgain(desk);
    }

    private void theViewsAreOpenToEverybodyAndFitAPhone(Browser desk) {
        String page = desk.driver.getCurrentUrl();
        ask(BoardId.of(page.substring(page.lastIndexOf('/') + 1)), lead, "Waits");
        desk.until("one waits", () -> desk.text("#waiting").contains("Waits"));
        Calm.everywhere(desk, "an AMA");
        desk.press("#ama-summary").find("#summary-print");
        Calm.everywhere(desk, "its summary");
        desk.paper(true);
        assertThat(desk.text("main")).contains("What does a gate cost us?", "Four days a release.");
        assertThat(desk.driver.findElement(By.id("summary-print")).isDisplayed())
                .as("nothing to press on paper")
                .isFalse();
        desk.paper(false);
        desk.press("#summary-back").press("#ama-wall").find("#wall-count");
        Calm.everywhere(desk, "its wall");
    }

    private void whatStaysAnsweredIsFoundAgain(Browser desk) {
        desk.open(base + "/ama/answered?q=FOUR+days");
        desk.until("found", () -> desk.text("#answered").contains("What does a gate cost us?"));
        assertThat(desk.text("#answered")).contains("The director");
        Calm.everywhere(desk, desk.driver.getCurrentUrl());
    }
}
