package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.GuestTab;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Statements;
import org.wheelhouse.testing.Visitors;

/** What a change in the room costs the house for each of those who follow: one push, and no statement of their own. */
@HouseTest
class RoomPushesTest {

    private static final int PATIENCE_SECONDS = 10;
    private static final List<String> NAMES = List.of("Ada", "Ben", "Cem", "Dee", "Eli", "Fay", "Gus", "Hal");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    RoomAskService asks;

    @Autowired
    AnswerService answers;

    @Autowired
    InsideService inside;

    @Autowired
    PeopleService people;

    @Autowired
    Screens screens;

    @Autowired
    PodiumService podium;

    @Autowired
    Content content;

    @Autowired
    Statements statements;

    private LiveRoom room;
    private final List<List<String>> pushes = new ArrayList<>();

    @BeforeEach
    void openTheRoom() {
        room = LiveRoom.begun(visitors, workshops);
    }

    /** A page that hears all that is pushed to it from here on. */
    private void follow(String name) {
        List<String> heard = new CopyOnWriteArrayList<>();
        GuestTab.join(port, room.code, name).hear(heard::add);
        pushes.add(heard);
    }

    @Test
    void aPhaseOfAPollIsOnePushToEveryFollower() {
        follow("Pat");
        follow("Quin");
        everybodyHears("poll-send", () -> asks.askOnTheSpot(room.id, yesOrNo()));
        everybodyHears("Closed. The facilitator", () -> asks.close(room.id));
        everybodyHears("poll-send", () -> asks.openAgain(room.id));
        answer("Yes");
        everybodyHears("wh-tally", () -> asks.reveal(room.id));
        everybodyHears("Round 2", () -> asks.open(room.id));
        everybodyHears("wh-tally", () -> asks.reveal(room.id));
        // goes out after all that went out before
        everybodyHears("data-turn", () -> asks.skip(room.id));
        assertThat(pushes).allSatisfy(heard -> assertThat(heard).hasSize(7));
    }

    @Test
    void aPhaseOfAPollIsReadOnceForAllWhoFollow() {
        turnTo(slideWith("poll"));
        NAMES.forEach(this::follow);
        readsForAll("from ", () -> everybodyHears("poll-send", () -> asks.open(room.id)));
        answer("In production");
        readsForAll("from ", () -> everybodyHears("wh-tally", () -> asks.reveal(room.id)));
    }

    @Test
    void whatIsAskedAtAPipelineIsReadOnceForAllWhoFollow() {
        NAMES.forEach(this::follow);
        readsForAll("from ask", () -> everybodyHears("pipeline-seat", () -> turnTo(slideWith("widget pipeline"))));
    }

    /** What stands in a statement does not depend on who looks, so there are fewer of each kind than there are people. */
    private void readsForAll(String part, Runnable change) {
        Map<String, Long> asked = statements.during(change).stream()
                .filter(sql -> sql.startsWith("select") && sql.contains(part))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy((sql, times) -> assertThat(times).as(sql).isLessThan(NAMES.size()));
    }

    private SlideId slideWith(String fence) {
        return content.module(LiveRoom.MODULE).orElseThrow().slides().stream()
                .filter(slide -> slide.fences().stream()
                        .anyMatch(fenced -> fenced.fence().kind().equals(fence)))
                .map(Slide::id)
                .findFirst()
                .orElseThrow();
    }

    private RoomOutcome turnTo(SlideId slide) {
        SlideId now = new SlideId(screens.now(room.id).orElseThrow().slide());
        return podium.turn(room.id, now, 0, slide, 0);
    }

    private static AskForm yesOrNo() {
        return QuickPoll.choice("Shall we go on?", List.of("Yes", "No")).value().orElseThrow();
    }

    private void answer(String text) {
        Ask ask = asks.present(screens.find(room.id).orElseThrow()).orElseThrow();
        for (Guest guest : inside.inside(room.id)) {
            Person person = people.find(guest.person()).orElseThrow();
            assertThat(answers.answer(ask.id(), person, text)).isInstanceOf(AnswerOutcome.Counted.class);
        }
    }

    private void everybodyHears(String text, Supplier<RoomOutcome> change) {
        List<Integer> before = pushes.stream().map(List::size).toList();
        assertThat(change.get()).isInstanceOf(RoomOutcome.Taken.class);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (int i = 0; i < pushes.size(); i++) {
            List<String> heard = pushes.get(i);
            int from = before.get(i);
            while (heard.stream().skip(from).noneMatch(push -> push.contains(text)) && System.nanoTime() < until) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            assertThat(heard.subList(from, heard.size()))
                    .as("%s after %s", text, change)
                    .anyMatch(push -> push.contains(text));
        }
    }
}
