package org.wheelhouse.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.course.Content;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.engine.Score;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;
import org.wheelhouse.workshop.DoorService;
import org.wheelhouse.workshop.PodiumService;
import org.wheelhouse.workshop.RoomAskService;
import org.wheelhouse.workshop.Screens;
import org.wheelhouse.workshop.WorkshopService;

/** The questions of week 5 in a room. */
@HouseTest
class LiveQuizTest {

    private static final SlideId QUESTION_3 = new SlideId("question-measures");
    private static final SlideId ANSWER_3 = new SlideId("answer-measures");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    PodiumService podium;

    @Autowired
    RoomAskService asks;

    @Autowired
    DoorService door;

    @Autowired
    Screens screens;

    @Autowired
    Content content;

    @Autowired
    LiveQuiz quiz;

    @Autowired
    LivePoints points;

    private LiveRoom room;
    private Person ann;
    private Person ben;
    private List<Integer> right;
    private List<Integer> wrong;

    @BeforeEach
    void askTheThirdQuestion() {
        room = LiveRoom.begun(visitors, workshops);
        ann = visitors.participant(room.cohort);
        ben = visitors.participant(room.cohort);
        List.of(ann, ben).forEach(person -> {
            visitors.signIn(person);
            door.knock(room.code, person.id().toString(), "address");
        });
        visitors.signIn(room.lead);
        turn(QUESTION_3);
        asks.open(room.id);
        var options = content.module(LiveRoom.MODULE)
                .orElseThrow()
                .slide(QUESTION_3)
                .orElseThrow()
                .values(org.wheelhouse.quiz.engine.Question.class)
                .getFirst()
                .options();
        right = places(options.stream().map(option -> option.right()).toList(), true);
        wrong = places(options.stream().map(option -> option.right()).toList(), false);
    }

    private static List<Integer> places(List<Boolean> rights, boolean wanted) {
        return java.util.stream.IntStream.range(0, rights.size())
                .filter(place -> rights.get(place) == wanted)
                .boxed()
                .toList();
    }

    @Test
    void answersAreCountedAsTheyComeAndToldWithGuidanceAfterTheReveal() {
        answer(ann, Set.copyOf(right));
        answer(ben, Set.of(right.getFirst(), wrong.getFirst()));
        assertThat(ask().answered()).isEqualTo(2);
        assertThat(quiz.shown(ask())).isEmpty();
        asks.close(room.id);
        assertThat(quiz.shown(ask())).isEmpty();
        asks.reveal(room.id);
        LiveResult shown = quiz.shown(ask()).orElseThrow();
        assertThat(shown.options().get(right.getFirst()).chosen()).isEqualTo(2);
        assertThat(shown.options().get(wrong.getFirst()).chosen()).isEqualTo(1);
        assertThat(shown.percent(shown.options().get(wrong.getFirst()))).isEqualTo(50);
        assertThat(shown.options())
                .allSatisfy(option -> assertThat(option.guidance()).isNotBlank());
        assertThat(shown.recall()).isNotBlank();
    }

    @Test
    void anAnswerCanBeChangedUntilClosingAndCountsOnce() {
        answer(ann, Set.of(wrong.getFirst()));
        answer(ann, Set.copyOf(right));
        assertThat(ask().answered()).isEqualTo(1);
        asks.close(room.id);
        assertThat(answer(ann, Set.of(wrong.getFirst()))).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(quiz.own(ask(), ann)).containsExactlyElementsOf(right);
    }

    @Test
    void moreThanMayBeChosenOrNoSuchOptionIsRefused() {
        assertThat(answer(ann, Set.of(0, 1, 2))).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(answer(ann, Set.of(99))).isInstanceOf(AnswerOutcome.Refused.class);
        assertThat(ask().answered()).isZero();
    }

    @Test
    void pointsComeFromRightAnswersAndNameNobody() {
        answer(ann, Set.copyOf(right));
        answer(ben, Set.of(right.getFirst()));
        asks.reveal(room.id);
        assertThat(points.ofRoom(room.id)).as("not wanted, not told").isEmpty();
        assertThat(points.own(room.id, ann)).isEmpty();
        points.count(room.id, true);
        assertThat(points.own(room.id, ann)).contains(new Score(2, 2, 1));
        assertThat(points.own(room.id, ben)).contains(new Score(1, 2, 1));
        assertThat(points.ofRoom(room.id).orElseThrow().lines())
                .containsExactly(
                        new RoomPoints.Line(new Score(2, 2, 1), 1), new RoomPoints.Line(new Score(1, 2, 1), 1));
        points.count(room.id, false);
        assertThat(points.ofRoom(room.id)).isEmpty();
    }

