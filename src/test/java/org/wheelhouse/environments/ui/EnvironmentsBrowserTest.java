package org.wheelhouse.environments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.PodiumService;
import org.wheelhouse.workshop.WorkshopService;

@HouseTest
class EnvironmentsBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private PodiumService podium;

    private String base() {
        return "http://localhost:" + port;
    }

    private Browser opened(String address) {
        return visitors.browser(1, base(), visitors.executive(visitors.cohort()))
                .open(base() + address);
    }

    @Test
    void theBoardIsOpenToEverybodyRefusesPromotesAndIsThereAgainAfterAReload() {
        Browser browser = opened("/labs/environments");
        Calm.everywhere(browser, "environments");
        theBoardRefusesPromotesAndIsThereAgainAfterAReload(browser);
    }

    private void theBoardRefusesPromotesAndIsThereAgainAfterAReload(Browser browser) {
        browser.press("#environments-promote-prod");
        browser.until("it is refused", () -> browser.text("#environments-message")
                .contains("tests of staging have not passed"));
        browser.press("#environments-test-staging");
        browser.until(
                "the tests passed", () -> browser.text("#environments-staging").contains("Tests passed"));
        browser.press("#environments-promote-prod");
        browser.until("it is copied", () -> browser.text("#environments-prod").contains("code 7"));
        browser.open(base() + "/labs/environments");
        browser.until(
                "it is there again", () -> browser.text("#environments-prod").contains("code 7"));
        assertThat(browser.text("#environments-history"))
                .contains("promoted code 7, schema 3, infrastructure 2 to prod");
    }

    @Test
    void theGatesAreOpenToEverybodyAndAnActionComesFromThem() {
        Browser browser = opened("/labs/gates");
        Calm.everywhere(browser, "gates");
        browser.press("#gates-action");
        browser.find("#action-title input").sendKeys("Ask the board");
        browser.find("#action-save").click();
        browser.until("it is an action", () -> browser.has("#action-open"));
    }

    /** The room's own choice is placed on the frontier, and not before it is shown. */
    @Test
    void theRoomsOwnChoiceIsPlacedOnTheFrontier() {
        LiveRoom room = LiveRoom.begun(visitors, workshops);
        VaadinTab desk = VaadinTab.open(visitors.web(port, room.lead), "w/" + room.code + "/lead");
        Browser wall = room.wall(base());
        Browser phone = room.phone(base(), "Gil Gate");
        podium.turn(room.id, new SlideId("welcome"), 0, new SlideId("production-approvals"), 0);
        phone.find("#gates-chosen");
        desk.click(desk.node("ask-open"));
        phone.press("#gates-send");
        phone.until("it is in", () -> phone.text("#gates-sent").contains("Your choice is in"));
        Calm.check(phone, "gates on a phone", "[data-part=slot]");
        wall.until("the wall counts", () -> wall.text("#gates-count").equals("One choice is in."));
        assertThat(wall.has("#gates-room")).isFalse();
        assertThat(desk.has("gates-room")).isFalse();
        desk.click(desk.node("ask-close"));
        desk.click(desk.node("ask-reveal"));
        for (Browser screen : new Browser[] {wall, phone}) {
            screen.until(
                    "the room's choice",
                    () -> screen.has("#gates-room-keeps")
                            && screen.text("#gates-room-keeps").contains("Automated tests, Peer review"));
            assertThat(screen.text("#gates-room")).contains("the room", "1 of 1");
        }
        wall.until("and at the desk", () -> desk.has("gates-room-keeps") && desk.wasTold("1 of 1"));
        assertThat(desk.told()).contains("Automated tests, Peer review");
        Calm.check(wall, "gates on the wall", "[data-part=slot]");
    }
}
