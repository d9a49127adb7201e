package org.wheelhouse.bench;

import java.util.List;
import java.util.Locale;
import org.wheelhouse.bench.load.Figures;
import org.wheelhouse.bench.load.House;
import org.wheelhouse.bench.load.Parallel;
import org.wheelhouse.bench.load.Room;

/**
 * Bench "join": 200 guests come in within 30 seconds, each by code and name until the first slide, its socket and its stream are
 * there.
 *
 * <pre>./wheelhouse bench join</pre>
 */
public final class JoinBench {

    private static final int WARM_UP = 40;
    private static final int PEOPLE = 200;
    private static final int SECONDS = 30;

    private JoinBench() {}

    public static void main(String[] arguments) {
        try (House house = House.onH2();
                Room room = Room.open(house.port())) {
            room.fill(WARM_UP);
            long before = house.machine().cpuMillis();
            List<Double> waits = Parallel.measure(PEOPLE, PEOPLE, number -> {
                pause(number * SECONDS * 1000L / PEOPLE);
                return room.join();
            });
            System.out.printf(
                    Locale.ROOT,
                    "%d guests in %d s: way in p50 / p95 %s ms, the longest %.0f ms; %.1f ms of the server's processor each; faults in its log: %d%n",
                    PEOPLE,
                    SECONDS,
                    Figures.of(waits),
                    Figures.of(waits).at(1),
                    (house.machine().cpuMillis() - before) / (double) PEOPLE,
                    house.faults().size());
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
