package org.wheelhouse.quiz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.Calm;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Tapped;
import org.wheelhouse.testing.Traffic;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.WorkshopService;

/** A question of the quiz at desk, wall and phone. */
@HouseTest
@ExtendWith(Tapped.class)
class LiveQuizBrowserTest {

    private static final String QUESTION = "path-to-production";
    private static final String ANSWER = "Right: a multi-stage pipeline";

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Test
    void theRoomAnswersAndLearnsTogetherWhatIsRightAndNobodyIsNamed() {
        String base = "http://localhost:" + port;
        LiveRoom room = LiveRoom.begun(visitors, workshops);
        Browser desk = room.desk(base);
        Browser wall = room.wall(base);
        Browser phone = room.phone(base, "Petra Wrong");
        Traffic.since(wall);
        List<String> secrets = RightAnswers.secrets(QUESTION);
        assertThat(secrets).hasSizeGreaterThan(2);

        LiveRoom.jump(desk, "question-path");
        phone.until("the phone waits for the question", () -> phone.text("#live-question")
                .contains("The facilitator opens this question."));
        desk.find("#ask-open").click();
        phone.find("#question-" + QUESTION + "-option-0").click();
        assertThat(phone.text("#live-question")).contains("Anonymous: nobody can see what you answered");
        Calm.check(phone, "an open question on a phone", "#live-question");
        phone.find("#question-" + QUESTION + "-send").click();
        desk.until("the desk counts the answer", () -> desk.text("#ask-count").equals("1 of 1 answered"));
        wall.until(
                "the wall counts the answer", () -> wall.text("#question-count").equals("1 has answered."));
        // the deck can be leafed, and yet it does not tell
        phone.find("#next").click();
        phone.until("the answer is withheld", () -> phone.text(".wh-podium-withheld")
                .contains("opens when the room has seen the answer"));
        phone.find("#back-to-room").click();
        String told =
                Traffic.since(phone) + Traffic.since(wall) + phone.driver.getPageSource() + wall.driver.getPageSource();
        assertThat(told).contains("answer-path", "\"phase\":\"OPEN\"");
        assertThat(secrets).noneMatch(told::contains);
        assertThat(told).doesNotContain(ANSWER);

        desk.find("#count-points label").click();
        desk.find("#ask-close").click();
        desk.find("#ask-reveal").click();
        phone.until(
                "the phone tells its person", () -> phone.text("#live-verdict").contains("Not right"));
        assertThat(phone.text("#live-points")).contains("0 of 1 point").contains("Only you see them");
        assertThat(phone.driver.findElements(By.cssSelector("#live-question .wh-tally-why")))
                .as("why, for every option")
                .hasSize(4);
        wall.until("the wall shows the spread", () -> wall.text(".wh-tally").contains("1 (100 %)"));
        assertThat(wall.text(".wh-right")).contains("A multi-stage pipeline", "Right");
        assertThat(wall.text("#room-points")).isEqualTo("Points so far: 1 person has 0 of 1 point.");
        assertThat(Traffic.since(wall) + wall.driver.getPageSource()).doesNotContain("Petra");
        Calm.check(phone, "a result on a phone");
        Calm.check(wall, "a result on the wall");
        Calm.check(desk, "a result at the desk");
        assertThat(wall.script("return document.documentElement.scrollHeight <= innerHeight"))
                .as("nobody can scroll a wall")
                .isEqualTo(true);
        // who is at the next slide now may read it
        phone.find("#next").click();
        phone.until(
                "the answer may be read", () -> phone.text("[data-part=stage]").contains(ANSWER));
    }
}
