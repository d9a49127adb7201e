package org.wheelhouse.retro.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.retro.ui.AtTheBoard.shows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Tapped;
import org.wheelhouse.testing.Traffic;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.WorkshopService;

/** The small board of week 5's slide about retros: read alone, and live with desk, wall and a guest's phone. */
@HouseTest
class BoardWidgetBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private WorkshopService workshops;

    private String base;

    @BeforeEach
    void address() {
        base = "http://localhost:" + port;
    }

    @Test
    void thoseOfACohortWhoReadAloneWriteOnOneBoardAndTheSlideCountsAsTried() {
        Cohort cohort = visitors.cohort();
        Person one = visitors.participant(cohort);
        Browser reader = visitors.browser(1, base, one).open(base + "/week/5/retros");
        AtTheBoard.drawn(reader);
        assertThat(reader.text("#slide-board"))
                .contains("All of your cohort who read this slide write on the same board");
        assertThat(reader.text("#who-sees")).contains("Anonymous", "Others see a card as soon as you add it");
        VaadinTab other = VaadinTab.open(visitors.web(port, visitors.executive(cohort)), "week/5/retros");
        other.node("wall");
        reader.press("#write-1");
        reader.find("#write-1").sendKeys("The scan found a leaked key", Keys.ENTER);
        shows(reader, "The scan found a leaked key");
        reader.until("it counts as tried", () -> reader.text("#contents").contains("You wrote or voted on the board"));
        reader.until("others have it", () -> other.wasTold("The scan found a leaked key"));
        other.unload();
        reader.size(1280, 4000);
        Calm.check(reader, "the board on the slide", "#slide-board");
        Calm.check(reader.size(390, 8000), "the board on the slide on a phone", "#slide-board");
        reader.size(1280, 800).press("#board-at-work");
        reader.until("the form is filled in", () -> String.valueOf(
                        reader.find("#action-title input").getDomProperty("value"))
                .contains("retro"));
    }

    @Test
    @ExtendWith(Tapped.class)
    void inAWorkshopTheDeskLeadsTheWallShowsAndAGuestWritesOnAPhone() {
        LiveRoom room = LiveRoom.begun(visitors, workshops);
        Browser desk = room.desk(base);
        Browser wall = room.wall(base);
        LiveRoom.jump(desk, "retros");
        wall.until("the wall is at the slide", () -> LiveRoom.slide(wall).equals("retros"));
        Browser phone = room.phone(base, "Ada");
        AtTheBoard.drawn(phone);
        phone.press("#write-1");
        phone.find("#write-1").sendKeys("The scan found a leaked key");
        phone.press("#add-1");
        shows(phone, "The scan found a leaked key");
        wall.until("counted on the wall", () -> wall.text("#column-1").contains("1 card of others"));
        AtTheBoard.drawn(desk);
        desk.until("counted at the desk", () -> desk.text("#column-1").contains("1 card of others"));
        assertThat(Traffic.since(wall)).doesNotContain("leaked key");
        assertThat(Traffic.since(desk)).doesNotContain("leaked key");
        desk.press("#phase-next");
        shows(wall, "The scan found a leaked key");
        assertThat(wall.driver.findElements(By.cssSelector("#wall :is(button, textarea, select)")))
                .as("nothing is pressed or typed on a wall")
                .noneMatch(WebElement::isDisplayed);
        desk.press("#phase-next");
        phone.until("the phone may vote", () -> phone.has(".wh-rt-vote"));
        phone.press(".wh-rt-vote");
        phone.until("given", () -> phone.has(".wh-rt-ballot[given]"));
        desk.press("#phase-next");
        wall.until("the wall shows the sum", () -> wall.text("#wall").contains("1 vote"));
        desk.press("[id^=act-]");
        desk.until("the card is an action's title", () -> "The scan found a leaked key"
                .equals(desk.find("#action-title input").getDomProperty("value")));
        assertThat(phone.driver.findElements(By.cssSelector("[id^=act-]")))
                .as("a guest makes none")
                .noneMatch(WebElement::isDisplayed);
        assertThat(phone.scrollsSideways()).isFalse();
        Calm.check(phone, "the phone");
    }
}
