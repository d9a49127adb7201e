package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;

/** The list of retros, how one is begun from it, and addresses that lead to none. */
@HouseTest
class RetroListBrowserTest extends RetroScreens {

    private Browser one;

    @Test
    void theListAndANewRetroAreOpenToEverybodyAndSayWhatIsWrong() {
        String base = base();
        AtTheBoard others = begun();
        Person person = visitors.participant(visitors.cohort());
        one = visitors.browser(1, base, person).open(base + "/retros");
        assertThat(one.text("main")).contains("No retro yet");
        Calm.everywhere(one, "the empty list");
        aNewRetroSaysWhatIsWrongAndBegins();
        one.find("#all-retros").click();
        assertThat(one.text("#retros-open")).contains("Retro of ", "anonymous", "Write");
        AtTheBoard.opened(one, "the list", "main");
        assertThat(nothingAt("/retro/" + others.id)).isEqualTo(nothingAt("/retro/none"));
    }

    private void aNewRetroSaysWhatIsWrongAndBegins() {
        one.find("#retro-new").click();
        one.find("#begin-send");
        AtTheBoard.opened(one, "a new retro", "vaadin-dialog");
        one.find("#begin-columns textarea").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Keep\nKeep");
        one.find("#begin-send").click();
        one.until("told", () -> one.text("#begin-says").contains("Line 2: Two columns are called"));
        one.find("#begin-columns textarea").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Keep: Stay?\nStop");
        one.find("#begin-send").click();
        AtTheBoard.drawn(one);
        assertThat(one.text("#column-1")).contains("Keep", "Stay?");
    }

    /** What stands at an address that somebody follows from the list; ends at the list again. */
    private String nothingAt(String path) {
        one.script(
                "const link = document.createElement('a'); link.href = arguments[0];"
                        + " document.body.append(link); link.click(); link.remove()",
                path);
        one.until("there is nothing", () -> one.text("main").contains("There is no such page"));
        assertThat(one.driver.getCurrentUrl()).endsWith(path);
        String words = one.text("main");
        one.driver.navigate().back();
        one.find("#retro-new");
        return words;
    }
}
