package org.wheelhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wheelhouse.bench.load.BoardHouse;
import org.wheelhouse.bench.load.Figures;
import org.wheelhouse.bench.load.Machine;
import org.wheelhouse.bench.load.Parallel;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.Postgres;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/**
 * Bench "board": 200 people vote within three seconds on one retro board of 150 cards, on H2 and on PostgreSQL. From the click to
 * the own confirmation; from the facilitator's click that closes voting until every screen has the sums; whether each vote was
 * counted once; how many statements a vote is, and how many each screen is when all look again because voting was closed; what
 * an open screen costs in memory, and what an open board with its first screen.
 *
 * <pre>./wheelhouse bench board [PEOPLE] [CARDS]</pre>
 */
public final class BoardBench {

    private static final int WITHIN = 3000;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final int PATIENCE_SECONDS = 30;

    /** What only this phase tells a screen: that all cards may be moved, that votes are taken, and then topics with their sums. */
    private static final String GROUPING = "\"move\":true";

    private static final String VOTING = "\"vote\":true";
    private static final String TOPICS = "\"mode\":\"topics\"";

    /** How an answer begins that holds no sentence of refusal. */
    private static final String DONE = "[0,\"\",{";

    private final ChildHouse process;
    private final int people;
    private final String board;
    private final String card;
    private final Web counter;
    private final VaadinTab lead;
    private final List<Screen> screens = new ArrayList<>();

    /** @param wall found once: to look for it in all that the page was told takes longer than a vote */
    private record Screen(VaadinTab tab, int wall) {

        /** @throws IllegalStateException unless the server says that it is done */
        void call(String method, String card) {
            Web.Answer answer = tab.call(wall, method, card);
            if (answer.status() != 200 || !answer.body().contains(DONE)) {
                throw new IllegalStateException(method + " was answered with " + answer.status() + " " + answer.body());
            }
        }
    }

    private BoardBench(Map<String, String> database, int people, int cards) throws IOException {
        Map<String, String> settings = new HashMap<>(database);
        this.people = people;
        Path folder = Files.createTempDirectory("wheelhouse-bench");
        process = ChildHouse.startFullWith(
                folder, settings, classes(folder.resolve("classes")), BoardHouse.class, "" + cards, "" + people);
        process.port();
        process.waitFor(BoardHouse.READY);
        board = said(BoardHouse.BOARD).getFirst();
        card = said(BoardHouse.CARD).getFirst();
        counter = new Web(Integer.parseInt(said(BoardHouse.COUNTER).getFirst()));
        lead = open(said(BoardHouse.COOKIES).getFirst(), board).tab();
    }

