package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.drawn;
import static org.wheelhouse.retro.ui.AtTheBoard.key;
import static org.wheelhouse.retro.ui.AtTheBoard.shows;
import static org.wheelhouse.retro.ui.AtTheBoard.write;

import org.junit.jupiter.api.Test;
import org.wheelhouse.retro.OwnSight;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Wire;

/** Nothing typed is lost and nothing arrives twice, whatever the line does, and if the page is loaded anew. */
@HouseTest
class RetroTypedBrowserTest extends RetroScreens {

    private AtTheBoard at;
    private Browser one;

    @Test
    void whatIsTypedOutlivesALineThatIsCutAndAPageThatIsLoadedAnew() {
        at = begun();
        try (Wire wire = new Wire("localhost", port)) {
            String address = "http://localhost:" + wire.port() + "/retro/" + at.id;
            one = visitors.browser(1, "http://localhost:" + wire.port(), at.dana);
            drawn(one.open(address));
            aCardThatIsAddedWhileTheLineIsCutArrivesAfterwards(wire);
            whatIsTypedOutlivesAReload();
            aCardThatIsUnderWayWhenThePageIsLoadedAnewArrives(wire, address);
        }
        at.as(at.dana);
        assertThat(retros.own(at.id).orElseThrow().cards())
                .as("each is there once")
                .extracting(OwnSight.OwnCard::text)
                .containsExactlyInAnyOrder("Of a tunnel", "Mine, reworded", "Of a bridge");
    }

    private void aCardThatIsAddedWhileTheLineIsCutArrivesAfterwards(Wire wire) {
        wire.cut();
        isKeptAndSaysSo("Of a tunnel");
        one.find("#write-2").sendKeys("Half a tho");
        wire.mend();
        shows(one, "Of a tunnel");
        assertThat(one.find("#write-2").getDomProperty("value")).isEqualTo("Half a tho");
    }

    private void whatIsTypedOutlivesAReload() {
        write(one, 1, "Mine");
        one.press("#more-" + key(one, "Mine"));
        one.find("#sheet-text").sendKeys(", reworded");
        one.driver.navigate().refresh();
        drawn(one);
        shows(one, "Of a tunnel");
        one.until("the box has its words", () -> "Half a tho"
                .equals(one.find("#write-2").getDomProperty("value")));
        one.press("#more-" + key(one, "Mine"));
        one.until("the card's words too", () -> "Mine, reworded"
                .equals(one.find("#sheet-text").getDomProperty("value")));
        one.find("#sheet-save").click();
        shows(one, "Mine, reworded");
    }

    private void aCardThatIsUnderWayWhenThePageIsLoadedAnewArrives(Wire wire, String address) {
        wire.cut();
        isKeptAndSaysSo("Of a bridge");
        wire.mend();
        one.open(address);
        shows(one, "Of a bridge");
    }

    private void isKeptAndSaysSo(String text) {
        one.find("#write-1").sendKeys(text);
        one.press("#add-1");
        one.until("it is kept and says so", () -> one.text("#column-1").contains("On its way"));
    }
}
