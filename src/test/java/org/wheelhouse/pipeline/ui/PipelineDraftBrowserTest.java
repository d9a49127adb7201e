package org.wheelhouse.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
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

    @BeforeEach
    void cohort() {
        cohort = visitors.cohort();
    }

    private Browser at(int number, String path) {
        Browser browser =
                visitors.browser(number, base(), visitors.participant(cohort)).size(1440, 1000);
        return opened(browser, path);
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
        for (String key : keys) {
            browser.driver.switchTo().activeElement().sendKeys(key);
        }
    }

    @Test
    void whatWasTypedInAnyFileIsThereAfterAReloadAndGoneAfterStartingOver() {
        Browser browser = at(1, "/labs/pipeline/13-central-template");
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

    @Test
    void filesFromDiskArePlayedTogetherWithTheirTemplates(@TempDir Path folder) throws IOException {
        Path main = Files.writeString(
                folder.resolve("azure-pipelines.yml"),
                "stages:\n- stage: Mine\n  jobs:\n  - job: Work\n    steps:\n    - template: own-steps.yml\n");
        Path template = Files.writeString(
                folder.resolve("own-steps.yml"), "steps:\n- script: make\n  displayName: My own step\n");
        Browser browser = at(1, "/labs/pipeline/three-stages");
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

    @Test
    void aDraftIsSharedWithItsFaultsAndOnlyItsOwnerSavesOverIt() {
        Browser owner = at(1, "/labs/pipeline/three-stages");
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

        Browser other = at(1, address);
        other.until("the fault came along", () -> other.text("#faults-chosen").contains("Unit tests fails"));
        assertThat(other.text("#stage-Test")).contains("Failed");
        assertThat(other.has("#lab-delete:not([hidden])")).isFalse();
        other.press("#lab-save");
        other.until(
                "the other one has a draft of their own",
                () -> other.driver.getCurrentUrl().contains("/labs/pipeline/d/")
                        && !other.driver.getCurrentUrl().endsWith(address));
        other.open(base() + "/labs/pipeline/d/" + java.util.UUID.randomUUID());
        assertThat(other.text("h1")).doesNotContain("Pipelines");
    }

    @Test
    void twoVariantsStandSideBySideWithWhatChangedMarked() {
        Browser browser = at(1, "/labs/pipeline/03-tests-and-coverage");
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
