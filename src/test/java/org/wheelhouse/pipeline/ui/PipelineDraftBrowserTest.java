package org.wheelhouse.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** Files in the lab: typed, opened, kept over a reload, saved, shared, compared. */
@HouseTest
class PipelineDraftBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    private Cohort cohort;

    @Test
    void filesAreTypedOpenedComparedAndShared(@TempDir Path folder) throws IOException {
        cohort = visitors.cohort();
        Browser browser = at("/labs/pipeline/13-central-template");
        whatWasTypedInAnyFileIsThereAfterAReloadAndGoneAfterStartingOver(browser);
        filesFromDiskArePlayedTogetherWithTheirTemplates(browser, folder);
        goesOn(browser, "03-tests-and-coverage", "Tests, coverage and a report");
        twoVariantsStandSideBySideWithWhatChangedMarked(browser);
        goesOn(browser, "three-stages", "Three stages");
        aDraftIsSharedWithItsFaultsAndOnlyItsOwnerSavesOverIt(browser);
    }

    private Browser at(String path) {
        Browser browser =
                visitors.browser(1, base(), visitors.participant(cohort)).size(1440, 1000);
        return opened(browser, path);
    }

    /** To another example by a link, as people go on; the page stays. */
    private static void goesOn(Browser browser, String example, String title) {
        follow(browser, "/labs/pipeline/" + example);
        browser.until(title + " is in the editor", () -> browser.text("#lab-editor .cm-content")
                .contains(title));
    }

    private static void follow(Browser browser, String path) {
        browser.script("""
                const link = document.createElement('a');
                link.href = arguments[0];
                document.body.append(link);
                link.click();
                link.remove();""", path);
    }

    private Browser opened(Browser browser, String path) {
        browser.open(base() + path);
        browser.until("the editor holds a file", () -> browser.has("#lab-editor .cm-line"));
        return browser;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private static void type(Browser browser, String... keys) {
        browser.find("#lab-editor .cm-content");
        browser.script("document.querySelector('#lab-editor .cm-content').focus()");
        browser.driver.switchTo().activeElement().sendKeys(keys);
    }

    private void whatWasTypedInAnyFileIsThereAfterAReloadAndGoneAfterStartingOver(Browser browser) {
        browser.until(
                "two files stand as tabs", () -> browser.text("#lab-files").contains("house-rules.yml"));
        browser.driver.findElement(By.id("file-house-rules.yml")).click();
        browser.until("the template is shown", () -> browser.text("#lab-editor .cm-content")
                .contains("stepList"));
        type(
                browser,
                Keys.chord(Keys.CONTROL, Keys.END),
                Keys.ENTER.toString(),
                "# a remark of mine",
                Keys.ESCAPE.toString());
        browser.until("the browser keeps it", () -> String.valueOf(
                        browser.script("return localStorage.getItem('pipeline/13-central-template')"))
                .contains("a remark of mine"));
        opened(browser, "/labs/pipeline/13-central-template");
        browser.until("the tabs are there", () -> browser.text("#lab-files").contains("house-rules.yml"));
        browser.driver.findElement(By.id("file-house-rules.yml")).click();
        browser.until("the remark is there", () -> browser.text("#lab-editor .cm-content")
                .contains("a remark of mine"));
        browser.press("#lab-reset");
        browser.until("it is the example again", () -> browser.text("#lab-editor .cm-content")
                .contains("A central template"));
        assertThat(browser.script("return localStorage.getItem('pipeline/13-central-template')"))
                .isNull();
    }

    private static void filesFromDiskArePlayedTogetherWithTheirTemplates(Browser browser, Path folder)
            throws IOException {
        Path main = Files.writeString(
                folder.resolve("azure-pipelines.yml"),
                "stages:\n- stage: Mine\n  jobs:\n  - job: Work\n    steps:\n    - template: own-steps.yml\n");
        Path template = Files.writeString(
                folder.resolve("own-steps.yml"), "steps:\n- script: make\n  displayName: My own step\n");
        browser.press("#lab-open-file");
        browser.until("the file field is there", () -> browser.has("#lab-disk"));
        browser.driver.findElement(By.id("lab-disk")).sendKeys(main + "\n" + template);
        browser.until("its stage is drawn", () -> browser.has("#stage-Mine"));
        assertThat(browser.text("#lab-files")).contains("own-steps.yml").contains("azure-pipelines.yml · main");
        assertThat(browser.text("#lab-problems")).contains("No problem");
        browser.press("#job-Mine\\.Work");
        browser.until("the step of the template can be broken", () -> browser.text("#part")
                .contains("My own step"));
    }

    private void aDraftIsSharedWithItsFaultsAndOnlyItsOwnerSavesOverIt(Browser owner) {
        owner.press("#job-Test\\.Unit");
        owner.find("#trouble-Test-Unit-1");
        owner.script("document.querySelector('#trouble-Test-Unit-1').focus()");
        owner.driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        owner.until("the troubles are offered", () -> owner.has("vaadin-select-item[focused]"));
        owner.driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        owner.until("the run follows", () -> owner.text("#stage-Test").contains("Failed"));
        owner.press("#lab-save");
        owner.until("its address is told", () -> owner.driver.getCurrentUrl().contains("/labs/pipeline/d/"));
        owner.until("who can open it is said", () -> owner.text("#lab-saved").contains("Whoever has an account"));
        String address = owner.driver.getCurrentUrl().substring(base().length());

        Browser other = at(address);
        other.until("the fault came along", () -> other.text("#faults-chosen").contains("Unit tests fails"));
        assertThat(other.text("#stage-Test")).contains("Failed");
        assertThat(other.has("#lab-delete:not([hidden])")).isFalse();
        other.press("#lab-save");
        other.until(
                "the other one has a draft of their own",
                () -> other.driver.getCurrentUrl().contains("/labs/pipeline/d/")
                        && !other.driver.getCurrentUrl().endsWith(address));
        follow(other, "/labs/pipeline/d/" + UUID.randomUUID());
        other.until(
                "nothing is at the address of no draft", () -> !other.text("h1").contains("Pipelines"));
    }

    private static void twoVariantsStandSideBySideWithWhatChangedMarked(Browser browser) {
        browser.press("#compare-keep");
        browser.until("nothing is different yet", () -> browser.text("#compare-changes")
                .contains("Nothing yet"));
        type(
                browser,
                Keys.chord(Keys.CONTROL, Keys.END),
                Keys.ENTER.toString(),
                "# another line",
                Keys.ESCAPE.toString());
        browser.until("the file's change is told", () -> browser.text("#compare-changes")
                .contains("azure-pipelines.yml"));
        browser.press("#faults-defects vaadin-checkbox:first-of-type label");
        browser.until(
                "the fault is told", () -> browser.text("#compare-changes").contains("+ defect: bug-for-unit-tests"));
        assertThat(browser.text("#compare-result"))
                .contains("reached production")
                .contains("changed");
        browser.until(
                "the stage is marked in both graphs",
                () -> browser.text("#kept-stage-Test").contains("different")
                        && browser.text("#now-stage-Test").contains("different"));
        assertThat(browser.text("#kept-stage-Build")).doesNotContain("different");
        Calm.check(browser, "two variants side by side", "#compare");
    }
}
