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
 * counted once; what an open screen costs in memory; how many statements one refresh of all screens sends to the database.
 *
 * <pre>./wheelhouse bench board [PEOPLE] [CARDS]</pre>
 */
public final class BoardBench {

    private static final int WITHIN = 3000;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final int PATIENCE_SECONDS = 30;

    /** What the board tells a screen: columns, that votes are taken, and from the closing of the vote on topics with their sums. */
    private static final String COLUMNS = "\"mode\":\"columns\"";

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
    private final List<VaadinTab> tabs = new ArrayList<>();

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
        lead = open(said(BoardHouse.COOKIES).getFirst());
    }

    public static void main(String[] arguments) throws IOException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int cards = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150;
        System.out.println("Votes on one board of " + cards + " cards within " + WITHIN / 1000 + " s, in ms, p50 / p95");
        System.out.println("database    people  confirmed  sums on a screen  on the last  counted once  statements a refresh"
                + " and screen  KB a screen  KB the board");
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
                for (Path file : files.filter(known -> known.getFileName().toString().startsWith(first)).toList()) {
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

    private VaadinTab open(String cookies) {
        Web web = new Web(process.port());
        for (String one : cookies.split("; ")) {
            web.setCookie(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        VaadinTab tab = VaadinTab.open(web, "retro/" + board);
        tab.node("wall");
        return tab;
    }

    private long statements() {
        return Long.parseLong(counter.get("/").body());
    }

    private void measure(String database) {
        try (process) {
            Machine server = new Machine(process.pid());
            List<String> cookies = said(BoardHouse.COOKIES);
            long alone = server.liveHeapKilobytes();
            tabs.add(open(cookies.get(1)));
            long one = server.liveHeapKilobytes();
            Parallel.times(people - 1, 8, number -> {
                VaadinTab tab = open(cookies.get(number + 2));
                synchronized (tabs) {
                    tabs.add(tab);
                }
            });
            long all = server.liveHeapKilobytes();
            // from writing to grouping, where cards are shown
            move("phase-next", COLUMNS);
            List<Double> confirmed = new ArrayList<>();
            List<Double> screens = new ArrayList<>();
            List<Double> last = new ArrayList<>();
            List<Double> statements = new ArrayList<>();
            for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
                move(round == 1 ? "phase-next" : "phase-back", VOTING);
                List<Double> waits = Parallel.measure(people, people, number -> vote(tabs.get(number)));
                double each = refresh();
                Figures sums = move("phase-next", TOPICS);
                if (!counted(round * people)) {
                    throw new IllegalStateException("not every vote of " + people + " was counted once in round " + round);
                }
                if (round > WARM_UP) {
                    confirmed.addAll(waits);
                    for (double millis : sums.sorted()) {
                        screens.add(millis);
                    }
                    last.add(sums.at(1));
                    statements.add(each);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-10s  %6d  %9s  %16s  %11.0f  %5d of %5d  %31.2f  %11d  %12d%n",
                    database,
                    people,
                    Figures.of(confirmed),
                    Figures.of(screens),
                    Figures.of(last).median(),
                    (WARM_UP + ROUNDS) * people,
                    (WARM_UP + ROUNDS) * people,
                    Figures.of(statements).median(),
                    (all - one) / Math.max(1, people - 1),
                    one - alone);
        }
    }

    /** How many statements each screen costs when all look again because one person took a vote back; then it is given again. */
    private double refresh() {
        long before = calm();
        tabs.getFirst().call(tabs.getFirst().node("wall"), "unvote", card);
        double each = (calm() - before) / (double) (people + 1);
        tabs.getFirst().call(tabs.getFirst().node("wall"), "vote", card);
        calm();
        return each;
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
    private double vote(VaadinTab tab) {
        pause(ThreadLocalRandom.current().nextInt(WITHIN));
        long began = System.nanoTime();
        Web.Answer answer = tab.call(tab.node("wall"), "vote", card);
        if (answer.status() != 200 || !answer.body().contains(DONE)) {
            throw new IllegalStateException("A vote was answered with " + answer.status() + " " + answer.body());
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** The facilitator moves everybody on or back; what it took until each screen was told. */
    private Figures move(String button, String shows) {
        List<Double> millis = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(tabs.size());
        long began = System.nanoTime();
        for (VaadinTab tab : tabs) {
            AtomicBoolean once = new AtomicBoolean();
            tab.hear(text -> {
                if (text.contains(shows) && once.compareAndSet(false, true)) {
                    synchronized (millis) {
                        millis.add((System.nanoTime() - began) / 1e6);
                    }
                    all.countDown();
                }
            });
        }
        lead.click(lead.node(button));
        try {
            if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(all.getCount() + " screens were never told of " + button);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        tabs.forEach(tab -> tab.hear(text -> {}));
        return Figures.of(millis);
    }

    /** Whether the last screen says that the card has so many votes. */
    private boolean counted(int votes) {
        Matcher found = Pattern.compile("\"id\":\"" + card + "\"[^{}]*?\"votes\":(\\d+)")
                .matcher(tabs.getLast().told());
        String last = "";
        while (found.find()) {
            last = found.group(1);
        }
        return last.equals(String.valueOf(votes));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
