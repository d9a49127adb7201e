package org.wheelhouse.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wheelhouse.testing.DeskTab;
import org.wheelhouse.testing.GuestTab;
import org.wheelhouse.testing.Web;

/** A room with its facilitator at the desk and the people in it. */
public final class Room implements AutoCloseable {

    /** What does not come in this time is lost. */
    private static final long PATIENCE_SECONDS = 10;

    private static final int BEAT_SECONDS = 15;

    private static final int HEARTBEAT_SECONDS = 180;

    private final int port;
    private final DeskTab desk;
    private final Streams streams = new Streams();
    private final List<Follower> followers = new ArrayList<>();
    private String slide;
    private int numbers;
    private volatile boolean closed;

    private Room(int port, DeskTab desk) {
        this.port = port;
        this.desk = desk;
        this.slide = desk.state().path("slide").asString();
    }

    /** The facilitator signs in, opens the room from home and begins. */
    public static Room open(int port) {
        Room room = new Room(port, DeskTab.open(port).brief());
        Thread.ofPlatform().name("signs-of-life").daemon().start(room::signsOfLife);
        return room;
    }

    public String code() {
        return desk.code();
    }

    public List<Follower> followers() {
        return followers;
    }

    public int lostStreams() {
        return streams.lost();
    }

    /** One more comes in; the way in, in milliseconds. Safe from several threads. */
    public double join() {
        int number;
        synchronized (this) {
            number = ++numbers;
        }
        long began = System.nanoTime();
        GuestTab tab = GuestTab.join(port, desk.code(), "Guest " + number).brief();
        Follower follower = new Follower(tab, streams.open(port, desk.code(), "follow", tab.cookies()));
        double millis = (System.nanoTime() - began) / 1e6;
        synchronized (this) {
            followers.add(follower);
        }
        return millis;
    }

    /** As many at a time as browsers on one Wi-Fi would be, until there are {@code n}. */
    public void fill(int n) {
        Parallel.times(n - followers.size(), 8, number -> join());
    }

    /** As {@link #fill}, and the last ones leave if there are more. */
    public void become(int n) {
        fill(n);
        leave(followers.size() - n);
    }

    /** What one turn took. */
    public record Turn(Figures screens, double everyone, int lost) {}

    /** The presenter goes on by one slide, or to the first from the last. */
    public Turn turn() {
        List<String> slides = desk.slides();
        return turnTo(slides.get((slides.indexOf(slide) + 1) % slides.size()));
    }

    /** To where the module begins; what stands there is no question. */
    public Turn turnToFirst() {
        return turnTo(desk.slides().getFirst());
    }

    /** From the presenter's request to the last stream that has it. */
    public Turn turnTo(String next) {
        long wanted = desk.state().path("turn").asLong() + 1;
        AtomicLongArray heard = new AtomicLongArray(streamCount());
        CountDownLatch all = new CountDownLatch(followers.size());
        streams.hear((number, turn, nanos) -> {
            if (turn >= wanted && heard.compareAndSet(number, 0, nanos)) {
                all.countDown();
            }
        });
        long began = System.nanoTime();
        Web.Answer answer = desk.turn(slide, next);
        if (answer.status() != 200) {
            throw new IllegalStateException("A turn was answered with " + answer.status() + " " + answer.body());
        }
        slide = next;
        wait(all);
        // who comes in between two turns hears the last one too
        streams.hear((number, turn, nanos) -> {});
        tidy();
        List<Double> millis = followers.stream()
                .map(Follower::stream)
                .map(heard::get)
                .filter(nanos -> nanos != 0)
                .map(nanos -> (nanos - began) / 1e6)
                .toList();
        Figures figures = Figures.of(millis);
        return new Turn(figures, figures.at(1), followers.size() - millis.size());
    }

    private int streamCount() {
        return followers.stream().mapToInt(Follower::stream).max().orElse(-1) + 1;
    }

    /**
     * What reached the pages by push: when each had it, and how many never had.
     *
     * @param bytes of the message, in the middle
     * @param nodes that it added to the page, elements and texts, in the middle
     */
    public record Pushed(Figures screens, double everyone, int lost, double bytes, double nodes) {}

    private record Heard(long nanos, String text) {}

