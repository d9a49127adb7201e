package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.DeskTab;
import org.wheelhouse.testing.GuestTab;
import org.wheelhouse.testing.PollContent;
import org.wheelhouse.testing.Postgres;
import org.wheelhouse.testing.Wire;

/** A room on several nodes with one PostgreSQL: nodes are killed and started again, the database goes away and comes back. */
@Tag("heavy")
@Timeout(600)
class SeveralNodesTest {

    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    Path folder;

    private final String url = Postgres.emptyUrl();

    /** A database that goes away and comes back, a node that is killed, and the other one, killed and started again. */
    @Test
    void aRoomOutlivesItsDatabaseAndItsNodes() throws Exception {
        int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
        try (Wire wire = new Wire("localhost", port)) {
            String overTheWire = url.replace(":" + port + "/", ":" + wire.port() + "/");
            ChildHouse one = start("one", overTheWire);
            CompletableFuture<ChildHouse> starting = CompletableFuture.supplyAsync(() -> start("two", url));
            try {
                DeskTab desk = DeskTab.open(one.port());
                nothingIsSaidToBeKeptWhileTheDatabaseIsAway(one, wire, desk);
                ChildHouse two = starting.join();
                GuestTab pat = GuestTab.join(two.port(), desk.code(), "Pat");
                aVoteOnOneNodeShowsOnTheOther(desk, pat);
                two.kill();
                GuestTab moved = whoWasOnAKilledNodeGoesOnAtTheOther(pat, one);
                one.kill();
                one = start("one", overTheWire);
                theDeskGoesOnAfterARestart(desk.at(one.port()), moved.at(one.port()));
            } finally {
                one.close();
                starting.join().close();
            }
        }
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
        guests.parallelStream().forEach(guest -> {
            guest.choose(2);
            told.put(guest, guest.send());
        });
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

    private ChildHouse start(String node, String database) {
        return ChildHouse.start(
                folder.resolve(node),
                Map.of(
                        "WHEELHOUSE_DB_URL", database,
                        "WHEELHOUSE_DB_USER", "postgres",
                        "WHEELHOUSE_NODE", node,
                        "WHEELHOUSE_CONTENT", PollContent.make().toString()));
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
