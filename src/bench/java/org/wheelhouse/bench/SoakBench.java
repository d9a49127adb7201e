package org.wheelhouse.bench;

import java.util.Locale;
import org.wheelhouse.bench.load.House;
import org.wheelhouse.bench.load.Machine;
import org.wheelhouse.bench.load.Parallel;
import org.wheelhouse.bench.load.Room;
import org.wheelhouse.testing.PollContent;

/**
 * Bench "soak": four hours of a workshop in fifteen minutes: 500 followers, 300 turns, 20 polls, and after each poll one in
 * twenty closes the page and comes back. A line every fifth poll; the floor of the heap must stay flat.
 *
 * <pre>./wheelhouse bench soak [N] [minutes]</pre>
 */
public final class SoakBench {

    private static final int POLLS = 20;
    private static final int TURNS_A_POLL = 15;
    private static final int OPTIONS = 3;
    private static final int SHARE_THAT_LEAVES = 20;

    private SoakBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        long gap = minutes * 60_000L / (POLLS * (TURNS_A_POLL + 3));
        try (House house = House.onH2();
                Room room = Room.open(house.port())) {
            room.fill(people);
            System.out.println(
                    " polls  turns  live heap MB  threads  open files  lost turns  uncounted answers  faults in the log");
            int lost = 0;
            int uncounted = 0;
            for (int poll = 0; poll <= POLLS; poll++) {
                if (poll % 5 == 0) {
                    print(poll, house, lost, uncounted);
                }
                if (poll == POLLS) {
                    break;
                }
                for (int turn = 0; turn < TURNS_A_POLL; turn++) {
                    lost += room.turn().lost();
                    Thread.sleep(gap);
                }
                room.turnTo(PollContent.POLL);
                Thread.sleep(gap);
                room.click("ask-open", text -> text.contains("poll-send"));
                Room.Counting counting = room.counting(people);
                Parallel.times(people, 8, number -> room.followers().get(number).answer(1 + number % OPTIONS));
                uncounted += Double.isNaN(counting.millisAfterNow()) ? 1 : 0;
                room.click("ask-reveal", text -> text.contains("wh-tally"));
                Thread.sleep(gap);
                room.click("ask-skip", text -> true);
                room.leave(people / SHARE_THAT_LEAVES);
                room.fill(people);
            }
        }
    }

    private static void print(int poll, House house, int lost, int uncounted) {
        Machine server = house.machine();
        System.out.printf(
                Locale.ROOT,
                "%6d  %5d  %12d  %7d  %10d  %10d  %17d  %17d%n",
                poll,
                poll * TURNS_A_POLL,
                server.liveHeapKilobytes() / 1024,
                server.threads(),
                server.openFiles(),
                lost,
                uncounted,
                house.faults().size());
    }
}
