package org.wheelhouse.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.DeskTab;
import org.wheelhouse.testing.GuestTab;
import org.wheelhouse.testing.PollContent;
import org.wheelhouse.testing.Wire;

/** A live room on two nodes with one PostgreSQL: nodes are killed and started again, the database goes away and comes back. */
final class RoomOnTwoNodes {

    private static final int PATIENCE_SECONDS = 20;

    private RoomOnTwoNodes() {}

    /**
     * A database that goes away and comes back, a node that is killed, and the other one, killed and started again.
     *
     * @param wire between the first node and the database
     * @param again starts the first node once more, for the caller to close
     */
    static void outlivesItsDatabaseAndItsNodes(ChildHouse one, ChildHouse two, Wire wire, Supplier<ChildHouse> again)
            throws InterruptedException {
        DeskTab desk = DeskTab.open(one.port());
        nothingIsSaidToBeKeptWhileTheDatabaseIsAway(one, wire, desk);
        GuestTab pat = GuestTab.join(two.port(), desk.code(), "Pat");
        aVoteOnOneNodeShowsOnTheOther(desk, pat);
        two.kill();
        GuestTab moved = whoWasOnAKilledNodeGoesOnAtTheOther(pat, one);
        one.kill();
        int port = again.get().port();
        theDeskGoesOnAfterARestart(desk.at(port), moved.at(port));
    }

    private static void aVoteOnOneNodeShowsOnTheOther(DeskTab desk, GuestTab pat) throws InterruptedException {
        desk.click("ask-open");
        await("asked again", () -> desk.answered() == 0);
        await("the question is on the page", () -> pat.has("poll-send"));
        pat.choose(2);
        assertThat(pat.send()).matches(GuestTab::isConfirmed);
        await("a vote on one node shows on the other", () -> desk.answered() == 1);
    }

    private static GuestTab whoWasOnAKilledNodeGoesOnAtTheOther(GuestTab pat, ChildHouse other) {
        long killed = System.nanoTime();
        GuestTab moved = pat.at(other.port());
        assertThat(moved.has("poll-send")).as("the question is still open").isTrue();
        assertThat(moved.beat()).contains("\"slide\":\"" + PollContent.POLL + "\"");
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(10));
        moved.choose(3);
        assertThat(moved.send()).matches(GuestTab::isConfirmed);
        return moved;
    }

    private static void theDeskGoesOnAfterARestart(DeskTab again, GuestTab back) throws InterruptedException {
        assertThat(again.state().path("slide").asString()).isEqualTo(PollContent.POLL);
        back.choose(1);
        assertThat(back.send()).matches(GuestTab::isConfirmed);
        await("the same person is counted once", () -> again.answered() == 1);
    }

    private static void nothingIsSaidToBeKeptWhileTheDatabaseIsAway(ChildHouse house, Wire wire, DeskTab desk)
            throws InterruptedException {
        List<GuestTab> guests = IntStream.range(0, 10)
                .mapToObj(number -> GuestTab.join(house.port(), desk.code(), "Guest " + number))
                .toList();
        assertThat(desk.turn(first(desk), PollContent.POLL).status()).isEqualTo(200);
        ask(desk, guests.getLast());
        for (GuestTab guest : guests) {
            await("the question is on the page", () -> guest.has("poll-send"));
        }
        guests.forEach(guest -> guest.choose(1));
        assertThat(guests).extracting(GuestTab::send).allMatch(GuestTab::isConfirmed);

        wire.cut();
        Map<GuestTab, String> told = new ConcurrentHashMap<>();
        List<Thread> hands = guests.stream()
                .map(guest -> Thread.ofVirtual().start(() -> {
                    guest.choose(2);
                    told.put(guest, guest.send());
                }))
                .toList();
        for (Thread hand : hands) {
            hand.join();
        }
        assertThat(told.values()).hasSize(10).noneMatch(GuestTab::isConfirmed);

        wire.mend();
        long mended = System.nanoTime();
        for (GuestTab guest : guests) {
            guest.choose(3);
            await("an answer is kept again", () -> GuestTab.isConfirmed(guest.send()));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - mended)).isLessThan(Duration.ofSeconds(10));
        assertThat(desk.click("ask-close").status()).isEqualTo(200);
        desk.click("ask-reveal");
        await("the last confirmed answers are those that count", () -> desk.wasTold("10 (100 %)"));
    }

    private static String first(DeskTab desk) {
        return desk.state().path("slide").asString();
    }

    private static void ask(DeskTab desk, GuestTab guest) throws InterruptedException {
        await("the desk can ask", () -> desk.wasTold("This slide has a question"));
        desk.click("ask-open");
        await("the question is on the page", () -> guest.has("poll-send"));
    }

    private static void await(String why, BooleanSupplier what) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).as(why).isLessThan(until);
            Thread.sleep(50);
        }
    }
}
