package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.column;
import static org.wheelhouse.retro.ui.AtTheBoard.group;
import static org.wheelhouse.retro.ui.AtTheBoard.held;
import static org.wheelhouse.retro.ui.AtTheBoard.key;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;

/** Two cards of different columns are put together by mouse, by keys, by a thumb; one is taken out again; others see and hear it. */
@HouseTest
class RetroMoveBrowserTest extends RetroScreens {

    private static final String NIGHT = "Nobody answers the alert at night";
    private static final String CALL = "Say who is on call";

    private Browser one;
    private Browser other;

    @BeforeEach
    void twoCardsFarApart() {
        AtTheBoard at = begun();
        at.as(at.jonas);
        cards.write(at.id, new CardId(UUID.randomUUID()), 1, NIGHT, Optional.empty());
        cards.write(at.id, new CardId(UUID.randomUUID()), 3, CALL, Optional.empty());
        at.as(at.lead);
        leads.move(at.id, Phase.WRITE, Phase.GROUP);
        one = at.open(1, at.dana);
        other = at.open(2, at.jonas);
    }

    @Test
    void twoCardsArePutTogetherInEveryWayAndEachTimeTakenApartAgain() {
        byKeysOnly();
        byMouse();
        escapeLetsACardFallWhereItWas();
        byAThumbOnAPhone();
        aWholeGroupMovesAndIsNamed();
    }

    private void togetherForBoth() {
        other.until("seen by the other at once", () -> group(other, CALL).equals(NIGHT));
        one.until("and here", () -> group(one, CALL).equals(NIGHT));
        assertThat(column(other, CALL)).isEqualTo("1");
        assertThat(heard()).as("and heard").contains(CALL).contains("lies in the group");
    }

    private void apartForBoth() {
        other.until("taken out again", () -> column(other, CALL).equals("3"));
        one.until("and here", () -> column(one, CALL).equals("3"));
        assertThat(heard()).contains("lies alone now");
    }

    private String heard() {
        assertThat(other.find("body")
                        .findElement(org.openqa.selenium.By.id("wall-heard"))
                        .getDomAttribute("role"))
                .isEqualTo("status");
        return String.valueOf(other.script("return document.querySelector('#wall-heard').textContent"));
    }

    private void byKeysOnly() {
        String call = key(one, CALL);
        tabTo(one, "more-" + call);
        active(one, Keys.ENTER);
        tabTo(one, "sheet-put-" + key(one, NIGHT));
        active(one, Keys.ENTER);
        togetherForBoth();
        one.until("the focus stays with the card", () -> ("more-" + call)
                .equals(one.script("return document.activeElement.id")));
        active(one, Keys.ENTER);
        tabTo(one, "sheet-out");
        active(one, Keys.ENTER);
        apartForBoth();
        one.until("still there", () -> ("more-" + call).equals(one.script("return document.activeElement.id")));
    }

    private static void active(Browser browser, CharSequence key) {
        browser.driver.switchTo().activeElement().sendKeys(key);
    }

    private static void tabTo(Browser browser, String id) {
        for (int stops = 0; stops < 60; stops++) {
            active(browser, Keys.TAB);
            if (id.equals(browser.script("return document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + id);
    }

    private void byMouse() {
        String call = key(one, CALL);
        held(one, call)
                .moveByOffset(-20, 5)
                .moveToElement(one.find("#card-" + key(one, NIGHT) + " .wh-rt-text"))
                .release()
                .perform();
        togetherForBoth();
        held(one, call)
                .moveByOffset(20, 5)
                .moveToElement(one.find("#column-title-3"))
                .release()
                .perform();
        apartForBoth();
    }

    private void escapeLetsACardFallWhereItWas() {
        held(one, key(one, CALL))
                .moveToElement(one.find("#card-" + key(one, NIGHT) + " .wh-rt-text"))
                .sendKeys(Keys.ESCAPE)
                .release()
                .perform();
        one.until("nothing is carried", () -> !one.has(".wh-rt-ghost"));
        assertThat(column(one, CALL)).isEqualTo("3");
        assertThat(group(one, CALL)).isEmpty();
    }

    private void byAThumbOnAPhone() {
        one.size(360, 640);
        one.driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        try {
            one.press("#tab-3");
            one.press("#more-" + key(one, CALL));
            one.press("#sheet-put-" + key(one, NIGHT));
            togetherForBoth();
            assertThat(one.scrollsSideways()).isFalse();
            one.press("#tab-1");
            one.press("#more-" + key(one, CALL));
            one.press("#sheet-out");
            apartForBoth();
        } finally {
            one.size(1280, 800)
                    .driver
                    .executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
        }
    }

    private void aWholeGroupMovesAndIsNamed() {
        one.press("#more-" + key(one, CALL));
        one.press("#sheet-put-" + key(one, NIGHT));
        one.until("together", () -> group(one, CALL).equals(NIGHT));
        one.press("[id^=group-]");
        one.press("#sheet-to-2");
        other.until(
                "both moved",
                () -> column(other, CALL).equals("2") && column(other, NIGHT).equals("2"));
        one.press("[id^=group-]");
        one.find("#sheet-name").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Nights");
        one.press("#sheet-name-save");
        other.until("named", () -> group(other, CALL).equals("Nights"));
        one.find("#undo").click();
        other.until("the name is taken back", () -> group(other, CALL).equals(NIGHT));
        one.find("#undo").click();
        other.until("the move is taken back", () -> column(other, CALL).equals("1"));
    }
}
