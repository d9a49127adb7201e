package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.GuestTab;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Visitors;

/** What a change in the room costs the house for each of those who follow: one push. */
@HouseTest
class RoomPushesTest {

    private static final int PATIENCE_SECONDS = 10;

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
            assertThat(heard.subList(from, heard.size())).as("%s after %s", text, change).anyMatch(push -> push.contains(text));
        }
    }
}
