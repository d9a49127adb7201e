package org.wheelhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.wheelhouse.bench.load.Follower;
import org.wheelhouse.bench.load.House;
import org.wheelhouse.bench.load.Machine;
import org.wheelhouse.bench.load.Parallel;
import org.wheelhouse.bench.load.Room;

/**
 * Bench "memory": what 500 people cost who only look: live heap of the server with and without them, at a slide to read and at one
 * with a simulator for each of them, and its processor while nothing happens but the beats and heartbeats of their screens. The
 * first minute is told apart: the virtual machine still compiles then what it ran while they came in. For the second the screens
 * give as many signs of life at once as they would in some minutes, so that it shows what the hours after it cost.
 *
 * <pre>./wheelhouse bench memory [N [SECONDS]]</pre>
 */
public final class MemoryBench {

    /** These come first, play and leave again. */
    private static final int WARM_UP = 150;

    private static final int STAY = 50;
    /** A turn is on all screens at once; a simulator for each of five hundred comes in some seconds. */
    private static final long DRAWN_MILLIS = 12_000;

    private static final long LEFT_MILLIS = 5000;
    private static final int SECONDS = 60;
    /** A slide to read, and one on which everybody has a pipeline to play with. */
    private static final String TEXT = "goals";

    private static final String SIMULATOR = "stages";

    /** What compiles a method for good; 500 screens send so many in eight minutes, and in forty. */
    private static final int WARM_BEATS = 15_000;

    private static final int WARM_HEARTBEATS = 6_000;
    /** The podium's streams say every four seconds how it stands, so they write as often in six minutes. */
    private static final int WARM_TURNS = 45;

    private MemoryBench() {}

    /** Processor time of all threads, and of those that compile. */
    private record Spent(long all, long compiling) {

        static Spent of(Machine server) {
            return new Spent(server.cpuMillis(), compilers(server.pid()));
        }

        String since(Spent before, int seconds) {
            return String.format(
                    Locale.ROOT,
                    "%.1f %% of a core, %.1f %% of it compiling",
                    (all - before.all) / (seconds * 10.0),
                    (compiling - before.compiling) / (seconds * 10.0));
        }

        private static long compilers(long pid) {
            try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
                return threads.map(thread -> thread.resolve("stat"))
                        .map(Spent::read)
                        .filter(stat -> stat.matches("\\d+ \\(C[12] Compiler.*"))
                        .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                        .mapToLong(fields -> (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10)
                        .sum();
            } catch (IOException e) {
                return 0;
            }
        }

        private static String read(Path stat) {
            try {
                return Files.readString(stat).strip();
            } catch (IOException ended) {
                return "";
            }
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        int people = arguments.length == 0 ? 500 : Integer.parseInt(arguments[0]);
        int seconds = arguments.length < 2 ? SECONDS : Integer.parseInt(arguments[1]);
        try (House house = House.onH2();
                Room room = Room.open(house.port())) {
            Machine server = house.machine();
            // what is loaded and kept once, however many come, belongs to the floor
            room.fill(WARM_UP + STAY);
            room.turnTo(SIMULATOR);
            Thread.sleep(DRAWN_MILLIS);
            room.leave(WARM_UP);
            room.turnTo(TEXT);
            Thread.sleep(LEFT_MILLIS);
            long before = server.liveHeapKilobytes();
            room.fill(STAY + people);
            System.out.println(
                    "All are in; nobody does anything for " + seconds + " s twice (process " + server.pid() + ")");
            long reading = server.liveHeapKilobytes();
            idle(server, "first", seconds);
            Parallel.times(WARM_BEATS, 4, number -> any(room, number).tab().beat());
            Parallel.times(WARM_HEARTBEATS, 4, number -> any(room, number).tab().heartbeat());
            for (int turn = 0; turn < WARM_TURNS; turn++) {
                room.turnToFirst();
                room.turnTo(TEXT);
            }
            Thread.sleep(5000);
            System.out.println("The machine is warm");
            idle(server, "second", seconds);
            room.turnTo(SIMULATOR);
            Thread.sleep(DRAWN_MILLIS);
            long playing = server.liveHeapKilobytes();
            room.leave(people);
            room.turnTo(TEXT);
            System.out.println("They have left");
            Thread.sleep(LEFT_MILLIS);
            long after = server.liveHeapKilobytes();
            System.out.printf(
                    Locale.ROOT,
                    "%d followers: %d KB of live heap each at a slide to read, %d KB at a simulator (%d MB before, %d MB reading,"
                            + " %d MB playing, %d MB after they left); %d threads, %d open files, %d MB resident%n",
                    people,
                    (reading - before) / people,
                    (playing - before) / people,
                    before / 1024,
                    reading / 1024,
                    playing / 1024,
                    after / 1024,
                    server.threads(),
                    server.openFiles(),
                    server.residentKilobytes() / 1024);
        }
    }

    private static Follower any(Room room, int number) {
        return room.followers().get(number % room.followers().size());
    }

    private static void idle(Machine server, String minute, int seconds) throws InterruptedException {
        Spent began = Spent.of(server);
        Thread.sleep(seconds * 1000L);
        System.out.println("Idle, the " + minute + " " + seconds + " s: "
                + Spent.of(server).since(began, seconds));
    }
}
