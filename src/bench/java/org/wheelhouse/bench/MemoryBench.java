package org.wheelhouse.bench;

import java.util.Locale;
import org.wheelhouse.bench.load.House;
import org.wheelhouse.bench.load.Machine;
import org.wheelhouse.bench.load.Room;

/**
 * Bench "memory": what 500 people cost who only look: live heap of the server with and without them, and its processor while
 * nothing happens but the beats and heartbeats of their screens.
 *
 * <pre>./wheelhouse bench memory [N]</pre>
 */
public final class MemoryBench {

    private static final int WARM_UP = 50;
    private static final int SECONDS = 60;

    private MemoryBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        int people = arguments.length == 0 ? 500 : Integer.parseInt(arguments[0]);
        try (House house = House.onH2();
                Room room = Room.open(house.port())) {
            Machine server = house.machine();
            room.fill(WARM_UP);
            room.turn();
            long before = server.liveHeapKilobytes();
            room.fill(WARM_UP + people);
            room.turn();
            long full = server.liveHeapKilobytes();
            long cpu = server.cpuMillis();
            Thread.sleep(SECONDS * 1000L);
            double idle = (server.cpuMillis() - cpu) / (SECONDS * 10.0);
            room.leave(people);
            Thread.sleep(5000);
            long after = server.liveHeapKilobytes();
            System.out.printf(
                    Locale.ROOT,
                    "%d followers: %d KB of live heap each (%d MB before, %d MB full, %d MB after they left); %.1f %% of a core"
                            + " while idle for %d s; %d threads, %d open files, %d MB resident%n",
                    people,
                    (full - before) / people,
                    before / 1024,
                    full / 1024,
                    after / 1024,
                    idle,
                    SECONDS,
                    server.threads(),
                    server.openFiles(),
                    server.residentKilobytes() / 1024);
        }
    }
}