    @Test
    void onlyWhoLeadsWantsPoints() {
        visitors.signIn(ann);
        assertThatThrownBy(() -> points.count(room.id, true)).isInstanceOf(AccessDeniedException.class);
        assertThat(points.areCounted(room.id)).isFalse();
    }

    @Test
    void theSecondRoundStandsBesideTheFirst() {
        answer(ann, Set.of(wrong.getFirst()));
        asks.reveal(room.id);
        Ask first = ask();
        asks.open(room.id);
        answer(ann, Set.copyOf(right));
        asks.reveal(room.id);
        assertThat(ask().key().round()).isEqualTo(2);
        assertThat(quiz.shown(first)
                        .orElseThrow()
                        .options()
                        .get(wrong.getFirst())
                        .chosen())
                .isEqualTo(1);
        points.count(room.id, true);
        assertThat(points.own(room.id, ann)).as("the latest round counts").contains(new Score(2, 2, 1));
    }

    @Test
    void theSlideWithTheAnswerIsOnNoWireBeforeTheRoomHasSeenIt() {
        String secret = plain(content.module(LiveRoom.MODULE)
                .orElseThrow()
                .slide(ANSWER_3)
                .orElseThrow()
                .pieces()
                .getFirst()
                .toString());
        Web phone = visitors.web(port, ann);
        String deck = "/open/w/" + room.code + "/deck/any?seat=";
        assertThat(phone.get(deck + "follow").body())
                .contains("answer-measures")
                .doesNotContain(secret);
        assertThat(phone.get(deck + "lead").body()).doesNotContain(secret);
        assertThat(new Web(port).get(deck + "wall").body()).doesNotContain(secret);
        assertThat(visitors.web(port, room.lead).get(deck + "wall").body())
                .as("the wall of somebody who leads")
                .doesNotContain(secret);
        assertThat(visitors.web(port, room.lead).get(deck + "lead").body()).contains(secret);
        assertThat(told(phone)).isEmpty();
        asks.close(room.id);
        assertThat(told(phone)).isEmpty();
        asks.reveal(room.id);
        assertThat(told(phone)).contains(secret);
    }

    @Test
    void aFacilitatorWhoSkipsTheQuestionCanShowTheAnswerAllTheSame() {
        asks.skip(room.id);
        Web phone = visitors.web(port, ann);
        assertThat(told(phone)).isEmpty();
        turn(ANSWER_3);
        assertThat(told(phone)).isNotEmpty();
    }

    @Test
    void anAnswerInTheRoomIsNoAttempt() {
        answer(ann, Set.copyOf(right));
        asks.reveal(room.id);
        visitors.signIn(ann);
        assertThat(quizzes().standing(LiveRoom.MODULE).orElseThrow().attempts()).isEmpty();
    }

    @Autowired
    QuizService standings;

    private QuizService quizzes() {
        return standings;
    }

    /** The first words of a slide that no other slide has. */
    private static String plain(String piece) {
        String words = piece.replaceAll("<[^>]*>", "\n")
                .lines()
                .map(String::strip)
                .filter(line -> line.length() > 20)
                .findFirst()
                .orElseThrow();
        return words.substring(0, 20);
    }

    private String told(Web phone) {
        String body = phone.get("/open/w/" + room.code + "/answer/" + ANSWER_3 + "?seat=follow")
                .body();
        return body.replaceAll("^\\{\"html\":\"(.*)\"}$", "$1");
    }

    private void turn(SlideId to) {
        var now = screens.now(room.id).orElseThrow();
        podium.turn(room.id, new SlideId(now.slide()), now.step(), to, 0);
    }

    private Ask ask() {
        return asks.present(screens.find(room.id).orElseThrow()).orElseThrow();
    }

    private AnswerOutcome answer(Person person, Set<Integer> places) {
        return quiz.answer(ask(), person, places);
    }
}
