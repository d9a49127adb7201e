package org.wheelhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wheelhouse.bench.bare.BareServer;
import org.wheelhouse.bench.load.Conditions;
import org.wheelhouse.bench.load.Figures;
import org.wheelhouse.bench.load.Floors;
import org.wheelhouse.bench.load.House;
import org.wheelhouse.bench.load.Machine;
import org.wheelhouse.bench.load.Pushes;
import org.wheelhouse.bench.load.Room;
import org.wheelhouse.bench.load.Witness;
import org.wheelhouse.testing.ChildHouse;

/**
 * Bench "followers": how long a slide turn and a poll take to reach the last of N people in a room, against a bare Vaadin view
 * and a bare WebSocket with the same number of clients in the same run. All clients live in this process on the same machine.
 * Before the first size all are warmed in a room of {@value Pushes#WARM_UP_SIZE}, or of the largest size if that is smaller.
 *
 * <pre>./wheelhouse bench followers [turns | polls] [N ...]</pre>
 */
public final class FollowersBench {

    /** A house that has just begun compiles what it does; so many turns in a large room before the first that counts. */
    private static final int WARM_UP = 60;

    private static final int WARM_UP_GAP_MILLIS = 300;
    /** And so many when the room has grown. */
    private static final int WARM_UP_EACH = 2;

    private static final int TURNS = 30;
    private static final int GAP_MILLIS = 500;

    private FollowersBench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean turns = !words.remove("polls");
        boolean polls = !words.remove("turns");
        List<Integer> sizes = words.isEmpty()
                ? List.of(40, 200, 500, 1000)
                : words.stream().map(Integer::valueOf).toList();
        try (House house = House.onH2(Pushes.polls(sizes.size()));
                Room room = Room.open(house.port())) {
            Conditions conditions = Conditions.begin(house.machine());
            if (turns) {
                turns(room, sizes, house);
                conditions.print();
            }
            if (polls) {
                room.leave(room.followers().size());
                polls(room, sizes, house);
            }
            house.faults().stream().limit(5).forEach(fault -> System.out.println("In the log: " + fault));
        }
    }

    private static void turns(Room room, List<Integer> sizes, House house) throws InterruptedException {
        int large = Pushes.warmUpSize(sizes);
        System.out.println("Slide turn, from the presenter's request, in ms; p50 / p95 of " + TURNS
                + " turns; dropped: " + WARM_UP + " turns in a room of " + large + " before the first line, and "
                + WARM_UP_EACH + " before each");
        System.out.println("    N  one screen  the last one  lost  server ms a turn  driver ms a turn");
        room.fill(large);
        drop(room, WARM_UP, WARM_UP_GAP_MILLIS);
        for (int n : sizes) {
            room.become(n);
            System.out.println(turns(room, n, house.machine()));
        }
        Witness.hold(house.port(), room);
    }

    private static void drop(Room room, int turns, int gapMillis) throws InterruptedException {
        for (int i = 0; i < turns; i++) {
            room.turn();
            Thread.sleep(gapMillis);
        }
    }

    private static String turns(Room room, int n, Machine server) throws InterruptedException {
        drop(room, WARM_UP_EACH, GAP_MILLIS);
        long serverBefore = server.cpuMillis();
        long driverBefore = Machine.driver().cpuMillis();
        List<Double> screens = new ArrayList<>();
        List<Double> everyone = new ArrayList<>();
        int lost = 0;
        for (int i = 0; i < TURNS; i++) {
            Room.Turn turn = room.turn();
            Arrays.stream(turn.screens().sorted()).forEach(screens::add);
            everyone.add(turn.everyone());
            lost += turn.lost();
            Thread.sleep(GAP_MILLIS);
        }
        String line = String.format(
                Locale.ROOT,
                "%5d  %10s  %12s  %4d  %16.1f  %16.1f",
                n,
                Figures.of(screens),
                Figures.of(everyone),
                lost + room.lostStreams(),
                (server.cpuMillis() - serverBefore) / (double) TURNS,
                (Machine.driver().cpuMillis() - driverBefore) / (double) TURNS);
        room.turnToFirst();
        return line;
    }

    private static void polls(Room room, List<Integer> sizes, House house) throws IOException, InterruptedException {
        try (ChildHouse bare = ChildHouse.startFullTestClass(
                        Files.createTempDirectory("wheelhouse-bench"), Map.of(), BareServer.class);
                Floors floors = new Floors(bare.port())) {
            Machine floor = new Machine(bare.pid());
            Conditions conditions = Conditions.begin(house.machine(), floor);
            Pushes pushes = new Pushes(room, floors, house.machine(), floor);
            int large = Pushes.warmUpSize(sizes);
            room.become(large);
            floors.become(large);
            pushes.warmUp(large);
            System.out.println();
            System.out.println(Pushes.head(large));
            for (int n : sizes) {
                room.become(n);
                floors.become(n);
                pushes.measure(n).forEach(System.out::println);
            }
            conditions.print();
        }
    }
}