    /** The facilitator clicks; from there until the pushes of all pages contain what {@code shows} finds. */
    public Pushed click(String button, Predicate<String> shows) {
        AtomicReferenceArray<Heard> heard = new AtomicReferenceArray<>(followers.size());
        CountDownLatch all = new CountDownLatch(followers.size());
        for (int i = 0; i < followers.size(); i++) {
            int number = i;
            followers.get(i).tab().hear(text -> {
                if (heard.get(number) == null && shows.test(text)) {
                    heard.set(number, new Heard(System.nanoTime(), text));
                    all.countDown();
                }
            });
        }
        desk.has(button);
        long began = System.nanoTime();
        desk.click(button);
        wait(all);
        followers.forEach(follower -> follower.tab().hear(text -> {}));
        List<Heard> came = IntStream.range(0, followers.size())
                .mapToObj(heard::get)
                .filter(Objects::nonNull)
                .toList();
        tidy();
        Figures screens =
                Figures.of(came.stream().map(one -> (one.nanos() - began) / 1e6).toList());
        return new Pushed(
                screens,
                screens.at(1),
                followers.size() - came.size(),
                median(came, String::length),
                median(came, Room::nodes));
    }

    private static double median(List<Heard> came, ToDoubleFunction<String> what) {
        return Figures.of(
                        came.stream().map(one -> what.applyAsDouble(one.text())).toList())
                .median();
    }

    private static double nodes(String push) {
        return push.split("\"type\":\"attach\"", -1).length - 1;
    }

    /** What the pages were told is read and dropped while nothing is measured. */
    private void tidy() {
        desk.tidy();
        followers.forEach(follower -> follower.tab().tidy());
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the desk to say that all have answered. */
    public final class Counting {

        private final CompletableFuture<Long> right = new CompletableFuture<>();

        private Counting(int people) {
            // people of the demo may have come in and do not answer
            Predicate<String> all =
                    Pattern.compile("\"" + people + " of \\d+ answered\"").asPredicate();
            desk.hear(text -> {
                if (all.test(text)) {
                    right.complete(System.nanoTime());
                }
            });
        }

        /** How long after this moment the desk counted everybody, in milliseconds; zero if before; not a number if never. */
        public double millisAfterNow() {
            long now = System.nanoTime();
            try {
                return Math.max(0, (right.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - now) / 1e6);
            } catch (TimeoutException never) {
                return Double.NaN;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** To be begun before the answers are sent. */
    public Counting counting(int people) {
        return new Counting(people);
    }

    /** What open pages do by themselves, as long as they are open: without it Vaadin takes them for gone after nine minutes. */
    private void signsOfLife() {
        try {
            for (int second = 0; !closed; second++) {
                long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
                List<Follower> now;
                synchronized (this) {
                    now = List.copyOf(followers);
                }
                for (Follower one : now) {
                    one.lives(second, BEAT_SECONDS, GuestTab::beat);
                    one.lives(second, HEARTBEAT_SECONDS, GuestTab::heartbeat);
                }
                if (second % HEARTBEAT_SECONDS == 0) {
                    desk.heartbeat();
                }
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last {@code n} who came in close the tab. */
    public void leave(int n) {
        List<Follower> gone = takeLast(n);
        Parallel.times(n, 8, number -> {
            streams.close(gone.get(number).stream());
            gone.get(number).tab().leave();
        });
    }

    private synchronized List<Follower> takeLast(int n) {
        List<Follower> last = followers.subList(followers.size() - n, followers.size());
        List<Follower> taken = List.copyOf(last);
        last.clear();
        return taken;
    }

    /** The first {@code n} lose their line without a word. They are not waited for until they are {@link #back}. */
    public List<GuestTab> cut(int n) {
        List<Follower> cut;
        synchronized (this) {
            List<Follower> first = followers.subList(0, n);
            cut = List.copyOf(first);
            first.clear();
        }
        cut.forEach(follower -> {
            streams.close(follower.stream());
            follower.tab().cut();
        });
        return cut.stream().map(Follower::tab).toList();
    }

    /**
     * Their line is back: half of them go on in the page that they had, the others load it anew.
     *
     * @return how many of them do not stand where the room stands
     */
    public int back(List<GuestTab> tabs) {
        return (int) Parallel.measure(tabs.size(), 8, number -> back(tabs.get(number), number % 2 == 0)).stream()
                .filter(isLost -> isLost > 0)
                .count();
    }

    private double back(GuestTab had, boolean samePage) {
        GuestTab tab = samePage ? had : had.at(port).brief();
        if (samePage) {
            tab.back();
        } else {
            had.leave();
        }
        boolean isThere = tab.beat().contains("\"slide\":\"" + slide + "\"");
        Follower follower = new Follower(tab, streams.open(port, desk.code(), "follow", tab.cookies()));
        synchronized (this) {
            followers.add(follower);
        }
        return isThere ? 0 : 1;
    }

    @Override
    public void close() {
        closed = true;
        streams.close();
    }
}