    public static void main(String[] arguments) throws IOException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int cards = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150;
        System.out.println(
                "Votes on one board of " + cards + " cards within " + WITHIN / 1000 + " s, in ms, p50 / p95");
        System.out.println(
                "database    people  confirmed  sums on a screen  on the last  counted once  statements a vote"
                        + "  a screen when all look  KB a screen  KB a board");
        new BoardBench(Map.of(), people, cards).measure("H2");
        new BoardBench(
                        Map.of("WHEELHOUSE_DB_URL", Postgres.emptyUrl(), "WHEELHOUSE_DB_USER", "postgres"),
                        people,
                        cards)
                .measure("PostgreSQL");
    }

    /** Only what that process needs of tests and benches: the product scans all classes, and would find two applications. */
    private static Path classes(Path folder) throws IOException {
        for (Class<?> one : List.of(BoardHouse.class, Visitors.class)) {
            String place = one.getPackageName().replace('.', '/');
            Files.createDirectories(folder.resolve(place));
            String first = one == Visitors.class ? "" : one.getSimpleName();
            try (Stream<Path> files = Files.list(Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath())
                    .resolve(place))) {
                for (Path file : files.filter(
                                known -> known.getFileName().toString().startsWith(first))
                        .toList()) {
                    Files.copy(file, folder.resolve(place).resolve(file.getFileName()));
                }
            }
        }
        return folder;
    }

    private List<String> said(String what) {
        return process.saidSoFar().stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .toList();
    }

    private Screen open(String cookies, String onBoard) {
        Web web = new Web(process.port());
        for (String one : cookies.split("; ")) {
            web.setCookie(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        VaadinTab tab = VaadinTab.open(web, "retro/" + onBoard);
        return new Screen(tab, tab.node("wall"));
    }

    private long statements() {
        return Long.parseLong(counter.get("/").body());
    }

    private void measure(String database) {
        try (process) {
            Machine server = new Machine(process.pid());
            List<String> cookies = said(BoardHouse.COOKIES);
            long boards = openBoards(server, cookies);
            long before = server.liveHeapKilobytes();
            Parallel.times(people, 8, number -> {
                Screen screen = open(cookies.get(number + 1), board);
                synchronized (screens) {
                    screens.add(screen);
                }
            });
            long all = server.liveHeapKilobytes();
            // from writing to grouping, where cards are shown
            move("phase-next", GROUPING);
            List<Double> confirmed = new ArrayList<>();
            List<Double> seen = new ArrayList<>();
            List<Double> last = new ArrayList<>();
            List<Double> votes = new ArrayList<>();
            List<Double> looks = new ArrayList<>();
            for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
                move(round == 1 ? "phase-next" : "phase-back", VOTING);
                List<Double> waits = Parallel.measure(people, people, number -> vote(screens.get(number)));
                double each = another();
                long asked = calm();
                Figures sums = move("phase-next", TOPICS);
                double look = (calm() - asked) / (double) (people + 1);
                if (counted() != round * people) {
                    throw new IllegalStateException(
                            counted() + " votes instead of " + round * people + " in round " + round);
                }
                if (round > WARM_UP) {
                    confirmed.addAll(waits);
                    for (double millis : sums.sorted()) {
                        seen.add(millis);
                    }
                    last.add(sums.at(1));
                    votes.add(each);
                    looks.add(look);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-10s  %6d  %9s  %16s  %11.0f  %4d of %4d  %17.1f  %22.2f  %11d  %10d%n",
                    database,
                    people,
                    Figures.of(confirmed),
                    Figures.of(seen),
                    Figures.of(last).median(),
                    (WARM_UP + ROUNDS) * people,
                    (WARM_UP + ROUNDS) * people,
                    Figures.of(votes).median(),
                    Figures.of(looks).median(),
                    (all - before) / people,
                    boards);
        }
    }

    /** What a board costs with the first screen on it: kilobytes, of which a screen on a board that is open already costs most. */
    private long openBoards(Machine server, List<String> cookies) {
        // what is made once, whatever is opened
        open(cookies.get(1), board).tab().unload();
        long before = server.liveHeapKilobytes();
        List<Screen> opened = new ArrayList<>();
        for (int i = 1; i <= BoardHouse.MORE_BOARDS; i++) {
            opened.add(open(cookies.get(i), said(BoardHouse.BOARD).get(i)));
        }
        long after = server.liveHeapKilobytes();
        opened.forEach(screen -> screen.tab().unload());
        return (after - before) / BoardHouse.MORE_BOARDS;
    }

    /** How many statements a vote is: one person takes one back and gives it again. */
    private double another() {
        long before = calm();
        screens.getFirst().call("unvote", card);
        screens.getFirst().call("vote", card);
        return (calm() - before) / 2.0;
    }

    /** How many statements were sent when none has followed for a second. */
    private long calm() {
        long now = statements();
        for (long last = -1; last != now; now = statements()) {
            last = now;
            pause(1000);
        }
        return now;
    }

    /** From the click to the answer that says it is counted, in milliseconds. */
    private double vote(Screen screen) {
        pause(ThreadLocalRandom.current().nextInt(WITHIN));
        long began = System.nanoTime();
        screen.call("vote", card);
        return (System.nanoTime() - began) / 1e6;
    }

    /** The facilitator moves everybody on or back; what it took until each screen was told. */
    private Figures move(String button, String shows) {
        List<Double> millis = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(screens.size());
        int pressed = lead.node(button);
        long began = System.nanoTime();
        for (Screen screen : screens) {
            AtomicBoolean once = new AtomicBoolean();
            screen.tab().hear(text -> {
                if (text.contains(shows) && once.compareAndSet(false, true)) {
                    synchronized (millis) {
                        millis.add((System.nanoTime() - began) / 1e6);
                    }
                    all.countDown();
                }
            });
        }
        lead.click(pressed);
        try {
            if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(all.getCount() + " screens were never told of " + button);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        screens.forEach(screen -> screen.tab().hear(text -> {}));
        return Figures.of(millis);
    }

    /** How many votes the card has, by the last screen. */
    private int counted() {
        Matcher found = Pattern.compile("\"id\":\"" + card + "\"[^{}]*?\"votes\":(\\d+)")
                .matcher(screens.getLast().tab().told());
        int last = -1;
        while (found.find()) {
            last = Integer.parseInt(found.group(1));
        }
        return last;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
