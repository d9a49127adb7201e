package org.wheelhouse.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** What the browser gets for an answer that it sends by itself: always a sentence, so that it knows when to stop trying. */
@HouseTest
class AnswerEndpointTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AskService asks;

    @Autowired
    private AnswerService answers;

    private Person dana;
    private Web browser;
    private String token;
    private Ask ask;

    @BeforeEach
    void askDana() {
        dana = visitors.participant(visitors.cohort());
        browser = visitors.web(port, dana);
        token = browser.token("/privacy");
        ask = asks.alone(
                new ModuleId("answers-" + UUID.randomUUID()),
                new SlideId("start"),
                QuickPoll.choice("Where?", List.of("Merge", "Test")).value().orElseThrow());
    }

    @Test
    void anAnswerCountsAndTheLaterOneReplacesIt() {
        assertThat(send(ask.id(), stamp(dana), "Merge"))
                .contains("\"counted\":true")
                .contains("is in");
        assertThat(send(ask.id(), stamp(dana), "Test")).contains("\"counted\":true");
        assertThat(answers.own(ask, dana.id())).contains("Test");
        assertThat(asks.find(ask.id()).map(Ask::answered)).contains(1);
    }

    @Test
    void whatTheQuestionDoesNotTakeIsToldInASentence() {
        assertThat(send(ask.id(), stamp(dana), "Staging"))
                .contains("\"counted\":false")
                .contains("Please choose again.");
        assertThat(answers.own(ask, dana.id())).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterClosingIsRefusedByTheNameOfItsQuestion() {
        asks.move(ask.id(), Phase.CLOSED);
        assertThat(send(ask.id(), stamp(dana), "Merge"))
                .contains("\"counted\":false")
                .contains("\\\"Where?\\\" is closed");
    }

    @Test
    void anAnswerThatWaitedIsNotGivenInTheNameOfWhoSignedInLater() {
        Person other = visitors.participant(visitors.cohort());
        assertThat(send(ask.id(), stamp(other), "Merge"))
                .contains("\"counted\":false")
                .contains("Somebody else has signed in");
        assertThat(asks.find(ask.id()).map(Ask::answered)).contains(0);
    }

    @Test
    void aQuestionThatIsGoneAndARoomThatWasLeftAreToldToo() {
        assertThat(send(UUID.randomUUID(), "0", "Merge")).contains("not there any more");
        Ask live = asks.open(new ModuleId("week-5"), new SlideId("stages"), WorkshopId.fresh(), ask.form());
        assertThat(send(live.id(), answers.stamp(live, dana.id()), "Merge"))
                .contains("\"counted\":false")
                .contains("not in that room any more");
    }

    @Test
    void nobodyAnswersWithoutATokenOrASignIn() {
        String body = "{\"who\":\"" + stamp(dana) + "\",\"body\":\"Merge\"}";
        String path = "/do/asks/" + ask.id() + "/answer";
        assertThat(browser.postJson(path, body, "Origin", browser.base()).status())
                .isEqualTo(403);
        Web nobody = new Web(port);
        String theirs = nobody.token("/privacy");
        assertThat(nobody.postJson(path, body, "Origin", nobody.base(), "X-CSRF-TOKEN", theirs)
                        .status())
                .isNotEqualTo(200);
        assertThat(asks.find(ask.id()).map(Ask::answered)).contains(0);
    }

    private String stamp(Person person) {
        return answers.stamp(ask, person.id());
    }

    private String send(UUID id, String who, String answer) {
        Web.Answer said = browser.postJson(
                "/do/asks/" + id + "/answer",
                "{\"who\":\"" + who + "\",\"body\":\"" + answer + "\"}",
                "Origin",
                browser.base(),
                "X-CSRF-TOKEN",
                token);
        assertThat(said.status()).isEqualTo(200);
        return said.body();
    }
}
