package org.wheelhouse.environments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.WorkshopService;

@HouseTest
class EnvironmentsBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private WorkshopService workshops;

    private String base() {
        return "http://localhost:" + port;
    }

    private Browser opened(String address) {
        return visitors.browser(1, base(), visitors.executive(visitors.cohort()))
                .open(base() + address);
    }

    private static void press(Browser browser, String css) {
        browser.find(css);
        browser.script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", css);
        browser.find(css).click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/labs/environments", "/labs/gates"})
    void theLabIsOpenToEverybody(String address) {
        Browser browser = opened(address);
        Calm.check(browser, address);
        Calm.check(browser.size(390, 844), address + " on a phone");
        assertThat(browser.size(360, 800).scrollsSideways()).isFalse();
    }

    @Test
    void theBoardRefusesPromotesAndIsThereAgainAfterAReload() {
        Browser browser = opened("/labs/environments");
        press(browser, "#environments-promote-prod");
        browser.until("it is refused", () -> browser.text("#environments-message")
                .contains("tests of staging have not passed"));
        press(browser, "#environments-test-staging");
        browser.until(
                "the tests passed", () -> browser.text("#environments-staging").contains("Tests passed"));
        press(browser, "#environments-promote-prod");
        browser.until("it is copied", () -> browser.text("#environments-prod").contains("code 7"));
        browser.open(base() + "/labs/environments");
        browser.until(
                "it is there again", () -> browser.text("#environments-prod").contains("code 7"));
        assertThat(browser.text("#environments-history"))
                .contains("promoted code 7, schema 3, infrastructure 2 to prod");
    }

    @Test
    void anActionComesFromTheLab() {
        Browser browser = opened("/labs/gates");
        press(browser, "#gates-action");
        browser.find("#action-title input").sendKeys("Ask the change board what it caught this year");
        browser.find("#action-save").click();
        browser.until("it is an action", () -> browser.has("#action-open"));
    }

    /** The room's own choice is placed on the frontier, and not before it is shown. */
    @Test
    void theRoomsOwnChoiceIsPlacedOnTheFrontier() {
        LiveRoom room = LiveRoom.begun(visitors, workshops);
        Browser desk = room.desk(base());
        Browser wall = room.wall(base());
        Browser phone = room.phone(base(), "Gil Gate");
        LiveRoom.jump(desk, "production-approvals");
        phone.find("#gates-chosen");
        desk.find("#ask-open").click();
        press(phone, "#gates-send");
        phone.until("it is in", () -> phone.text("#gates-sent").contains("Your choice is in"));
        Calm.check(phone, "gates on a phone");
        wall.until("the wall counts", () -> wall.text("#gates-count").equals("One choice is in."));
        assertThat(wall.has("#gates-room")).isFalse();
        desk.find("#ask-close").click();
        press(desk, "#ask-reveal");
        for (Browser screen : new Browser[] {wall, phone, desk}) {
            screen.until(
                    "the room's choice",
                    () -> screen.has("#gates-room-keeps")
                            && screen.text("#gates-room-keeps").contains("Automated tests, Peer review"));
            assertThat(screen.text("#gates-room")).contains("the room", "1 of 1");
        }
        Calm.check(wall, "gates on the wall");
    }
}
