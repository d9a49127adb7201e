package org.wheelhouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.wheelhouse.bench.load.Figures;
import org.wheelhouse.bench.load.House;
import org.wheelhouse.bench.load.Parallel;
import org.wheelhouse.bench.load.Room;
import org.wheelhouse.testing.PollContent;

/**
 * Bench "votes": 200 people answer a poll within three seconds, on H2 and on PostgreSQL; then 130 in the same second, ten times.
 * From the click to the own confirmation, and from the last click until the desk counts everybody.
 *
 * <pre>./wheelhouse bench votes</pre>
 */
public final class VotesBench {

    private static final int PEOPLE = 200;
    private static final int BURST = 130;
    private static final int BURSTS = 10;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final int OPTIONS = 3;

    private VotesBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("Answers of a room, in ms; medians of the rounds");
        System.out.println(
                "database    people  within  confirmed p50 / p95  desk is right after the last click  counted");
        try (House house = House.onH2()) {
            all("H2", house);
        }
        try (House house = House.onPostgres()) {
            all("PostgreSQL", house);
        }
    }

    private static void all(String database, House house) throws InterruptedException {
        try (Room room = Room.open(house.port())) {
            room.turnTo(PollContent.POLL);
            room.fill(BURST);
            rounds(database, room, 1000, WARM_UP, BURSTS);
            room.fill(PEOPLE);
            rounds(database, room, 3000, WARM_UP, ROUNDS);
        }
    }

    private static void rounds(String database, Room room, int within, int warmUp, int rounds)
            throws InterruptedException {
        int people = room.followers().size();
        List<Double> confirmed = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        long counted = 0;
        for (int round = -warmUp; round < rounds; round++) {
            room.click("ask-open", text -> text.contains("poll-send"));
            Room.Counting counting = room.counting(people);
            List<Double> waits = Parallel.measure(people, people, number -> {
                pause(ThreadLocalRandom.current().nextInt(within));
                return room.followers().get(number).answer(1 + number % OPTIONS);
            });
            double after = counting.millisAfterNow();
            room.click("ask-close", text -> text.contains("Closed."));
            room.click("ask-skip", text -> true);
            if (round >= 0) {
                confirmed.addAll(waits);
                right.add(after);
                counted += waits.size();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s  %6d  %4d s  %19s  %33.0f  %d of %d%n",
                database,
                people,
                within / 1000,
                Figures.of(confirmed),
                Figures.of(right).median(),
                counted,
                (long) people * rounds);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
