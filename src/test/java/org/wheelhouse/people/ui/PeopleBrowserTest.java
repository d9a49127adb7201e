package org.wheelhouse.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

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

    /** Task 7 of the personas; every screen on the way fits a phone, and axe finds nothing. */
    @Test
    void anAdminBringsInACohortFromAListWithTwoBadAddressesAndPrintsSlips() throws Exception {
        Cohort cohort = visitors.cohort();
        visitors.participant(cohort);
        visitors.facilitator(cohort);
        Browser browser = visitors.browser(1, base, visitors.ofTheDemo(Visitors.ADMIN));
        browser.open(base + "/people/cohort/" + cohort.id());
        assertThat(browser.find("#rail-people").getDomProperty("href")).isEqualTo(base + "/people");
        assertThat(browser.text("main")).contains(cohort.name(), "Week 6");
        assertThat(cohort.sessions()).as("the week plan").hasSize(6);
        fitsAPhoneAndAxeFindsNothing(browser);
        // one cohort's people: those of all tests of this run together take a minute
        browser.size(360, 740).open(base + "/people?cohort=" + cohort.id());
        theButtonThatChangesSomebodyIsInReachOfAPhone(browser);
        fitsAPhoneAndAxeFindsNothing(browser);
        browser.find("#people-invite").click();
        browser.find("#invite-text");
        fitsAPhoneAndAxeFindsNothing(browser);

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
        printsWithItsCodesAndNothingElse(browser);
        assertThat(people.participants(cohort.id())).hasSize(1 + 17);
        assertThat(people.facilitators(cohort.id())).hasSize(1 + 1);
        assertThat(browser.find("#invite-text textarea").getAttribute("value").lines())
                .hasSize(2);

        browser.find("#rail-privacy").click();
        browser.until(
                "the page says who sees what",
                () -> browser.driver.getCurrentUrl().endsWith("/privacy"));
        assertThat(browser.text("main")).contains("Your e-mail address", "Only you and the admins");
        assertThat(row(browser, "Your answers and results in a quiz"))
                .contains("Only you see them", "numbers of a whole cohort", "five people or more");
        assertThat(browser.driver
                        .findElements(By.cssSelector("main a[href*=calendar], main table"))
                        .isEmpty())
                .isFalse();
        fitsAPhoneAndAxeFindsNothing(browser);
    }

    private static void fitsAPhoneAndAxeFindsNothing(Browser browser) {
        String address = browser.driver.getCurrentUrl();
        browser.size(360, 740);
        assertThat(browser.scrollsSideways()).as(address).isFalse();
        Calm.check(browser.size(1280, 800), address);
    }

    /** On a phone as on a laptop: the words that stand beside these. */
    private static String row(Browser browser, String what) {
        return browser.driver.findElements(By.cssSelector("main tr")).stream()
                .filter(line -> line.getText().contains(what))
                .map(line -> line.getText())
                .findFirst()
                .orElseThrow();
    }

    /** Each slip has the name, the code and the link, two beside each other, none cut in two by the end of a sheet. */
    private static void printsWithItsCodesAndNothingElse(Browser browser) throws Exception {
        browser.paper(true);
        String printed = browser.text("body");
        Long beside = (Long) browser.script("const [a, b] = document.querySelectorAll('.people-slip');"
                + " return a.getBoundingClientRect().top === b.getBoundingClientRect().top ? 2 : 1;");
        String link = browser.text(".people-slip .link");
        byte[] pdf = java.util.Base64.getDecoder()
                .decode(browser.driver
                        .executeCdpCommand("Page.printToPDF", java.util.Map.of("preferCSSPageSize", true))
                        .get("data")
                        .toString());
        String read = read(browser);
        browser.paper(false);

        assertThat(printed)
                .contains("Person 1", "Person 19", "set a password")
                .doesNotContain("Print slips", "Copy", "Sign out");
        assertThat(beside).isEqualTo(2);
        assertThat(read).as("what a phone reads from the first code").isEqualTo(link);
        java.nio.file.Files.write(java.nio.file.Path.of("target/people-slips.pdf"), pdf);
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text.split("/Type\\s*/Page\\b", -1).length - 1)
                .as("sheets for 18 slips")
                .isBetween(2, 4);
    }

    /** Reads the first code as a phone does, from its picture. */
    private static String read(Browser browser) throws Exception {
        byte[] picture = browser.driver
                .findElement(By.cssSelector(".people-slip svg"))
                .getScreenshotAs(org.openqa.selenium.OutputType.BYTES);
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture));
        int[] colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(
                new com.google.zxing.RGBLuminanceSource(image.getWidth(), image.getHeight(), colours)));
        return new com.google.zxing.qrcode.QRCodeReader().decode(bitmap).getText();
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
        Web one = visitors.web(port, person);
        Browser other = visitors.browser(1, base, person).open(base + "/account");
        VaadinTab account = VaadinTab.open(one, "account");

        assertThat(account.wasTold("\"/sign-in\"")).isFalse();
        account.click(account.node("account-sign-out-everywhere"));

        // by the answer or by the socket, whichever was first
        other.until("the page that was pressed goes there", () -> account.wasTold("\"/sign-in\""));
        other.until("signed out there", () -> other.driver.getCurrentUrl().contains("/sign-in"));
        assertThat(one.get("/account").location()).as("signed out here").contains("/sign-in");
    }

    @Test
    void theLogAndTheOwnAccountFitAPhoneAndTheWayOutIsInItsReach() {
        Browser browser = visitors.browser(1, base, visitors.ofTheDemo(Visitors.ADMIN));
        browser.open(base + "/people/audit").size(360, 740);
        assertThat(browser.text("main td")).isNotEmpty();
        assertThat(browser.scrollsSideways()).as("the log").isFalse();
        // all of its lines hold the same parts, and two hundred would take long
        browser.script("document.querySelectorAll('main tbody tr:nth-child(n+9)').forEach(line => line.remove())");
        Calm.check(browser.size(1280, 800), "the log");

        browser.open(base + "/account");
        fitsAPhoneAndAxeFindsNothing(browser);
        browser.size(360, 740);
        assertThat(browser.text(".wh-phone-more")).contains("Content", "People", "Who sees what");
        browser.script("window.scrollTo(0, document.documentElement.scrollHeight)");
        browser.find("#more-sign-out").click();
        browser.until("signed out", () -> browser.driver.getCurrentUrl().contains("/sign-in"));
    }

    private static void theButtonThatChangesSomebodyIsInReachOfAPhone(Browser browser) {
        browser.find("[id^=people-change-]");
        assertThat((Boolean) browser.script("const at = document.querySelector('[id^=people-change-]')"
                        + ".getBoundingClientRect(); return at.left >= 0 && at.right <= innerWidth;"))
                .isTrue();
    }
}
