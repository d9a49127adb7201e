package org.wheelhouse.course.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.course.NoteService;
import org.wheelhouse.course.SectionProgress;
import org.wheelhouse.course.Slide;
import org.wheelhouse.course.Step;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Tapped;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.TestContent;
import org.wheelhouse.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class CourseBrowserTest {

    private static final String FILE = "modules/week-41/module.md";
    private static final String HANNA = "hanna@example.org";
    private static final String LUCA = "luca@example.org";

    private static final ModuleId FORTY_ONE = new ModuleId("week-41");
    private static final SlideId GAMMA = new SlideId("gamma");

    @LocalServerPort
    private int port;

    @Autowired
    private NoteService notes;

    @Autowired
    private MarkService marks;

    @Autowired
    private Content content;

    @Autowired
    private CourseService course;

    @Autowired
    private Visitors visitors;

    @Autowired
    private PersonStore people;

    @Autowired
    private PasswordEncoder encoder;

    @BeforeEach
    void aModuleOfItsOwn() {
        TestContent.save(FILE, module("Beta"));
    }

    @AfterEach
    void takeItAway() {
        TestContent.removeModule("week-41");
    }

    private static String module(String second) {
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

                ## %s {#beta}

                - One bullet
                - Another bullet

                ---

                ## Gamma {#gamma}

                - The zebra crossing
                """.formatted(second);
    }

    private Browser reader(String email) {
        return reader(1, email);
    }

    private Browser reader(int number, String email) {
        return visitors.browser(number, base(), visitors.ofTheDemo(email));
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private Browser at(Browser browser, String slide) {
        browser.until("the module is live", () -> {
            browser.open(base() + "/week/41/" + slide);
            return browser.has("#slide-next");
        });
        return browser;
    }

    private static void untilHeading(Browser browser, String heading) {
        browser.until("the heading is " + heading, () -> heading.equals(browser.text("#slide-heading")));
    }

    private static void press(Browser browser, CharSequence... keys) {
        new Actions(browser.driver).sendKeys(keys).perform();
    }

    @Test
    void keysTurnAndTheFocusGoesToTheNewHeading() {
        Browser browser = at(reader(HANNA), "alpha");
        press(browser, Keys.ARROW_RIGHT);
        untilHeading(browser, "Beta");
        browser.until("the heading has the focus", () -> "slide-heading"
                .equals(browser.script("return document.activeElement.id")));
        assertThat(browser.driver.getCurrentUrl()).endsWith("/week/41/beta");
        press(browser, " ");
        untilHeading(browser, "Gamma");
        press(browser, Keys.ARROW_LEFT);
        untilHeading(browser, "Beta");
        assertThat((Long) browser.script("return document.querySelectorAll('#slide-heading').length"))
                .isEqualTo(1);
    }

    @Test
    void keysTurnNothingWhileSomebodyTypes() {
        Browser browser = at(reader(HANNA), "alpha");
        browser.find("#note textarea").sendKeys("a / and n", Keys.ARROW_LEFT, " ");
        browser.until("the note is saved", () -> browser.text("#note-state").equals("Saved"));
        assertThat(browser.text("#slide-heading")).isEqualTo("Alpha");
        assertThat(browser.has("vaadin-dialog[opened]")).isFalse();
        browser.find("#note textarea").clear();
        browser.find("#note textarea").sendKeys(" ");
    }

    @Test
    void whatIsSavedShowsInPlaceAndWhatWasTypedStays() {
        Browser browser = at(reader(LUCA), "beta");
        browser.find("#note textarea").sendKeys("half a thought");
        TestContent.save(
                FILE,
                module("Beta, put better")
                        .replace("---\n\n## Beta", "---\n\n## New {#new}\n\n- New\n\n---\n\n## Beta"));
        untilHeading(browser, "Beta, put better");
        assertThat(browser.driver.getCurrentUrl()).endsWith("/week/41/beta");
        assertThat(browser.script("return document.querySelector('#note').value"))
                .isEqualTo("half a thought");
        assertThat(browser.script("return document.activeElement.closest('#note') !== null"))
                .isEqualTo(true);
        assertThat(browser.text(".wh-turn span")).isEqualTo("3 of 4");
        browser.until("the note is saved", () -> browser.text("#note-state").equals("Saved"));
        at(browser, "beta");
        assertThat(browser.script("return document.querySelector('#note').value"))
                .isEqualTo("half a thought");
        browser.find("#note textarea").clear();
        browser.find("#note textarea").sendKeys(" ");
    }

    @Test
    void aFinishedModuleOpensAtItsEndOnAnotherBrowser() {
        Browser browser = at(reader(LUCA), "alpha");
        browser.find("#slide-next").click();
        untilHeading(browser, "Beta");
        browser.find("#slide-next").click();
        untilHeading(browser, "Gamma");
        browser.find("#slide-next").click();
        untilHeading(browser, "You have read week 41");

        Browser other = reader(2, LUCA);
        other.open(base() + "/week/41");
        other.until("the end page", () -> other.driver.getCurrentUrl().endsWith("/week/41/end"));
        assertThat(other.text(".wh-state")).isEqualTo("Done");
        other.find("#read-again").click();
        untilHeading(other, "Alpha");
        other.open(base() + "/week/41/end");
        assertThat(other.text(".wh-state")).isEqualTo("Done");
    }

    @Test
    void aSlideThatWasTakenOutLeadsToTheNextOne() {
        Browser browser = at(reader(HANNA), "beta");
        TestContent.save(FILE, module("Beta").replace("## Beta {#beta}", "## Delta {#delta}"));
        untilHeading(browser, "Gamma");
        assertThat(browser.find(".wh-notice").getText()).contains("not here any more");
    }

    @Test
    void tabVisitsTheOpenSlideOnly() {
        Browser browser = at(reader(HANNA), "alpha");
        assertThat(browser.script("return document.querySelectorAll('.wh-slide').length"))
                .isEqualTo(1L);
        browser.script("document.getElementById('slide-heading').focus()");
        press(browser, Keys.TAB);
        browser.until(
                "the first term has the focus and says its sentence",
                () -> browser.has(".wh-term.wh-open")
                        && browser.find(".wh-term-says").isDisplayed());
        press(browser, Keys.ESCAPE);
        browser.until("the sentence is closed", () -> !browser.has(".wh-term.wh-open"));
    }

    @Test
    void onASmallPhoneBackAndNextStayInSightAndNothingScrollsSideways() {
        TestContent.save(FILE, module("Beta").replace("- One bullet", "- A long line of words, again\n".repeat(12)));
        Browser browser = at(reader(HANNA).size(360, 640), "beta");
        for (String edge : List.of("window.scrollTo(0, 0)", "window.scrollTo(0, document.body.scrollHeight)")) {
            browser.script(edge);
            for (String button : List.of("slide-back", "slide-next")) {
                assertThat(browser.script(
                                "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                                        + "const x = box.x + box.width / 2, y = box.y + box.height / 2;"
                                        + "return document.elementFromPoint(x, y)?.id",
                                button))
                        .as(button + " after " + edge)
                        .isEqualTo(button);
            }
        }
        assertThat(browser.scrollsSideways()).isFalse();
    }

    @Test
    void searchOpensByOneKeyAndIsWalkedByKeys() {
        Browser browser = at(reader(HANNA), "alpha");
        press(browser, "/");
        browser.find("#search-text input").sendKeys("zebra cross");
        browser.find("#found-week-41-gamma");
        browser.find("#search-text input").sendKeys(Keys.ARROW_DOWN);
        browser.until("the first hit has the focus", () -> "found-week-41-gamma"
                .equals(browser.script("return document.activeElement.id")));
        press(browser, Keys.ENTER);
        untilHeading(browser, "Gamma");
    }

    @Test
    void aSwipeTurnsUnlessItGoesDown() {
        Browser browser = at(reader(HANNA).size(390, 844), "alpha");
        browser.driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        try {
            swipe(browser, 320, 400, 60, 410);
            untilHeading(browser, "Beta");
            swipe(browser, 60, 400, 320, 395);
            untilHeading(browser, "Alpha");
            swipe(browser, 200, 500, 120, 300);
            swipe(browser, 320, 400, 60, 400);
            untilHeading(browser, "Beta");
        } finally {
            browser.driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
        }
    }

    private static void swipe(Browser browser, int fromX, int fromY, int toX, int toY) {
        touch(browser, "touchStart", List.of(Map.of("x", fromX, "y", fromY)));
        touch(browser, "touchMove", List.of(Map.of("x", (fromX + toX) / 2, "y", (fromY + toY) / 2)));
        touch(browser, "touchMove", List.of(Map.of("x", toX, "y", toY)));
        touch(browser, "touchEnd", List.of());
    }

    private static void touch(Browser browser, String type, List<Map<String, Integer>> points) {
        browser.driver.executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
    }

    @Test
    void whatWasTypedAndNotYetSentComesBackAndIsSaved() {
        Browser browser = at(reader(LUCA), "gamma");
        visitors.signIn(visitors.ofTheDemo(LUCA));
        typeAndReload(browser, "#note textarea", "typed in a tunnel");
        browser.until("the draft is back", () -> "typed in a tunnel"
                .equals(browser.script("return document.querySelector('#note')?.value")));
        browser.until(
                "the draft is saved", () -> notes.mine(FORTY_ONE, GAMMA).text().equals("typed in a tunnel"));
        browser.find("#mark-aha").click();
        browser.find("#mark-line-aha input");
        typeAndReload(browser, "#mark-line-aha input", "so it is kept");
        browser.until("the line is saved", () -> marks.mine(FORTY_ONE, GAMMA)
                .equals(List.of(new Mark(Mark.Kind.AHA, "so it is kept"))));
    }

    /** In one go, so that nothing is sent in between. */
    private static void typeAndReload(Browser browser, String field, String text) {
        browser.script(
                "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
                        + "field.dispatchEvent(new Event('input', {bubbles: true, composed: true})); location.reload();",
                field,
                text);
    }

    @Test
    void aMarkIsSetWithALineAndTakenBackByTheSameButton() {
        Browser browser = at(reader(HANNA), "gamma");
        browser.find("#mark-aha").click();
        browser.find("#mark-line-aha input").sendKeys("Stripes are stages", Keys.TAB);
        visitors.signIn(visitors.ofTheDemo(HANNA));
        browser.until("the line is saved", () -> marks.mine(FORTY_ONE, GAMMA)
                .equals(List.of(new Mark(Mark.Kind.AHA, "Stripes are stages"))));
        at(browser, "gamma");
        assertThat(browser.find("#mark-aha").getDomAttribute("aria-pressed")).isEqualTo("true");
        assertThat(browser.script("return document.querySelector('#mark-line-aha').value"))
                .isEqualTo("Stripes are stages");
        browser.find("#mark-aha").click();
        browser.until("the line is gone", () -> browser.driver.findElements(By.id("mark-line-aha")).stream()
                .noneMatch(WebElement::isDisplayed));
        at(browser, "gamma");
        assertThat(browser.find("#mark-aha").getDomAttribute("aria-pressed")).isEqualTo("false");
        assertThat(browser.find("#mark-confusing").getDomAttribute("aria-pressed"))
                .isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothingInTheSearchAndItClosesByEscape(String scheme) {
        Browser browser = at(reader(HANNA).scheme(scheme), "alpha");
        browser.find("#search-open").click();
        browser.find("#search-text input").sendKeys("bullet");
        browser.find("#found-week-41-beta");
        Calm.check(browser, browser.driver.getCurrentUrl());
        browser.size(360, 640);
        assertThat(browser.scrollsSideways()).isFalse();
        press(browser, Keys.ESCAPE);
        browser.until("the first Escape empties the field", () -> ""
                .equals(browser.script("return document.querySelector('#search-text').value")));
        press(browser, Keys.ESCAPE);
        browser.until("the search is closed", () -> !browser.has("#search-text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothingOnTheHomeOfAnExecutive(String scheme) {
        Browser browser = reader(Visitors.DANA).scheme(scheme);
        browser.open(base() + "/");
        browser.find("#continue");
        Calm.check(browser, browser.driver.getCurrentUrl());
        browser.size(360, 640);
        assertThat(browser.scrollsSideways()).isFalse();
    }

    @Test
    void anAddressThatLeadsNowhereHasTheFrameAndThePageHasAnIcon() {
        Browser browser = reader(HANNA);
        browser.open(base() + "/nothing/here");
        assertThat(browser.text("h1")).isEqualTo("There is no such page");
        assertThat(browser.find("#rail-program").isDisplayed()).isTrue();
        Calm.check(browser, browser.driver.getCurrentUrl());
        assertThat(browser.script("return Promise.all(['/favicon.ico', document.querySelector('link[rel=icon]').href]"
                        + ".map((file) => fetch(file).then((answer) => answer.status)))"))
                .isEqualTo(List.of(200L, 200L));
    }

    /** Task 1: from home to the place left off, one question answered, and why each wrong option is wrong. */
    @Test
    void anExecutiveTakesUpTheWeekAndAnswersAQuestion() {
        ModuleId week = new ModuleId("week-5");
        Slide question = content.module(week).orElseThrow().slides().stream()
                .filter(slide -> slide.fences().stream()
                        .anyMatch(fenced -> fenced.fence().kind().equals("question")))
                .findFirst()
                .orElseThrow();
        String email = anExecutiveWhoLeftOffAt(week, new SlideId("approvals"));
        Browser browser = reader(email);
        browser.open(base() + "/");
        assertThat(browser.text("#continue")).isEqualTo("Continue: Approvals and checks");
        browser.find("#continue").click();
        untilHeading(browser, "Approvals and checks");
        browser.find("#section-quiz").click();
        browser.find("#contents-" + question.id()).click();
        untilHeading(browser, question.title());
        browser.find("[id^=question-][id$=-option-0]").click();
        browser.find("[id^=question-][id$=-send]").click();
        assertThat(browser.text("[id^=question-][id$=-verdict]")).isNotEmpty();
        browser.until(
                "every option says why it is right or wrong",
                () -> Boolean.TRUE.equals(
                        browser.script("const told = [...document.querySelectorAll('.wh-guidance li p')];"
                                + "return told.length >= 3 && told.every((one) => one.textContent.length > 20)")));
        browser.until(
                "the contents say that it was tried",
                () -> Boolean.TRUE.equals(browser.script("return /^(Tried|Passed)$/.test(document.querySelector("
                        + "'.wh-contents a[aria-current=page]').previousElementSibling.textContent)")));
    }

    private String anExecutiveWhoLeftOffAt(ModuleId module, SlideId slide) {
        Cohort cohort = visitors.cohort();
        Person person = new Person(
                PersonId.fresh(),
                "Erin Reader",
                Role.PARTICIPANT,
                true,
                Optional.of(cohort.id()),
                Optional.empty(),
                cohort.zone());
        String email = person.id() + "@example.org";
        people.insert(
                new Account(
                        person,
                        Optional.of(email),
                        Optional.of(encoder.encode(Visitors.PASSWORD)),
                        false,
                        0,
                        Profile.EMPTY),
                null,
                TestClock.START);
        visitors.signIn(person);
        course.open(module, slide);
        return email;
    }

    @Test
    void theFirstPressInASimulationCountsAsTried() {
        ModuleId week = new ModuleId("week-5");
        SlideId gates = new SlideId("production-approvals");
        Browser browser = reader(anExecutiveWhoLeftOffAt(week, gates));
        browser.open(base() + "/week/5/production-approvals");
        browser.find("#gates-chosen vaadin-checkbox label").click();
        browser.until(
                "the contents say that it was tried",
                () -> Boolean.TRUE.equals(browser.script("return document.querySelector("
                        + "'.wh-contents a[aria-current=page]').previousElementSibling.textContent === 'Tried'")));
        SectionProgress opening = course.progress(week).orElseThrow().sections().getFirst();
        assertThat(opening.outOf(Step.TRIED))
                .as("a profile is there to be read, a poll is there to be answered")
                .isEqualTo(1);
    }

    @Test
    @ExtendWith(Tapped.class)
    void aFirstVisitToASlideIsLightAndAReloadLighter() {
        Browser browser = at(reader(HANNA), "alpha");
        browser.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        weight(browser);
        browser.open(base() + "/week/5/stages");
        browser.find("#slide-next");
        Weight first = weight(browser);
        assertThat(first.bytes()).as("bytes of the first visit").isLessThan(600_000);
        assertThat(first.requests()).as("requests of the first visit").isLessThanOrEqualTo(30);
        browser.open(base() + "/week/5/stages");
        browser.find("#slide-next");
        assertThat(weight(browser).bytes()).as("bytes of a reload").isLessThan(20_000);
    }

    private record Weight(int requests, long bytes) {}

    /** What came over the wire since the last look; what the browser had kept does not count. */
    private static Weight weight(Browser browser) {
        JsonMapper json = new JsonMapper();
        int requests = 0;
        long bytes = 0;
        for (LogEntry entry : browser.driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json.readTree(entry.getMessage()).get("message");
            if (message.get("method").stringValue().equals("Network.loadingFinished")) {
                long length = message.get("params").get("encodedDataLength").longValue();
                requests += length > 0 ? 1 : 0;
                bytes += length;
            }
        }
        return new Weight(requests, bytes);
    }

    /** Task 8: an author changes a bullet, forgets a right answer, is told where, and sees the slide in the preview. */
    @Test
    void anAuthorSeesWhatWasSavedAndWhatIsWrongWithIt() {
        Browser browser = at(reader(Visitors.FACILITATOR), "alpha");
        browser.open(base() + "/content");
        String corrected = module("Beta").replace("Another bullet", "A corrected bullet");
        TestContent.save(FILE, corrected);
        browser.until("the preview shows the edited slide", () -> browser.text("#preview")
                .contains("A corrected bullet"));
        String question = "\n---\n\n## Check {#check}\n\n```question sure\nRecall: It was said.\n\nWhich?\n- [ ] This\n"
                + "  > It is.\n- [ ] That\n  > It is not.\n```\n";
        TestContent.save(FILE, corrected + question);
        browser.until("the problem is told", () -> browser.text("#files").contains(FILE + ", line 32"));
        assertThat(browser.text("#files")).contains("last good version").contains("Try: ");
        TestContent.save(FILE, corrected + question.replace("[ ] This", "[x] This"));
        browser.until("the problem is gone", () -> !browser.text("#files").contains("line 32"));
        browser.until(
                "the preview shows the question", () -> browser.text("#preview").contains("Check"));
        assertThat(browser.text("#preview")).contains("It is not.");
    }

    @Test
    void axeFindsNothingAndNothingScrollsSideways() {
        Browser browser = at(reader(Visitors.FACILITATOR), "alpha");
        for (String address : List.of(
                "/week/41/alpha", "/week/41/end", "/week/41/handout", "/content", "/", "/week/2", "/week/5/stages")) {
            browser.size(1280, 800).open(base() + address);
            Calm.check(browser, address);
            assertThat(browser.size(360, 640).scrollsSideways()).as(address).isFalse();
        }
    }
}
