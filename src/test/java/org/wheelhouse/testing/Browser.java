package org.wheelhouse.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/**
 * A real Chromium for browser tests. Started once for all tests, a second and third one only when a test asks for them (two
 * people who see each other's changes); all end with the tests.
 */
public final class Browser {

    /** The same Chromium without windows and menus to draw, which does the same in three quarters of the time. */
    private static final Optional<String> SHELL =
            Optional.of("/usr/lib/chromium/chromium-headless-shell").filter(file -> Files.isExecutable(Path.of(file)));

    private static final Map<Integer, Browser> STARTED = new LinkedHashMap<>();
    /** Those that a test has asked for and not left yet. */
    private static final Set<Browser> IN_USE = new LinkedHashSet<>();

    private static boolean tap;

    /** WebDriver's own question, asked again and again while a test waits, brings a long script of its own each time. */
    private static final String SHOWN = """
            const sized = (one) => one.offsetWidth !== 0 && one.offsetHeight !== 0 || one instanceof SVGElement
                || [...one.children].some(sized);
            const drawn = (one) => getComputedStyle(one).display === 'contents' ? [...one.children].some(drawn)
                : one.checkVisibility({opacityProperty: true, visibilityProperty: true}) && sized(one);
            const shown = (css) => [...document.querySelectorAll(css)].find(drawn) ?? null;
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Milliseconds between two looks: most of what is waited for comes at once, and each look costs some. */
    private static final List<Integer> PAUSES = List.of(10, 15, 20, 25, 30, 40, 50);

    public final ChromeDriver driver;

    /** What it was told last, so that nothing is said to it twice. */
    private final Map<String, Map<String, Object>> told = new HashMap<>();

    private Browser(boolean tapped) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                SHELL.isEmpty() ? "--headless=new" : "--headless",
                // a page lives for a second: to optimise its scripts costs more than that saves
                "--js-flags=--no-maglev --no-turbofan",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-back-forward-cache",
                "--disable-extensions",
                "--disable-component-extensions-with-background-pages",
                "--disable-default-apps",
                "--disable-breakpad",
                "--disable-features=Translate,OptimizationHints,MediaRouter,PaintHolding",
                "--mute-audio",
                "--window-size=1280,800");
        options.setBinary(SHELL.orElse("/usr/bin/chromium"));
        // else Selenium asks the net for a driver each time, and waits where there is no net
        System.setProperty("webdriver.chrome.driver", "/usr/bin/chromedriver");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.WARNING);
        if (tapped) {
            logs.enable(LogType.PERFORMANCE, java.util.logging.Level.ALL);
        }
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(options);
    }

    /** The first browser, as of somebody who was never here: no cookies, laptop size, light. */
    public static Browser fresh() {
        return fresh(1);
    }

    /** @param number from 1; the same number is the same browser, emptied */
    public static synchronized Browser fresh(int number) {
        boolean tapped = tap;
        if (STARTED.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(Browser::endAll));
        }
        Browser browser = STARTED.computeIfAbsent(tapped ? -number : number, none -> new Browser(tapped));
        if (!IN_USE.add(browser)) {
            browser.leave();
        }
        browser.line(true).driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.size(1280, 800);
        browser.scheme("light");
        return browser;
    }

    /** Killed, for each of them takes a second to quit; what they kept of their pages goes with them. */
    private static void endAll() {
        List<ProcessHandle> all = ProcessHandle.current()
                .descendants()
                .filter(one -> one.info().command().orElse("").contains("chrom"))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            while (all.stream().anyMatch(ProcessHandle::isAlive)) {
                Thread.sleep(10);
            }
            for (Browser one : STARTED.values()) {
                var kept = (Map<?, ?>) one.driver.getCapabilities().getCapability("chrome");
                FileSystemUtils.deleteRecursively(
                        Path.of(kept.get("userDataDir").toString()));
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("What the browsers kept is still there: " + e);
        }
    }

    /** All pages go: what one test had open asks the house nothing while the next one counts, and costs it nothing. */
    static synchronized void leaveAll() {
        IN_USE.forEach(Browser::leave);
        IN_USE.clear();
    }

    /**
     * Empties the window and forgets what its page kept. The page goes by itself: the window then stays in its process, in which
     * the next page of the same house costs half the work; asked by the driver, the browser would begin another.
     */
    private void leave() {
        if (!driver.getCurrentUrl().startsWith("http")) {
            return;
        }
        script("location.replace('about:blank')");
        until("the page is gone", () -> driver.getCurrentUrl().equals("about:blank"));
        // a page that could not be loaded has no place to keep anything
        script("try { localStorage.clear(); sessionStorage.clear() } catch (nothingKept) {}");
    }

    /** Whether browsers from now on are ones that write down what reaches them; see {@link Tapped}. */
    static synchronized void tap(boolean on) {
        tap = on;
    }

    /** @param width of the page in CSS pixels */
    public Browser size(int width, int height) {
        return tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Cuts this browser's line, or mends it; for who comes next it is whole again. */
    public Browser line(boolean whole) {
        return tell("Network.enable", Map.of())
                .tell(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !whole, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** @param scheme {@code light} or {@code dark} */
    public Browser scheme(String scheme) {
        return media("", scheme);
    }

    /** As on paper, or as on a screen again. */
    public Browser paper(boolean on) {
        return media(on ? "print" : "", "light");
    }

    private Browser media(String media, String scheme) {
        return tell(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    private Browser tell(String command, Map<String, Object> what) {
        if (!what.equals(told.put(command, what))) {
            driver.executeCdpCommand(command, what);
        }
        return this;
    }

    /** Signs in by the form, as a person does, and ends at the page that was asked for. */
    public Browser signIn(String base, String email, String password) {
        driver.get(base + "/sign-in");
        find("#sign-in-email input").sendKeys(email);
        find("#sign-in-password input").sendKeys(password);
        find("#sign-in-submit").click();
        until("signed in", () -> !driver.getCurrentUrl().contains("/sign-in"));
        return this;
    }

    /** Sets a cookie of the house at {@code base}. */
    public Browser cookie(String base, String name, String value) {
        driver.executeCdpCommand("Network.setCookie", Map.of("url", base + "/", "name", name, "value", value));
        return this;
    }

    public Browser open(String address) {
        driver.get(address);
        until("the page is drawn", () -> Boolean.TRUE.equals(script("return document.querySelector('h1') !== null")));
        return this;
    }

    /** Waits until the element is there and shown. */
    public WebElement find(String css) {
        return patience()
                .withMessage(() -> css + " is not shown at " + driver.getCurrentUrl())
                .until(now -> (WebElement) script(SHOWN + "return shown(arguments[0])", css));
    }

    /** Presses it in the middle of the window, for bars at the edges may hide it; what was just drawn anew is looked up again. */
    public Browser press(String css) {
        until(css + " is pressed", () -> {
            WebElement found = find(css);
            script("arguments[0].scrollIntoView({block: 'center', inline: 'center'})", found);
            found.click();
            return true;
        });
        return this;
    }

    /** A new one each time: while one waits, what it waits for may wait too. What was just drawn anew is looked up again. */
    private FluentWait<WebDriver> patience() {
        AtomicInteger asked = new AtomicInteger();
        return new WebDriverWait(
                        driver,
                        PATIENCE,
                        Duration.ZERO,
                        Clock.systemUTC(),
                        none -> Thread.sleep(PAUSES.get(Math.min(asked.getAndIncrement(), PAUSES.size() - 1))))
                .ignoring(StaleElementReferenceException.class);
    }

    public boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** The words of the first such element that is shown; waits for it. */
    public String text(String css) {
        return patience()
                .withMessage(() -> css + " is not shown at " + driver.getCurrentUrl())
                .until(now -> (String) script(SHOWN + "return shown(arguments[0])?.innerText.trim()", css));
    }

    /** @param claim what is waited for, for the message when it does not come */
    public void until(String claim, java.util.function.BooleanSupplier holds) {
        patience()
                .withMessage(() -> "Waited in vain: " + claim + " at " + driver.getCurrentUrl())
                .until(now -> holds.getAsBoolean());
    }

    public Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** Whether the page can be scrolled sideways, which it must not on a phone. */
    public boolean scrollsSideways() {
        return Boolean.TRUE.equals(
                script("return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"));
    }

    /** The whole page as PNG, not only the part in sight. */
    public byte[] picture() {
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .get("data");
        return Base64.getDecoder().decode(data.toString());
    }
}
