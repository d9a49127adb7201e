package org.wheelhouse.workshop;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.Point;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.FluentWait;
import org.wheelhouse.testing.Browser;

/** A screen on a bad line: what is waited for, and for how long. Where not all heavy tests run, the clock of its page is moved. */
final class Line {

    /** After a line is back, or a phone awake, its screen is right within this time. */
    static final Duration BACK = Duration.ofSeconds(5);

    static final Duration CUT = Duration.ofSeconds(30);
    static final Duration SILENT = Duration.ofSeconds(60);

    private static final boolean REAL = "all".equals(System.getProperty("heavy"));

    private final Browser screen;

    Line(Browser screen) {
        this.screen = screen;
        screen.script("""
                const real = performance.now.bind(performance);
                window.moved = 0;
                performance.now = () => real() + window.moved;""");
    }

    /** So long nothing gets through: in truth where all heavy tests run, else as the page's own clock has it. */
    void waits(Duration byTheClock, Duration inTruth) {
        if (!REAL) {
            screen.script("window.moved += arguments[0]", byTheClock.toMillis());
            return;
        }
        long end = System.nanoTime() + inTruth.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** The server's own parts stay behind the podium for so long after the page has noticed that, unless they came before. */
    void lags(Duration time, BooleanSupplier came) {
        screen.until("the page notices what lags behind", () -> came.getAsBoolean() || isBehind());
        waits(time, time);
    }

    private boolean isBehind() {
        return Boolean.TRUE.equals(screen.script("return document.querySelector('wh-podium').behindSince !== null"));
    }

    void within(Duration time, String claim, BooleanSupplier holds) {
        new FluentWait<>(holds)
                .withTimeout(time)
                .pollingEvery(Duration.ofMillis(100))
                .ignoring(WebDriverException.class)
                .withMessage(claim + " within " + time)
                .until(BooleanSupplier::getAsBoolean);
    }

    /** The page is frozen and hidden, as behind a dark screen. */
    void sleep() {
        screen.driver.executeCdpCommand("Page.setWebLifecycleState", Map.of("state", "frozen"));
    }

    /** Runs again, and is seen again: Chromium shows a page that was frozen only when its window comes back. */
    void wake() {
        screen.driver.executeCdpCommand("Page.setWebLifecycleState", Map.of("state", "active"));
        screen.driver.manage().window().minimize();
        screen.driver.manage().window().setPosition(new Point(0, 0));
        screen.until("the page is seen", () -> Boolean.FALSE.equals(screen.script("return document.hidden")));
    }

    static boolean shows(Browser browser, String css) {
        return Boolean.TRUE.equals(browser.script(
                "return [...document.querySelectorAll(arguments[0])].some(part => part.checkVisibility("
                        + "{opacityProperty: true, visibilityProperty: true}) && part.offsetWidth > 0)",
                css));
    }
}
