package org.wheelhouse.course.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.FluentWait;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.TestContent;

/** Three slides, Alpha, Beta and Gamma, that are week 41 while a test runs, and what one does to read them in a browser. */
final class ShortModule {

    static final ModuleId ID = new ModuleId("week-41");
    static final String FILE = "modules/week-41/module.md";

    private ShortModule() {}

    /** Saves it and waits until it is live. */
    static void add(Content content) {
        save(text());
        new FluentWait<>(content)
                .withTimeout(Duration.ofSeconds(15))
                .pollingEvery(Duration.ofMillis(20))
                .withMessage("week 41 is live")
                .until(now -> now.module(ID)
                        .map(module ->
                                module.slides().stream().map(Slide::title).toList())
                        .equals(Optional.of(List.of("Alpha", "Beta", "Gamma"))));
    }

    static void save(String text) {
        TestContent.save(FILE, text);
    }

    static void takeAway() {
        TestContent.removeModule(ID.value());
    }

    static String text() {
        return """
                ---
                id: week-41
                title: Forty-one
                week: 41
                minutes: 30
                ---
                # Alpha {#alpha}

                - A pipeline with a stage

                <!-- notes
                Say hello.
                -->

                ---

                ## Beta {#beta}

                - One bullet
                - Another bullet

                ---

                ## Gamma {#gamma}

                - The zebra crossing
                """;
    }

    static void untilHeading(Browser browser, String heading) {
        browser.until("the heading is " + heading, () -> heading.equals(browser.text("#slide-heading")));
    }

    static void press(Browser browser, CharSequence... keys) {
        new Actions(browser.driver).sendKeys(keys).perform();
    }
}
