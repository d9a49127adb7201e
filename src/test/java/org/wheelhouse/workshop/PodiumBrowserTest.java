package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

/** Three real browsers at one podium: desk, wall, and a phone. */
@HouseTest
class PodiumBrowserTest {

    @LocalServerPort
    int port;

    private String base;
    private Browser desk;
    private String code;

    @BeforeEach
    void openTheRoom() {
        base = "http://localhost:" + port;
        desk = Browser.fresh(1).signIn(base, Visitors.FACILITATOR, Visitors.PASSWORD);
        desk.open(base + "/");
        desk.find("#open-room").click();
        desk.find("#lead-code");
        code = desk.text("#lead-code").replace("Code ", "");
    }

    @Test
    void theRoomTurnsOnWallAndPhoneWhenTheClickerIsPressed() {
        Browser wall = Browser.fresh(2);
        wall.driver.get(base + "/w/" + code + "/screen");
        wall.until("the code stands on the wall", () -> wall.has(".wh-podium-waiting .wh-qr svg"));
        Browser phone = guest(3, "Pat");
        desk.find("#begin").click();
        desk.until("the desk shows the first slide", () -> !title(desk).isEmpty());
        press(desk, Keys.PAGE_DOWN);
        press(desk, Keys.PAGE_DOWN);
        String third = title(desk);
        wall.until("the wall shows slide 3", () -> title(wall).equals(third));
        phone.until("the phone shows slide 3", () -> title(phone).equals(third));
        assertThat(phone.scrollsSideways()).isFalse();
        assertThat(desk.text("[data-part=number]")).startsWith("3 /");
    }

    private Browser guest(int number, String name) {
        Browser phone = Browser.fresh(number).size(390, 844);
        phone.driver.get(base + "/w/" + code);
        phone.find("#join-name").sendKeys(name);
        phone.find("#join-send").click();
        phone.find("#hand");
        return phone;
    }

    private static String title(Browser browser) {
        Object text = browser.script("return document.querySelector('.wh-podium-heading')?.textContent ?? ''");
        return String.valueOf(text);
    }

    private static void press(Browser browser, Keys key) {
        new Actions(browser.driver).sendKeys(key).perform();
    }
}
