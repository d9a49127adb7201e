package org.wheelhouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.wheelhouse.bench.load.Conditions;
import org.wheelhouse.bench.load.House;
import org.wheelhouse.bench.load.Machine;
import org.wheelhouse.bench.load.Parallel;
import org.wheelhouse.bench.load.Room;
import org.wheelhouse.testing.GuestTab;
import org.wheelhouse.testing.PollContent;

/**
 * Bench "soak": four hours of a workshop in fifteen minutes: 500 followers, 300 turns, 20 polls, and at each poll one in ten loses
 * the line during a turn and comes back, half of them in the page that they had. A shorter run has fewer turns and polls at the
 * same pace.
 *
 * <pre>./wheelhouse bench soak [N] [minutes]</pre>
 */
public final class SoakBench {

    private static final int POLLS_IN_A_QUARTER_OF_AN_HOUR = 20;
    private static final int FEWEST_POLLS = 3;
    private static final int TURNS_A_POLL = 15;
    /** What else happens at a poll: the way to its slide, opened, shown. */
    private static final int STEPS_A_POLL = TURNS_A_POLL + 3;

    private static final int LINES = 5;
    private static final int OPTIONS = 3;
    private static final int SHARE_THAT_IS_CUT = 10;
    /** What the live heap may differ at the end from what it was at the first line with all people in. */
    private static final double FLAT = 0.1;

    private final House house;
    private final Room room;
    private final int people;
    private final int polls;
    private final long stepNanos;
    private final List<Long> heap = new ArrayList<>();
    private final List<Long> threads = new ArrayList<>();
    private final List<Long> files = new ArrayList<>();
    private int lostTurns;
    private int lostPushes;
    private int astray;
    private int uncounted;
    private long next = System.nanoTime();

    private SoakBench(House house, Room room, int people, int polls, int minutes) {
        this.house = house;
        this.room = room;
        this.people = people;
        this.polls = polls;
        this.stepNanos = TimeUnit.MINUTES.toNanos(minutes) / ((long) polls * STEPS_A_POLL);
    }

    public static void main(String[] arguments) throws InterruptedException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        int polls = Math.max(FEWEST_POLLS, POLLS_IN_A_QUARTER_OF_AN_HOUR * minutes / 15);
        try (House house = House.onH2(polls);
                Room room = Room.open(house.port())) {
            Conditions conditions = Conditions.begin(house.machine());
            new SoakBench(house, room, people, polls, minutes).run();
            conditions.print();
        }
    }

    private void run() throws InterruptedException {
        room.fill(people);
        System.out.printf(
                "%d people, %d turns, %d polls, at each %d lose the line%n", people, turns(), polls, cutEach());
        System.out.println(
                "polls  turns  live heap MB  threads  open files  lost turns  lost pushes  astray after a cut"
                        + "  uncounted answers  faults in the log");
        for (int poll = 1; poll <= polls; poll++) {
            for (int turn = 0; turn < TURNS_A_POLL; turn++) {
                if (turn == 1) {
                    cutDuringATurn();
                } else {
                    lostTurns += room.turn().lost();
                }
                pace();
            }
            poll(poll);
            if (poll * LINES / polls > (poll - 1) * LINES / polls) {
                print(poll);
            }
        }
        verdict();
    }

    private int turns() {
        return polls * TURNS_A_POLL;
    }

    private int cutEach() {
        return people / SHARE_THAT_IS_CUT;
    }

    private void cutDuringATurn() {
        List<GuestTab> away = room.cut(cutEach());
        lostTurns += room.turn().lost();
        astray += room.back(away);
    }

    private void poll(int poll) throws InterruptedException {
        room.turnTo(PollContent.poll(poll));
        pace();
        lostPushes += room.click("ask-open", text -> text.contains("poll-send")).lost();
        Room.Counting counting = room.counting(people);
        Parallel.times(people, 8, this::answer);
        uncounted += Double.isNaN(counting.millisAfterNow()) ? 1 : 0;
        pace();
        lostPushes +=
                room.click("ask-reveal", text -> text.contains("wh-tally")).lost();
        pace();
        room.click("ask-skip", text -> true);
        lostTurns += room.turnToFirst().lost();
    }

    /** One that is refused is told and counted below as missing; the others go on. */
    private void answer(int number) {
        try {
            room.followers().get(number).answer(1 + number % OPTIONS);
        } catch (IllegalStateException refused) {
            System.out.println(refused.getMessage());
        }
    }

    /** Steps follow each other evenly, however long one takes. */
    private void pace() throws InterruptedException {
        next = Math.max(next + stepNanos, System.nanoTime());
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
    }

    private void print(int poll) {
        Machine server = house.machine();
        heap.add(server.liveHeapKilobytes() / 1024);
        threads.add(server.threads());
        files.add(server.openFiles());
        System.out.printf(
                Locale.ROOT,
                "%5d  %5d  %12d  %7d  %10d  %10d  %11d  %18d  %17d  %17d%n",
                poll,
                poll * TURNS_A_POLL,
                heap.getLast(),
                threads.getLast(),
                files.getLast(),
                lostTurns,
                lostPushes,
                astray,
                uncounted,
                house.faults().size());
    }

    private void verdict() {
        double growth = heap.getLast() / (double) heap.getFirst() - 1;
        System.out.printf(
                Locale.ROOT,
                "Live heap from the first line to the last: %+.0f %% (goal: within %.0f); threads %d to %d, open files %d to %d (goal:"
                        + " bounded); lost %d (goal: 0); faults in the log %d (goal: 0)%n",
                100 * growth,
                100 * FLAT,
                threads.stream().mapToLong(Long::longValue).min().orElse(0),
                threads.stream().mapToLong(Long::longValue).max().orElse(0),
                files.stream().mapToLong(Long::longValue).min().orElse(0),
                files.stream().mapToLong(Long::longValue).max().orElse(0),
                lostTurns + lostPushes + astray + uncounted + room.lostStreams(),
                house.faults().size());
        house.faults().stream().distinct().limit(5).forEach(fault -> System.out.println("In the log: " + fault));
    }
}
