package org.wheelhouse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wheelhouse.bench.bare.BareServer;
import org.wheelhouse.bench.load.Figures;
import org.wheelhouse.bench.load.Floors;
import org.wheelhouse.bench.load.Machine;
import org.wheelhouse.bench.load.Room;
import org.wheelhouse.bench.load.Witness;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.PollContent;

/**
 * Bench "followers": how long a slide turn and a poll take to reach the last of N people in a room, against a bare Vaadin view
 * and a bare WebSocket with the same number of clients in the same run. All clients live in this process on the same machine.
 *
 * <pre>./wheelhouse bench followers [N ...]</pre>
 */
public final class FollowersBench {

    private static final int WARM_UP = 5;
    private static final int TURNS = 40;
    private static final int POLLS = 7;
    private static final int POLLS_WARM_UP = 2;
    private static final int GAP_MILLIS = 500;
    /** What a page of the product is pushed when a poll opens, rounded; the bare socket carries as much. */
    private static final int PUSH_BYTES = 1500;

    private FollowersBench() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0
                ? List.of(40, 200, 500, 1000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        Path data = Files.createTempDirectory("wheelhouse-bench");
        try (ChildHouse house = ChildHouse.startFull(
                        data, Map.of("WHEELHOUSE_CONTENT", PollContent.make().toString()));
                ChildHouse bare = ChildHouse.startFullTestClass(data, Map.of(), BareServer.class)) {
            run(sizes, house.port(), new Machine(house.pid()), bare.port());
        }
    }

    private static void run(List<Integer> sizes, int port, Machine server, int floor) throws InterruptedException {
        try (Floors floors = new Floors(floor);
                Room room = Room.open(port)) {
            System.out.println("Slide turn, from the presenter's request, in ms; p50 / p95 of " + TURNS + " turns");
            System.out.println("    N  one screen  the last one  lost  server ms a turn  driver ms a turn");
            List<String> polls = new ArrayList<>();
            for (int n : sizes) {
                room.fill(n);
                turns(room, n, server);
                floors.fill(n);
                polls.add(polls(room, floors, n));
            }
            System.out.println();
            System.out.println("By push, to the last page, median of " + POLLS + ", in ms");
            System.out.println(
                    "    N  poll opened  result shown  bare view  bare socket  opened/view  opened/socket  lost");
            polls.forEach(System.out::println);
            Witness.hold(port, room);
        }
    }

    private static void turns(Room room, int n, Machine server) throws InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            room.turn();
            Thread.sleep(GAP_MILLIS);
        }
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
        System.out.printf(
                Locale.ROOT,
                "%5d  %10s  %12s  %4d  %16.1f  %16.1f%n",
                n,
                Figures.of(screens),
                Figures.of(everyone),
                lost + room.lostStreams(),
                (server.cpuMillis() - serverBefore) / (double) TURNS,
                (Machine.driver().cpuMillis() - driverBefore) / (double) TURNS);
    }

    private static String polls(Room room, Floors floors, int n) throws InterruptedException {
        List<Double> opened = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        List<Double> view = new ArrayList<>();
        List<Double> socket = new ArrayList<>();
        int lost = 0;
        room.turnTo(PollContent.POLL);
        Thread.sleep(2000);
        for (int i = -POLLS_WARM_UP; i < POLLS; i++) {
            Room.Pushed open = room.click("ask-open", text -> text.contains("poll-send"));
            Thread.sleep(GAP_MILLIS);
            room.click("ask-close", text -> text.contains("Closed."));
            Thread.sleep(GAP_MILLIS);
            Room.Pushed reveal = room.click("ask-reveal", text -> text.contains("wh-tally"));
            Thread.sleep(GAP_MILLIS);
            double bareView = floors.view();
            Thread.sleep(GAP_MILLIS);
            double bareSocket = floors.socket(PUSH_BYTES);
            Thread.sleep(GAP_MILLIS);
            if (i >= 0) {
                opened.add(open.everyone());
                shown.add(reveal.everyone());
                view.add(bareView);
                socket.add(bareSocket);
                lost += open.lost() + reveal.lost();
            }
        }
        double one = Figures.of(opened).median();
        double two = Figures.of(shown).median();
        double floor = Figures.of(view).median();
        double bytes = Figures.of(socket).median();
        return String.format(
                Locale.ROOT,
                "%5d  %11.0f  %12.0f  %9.0f  %11.0f  %11.2f  %13.1f  %4d",
                n,
                one,
                two,
                floor,
                bytes,
                one / floor,
                one / bytes,
                lost);
    }
}
