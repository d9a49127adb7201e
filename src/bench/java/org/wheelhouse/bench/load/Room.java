package org.wheelhouse.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.wheelhouse.testing.DeskTab;
import org.wheelhouse.testing.GuestTab;
import org.wheelhouse.testing.Web;

/** A room with its facilitator at the desk and the people in it. */
public final class Room implements AutoCloseable {

    /** What does not come in this time is lost. */
    private static final long PATIENCE_SECONDS = 10;

    private static final int BEAT_SECONDS = 10;

    private static final int HEARTBEAT_SECONDS = 60;

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
        Room room = new Room(port, DeskTab.open(port));
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
        GuestTab tab = GuestTab.join(port, desk.code(), "Guest " + number);
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

    /** What one turn took. */
    public record Turn(Figures screens, double everyone, int lost) {}

    /** The presenter goes on by one slide, or to the first from the last. */
    public Turn turn() {
        List<String> slides = desk.slides();
        return turnTo(slides.get((slides.indexOf(slide) + 1) % slides.size()));
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

    /** What reached the pages by push: when each had it, and how many never had. */
    public record Pushed(Figures screens, double everyone, int lost) {}

    /** The facilitator clicks; from there until the pushes of all pages contain what {@code shows} finds. */
    public Pushed click(String button, Predicate<String> shows) {
        List<Double> millis = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(followers.size());
        AtomicLong began = new AtomicLong();
        for (Follower follower : followers) {
            AtomicInteger once = new AtomicInteger();
            follower.tab().hear(text -> {
                if (shows.test(text) && once.getAndIncrement() == 0) {
                    long nanos = System.nanoTime();
                    synchronized (millis) {
                        millis.add((nanos - began.get()) / 1e6);
                    }
                    all.countDown();
                }
            });
        }
        began.set(System.nanoTime());
        desk.click(button);
        wait(all);
        followers.forEach(follower -> follower.tab().hear(text -> {}));
        synchronized (millis) {
            Figures figures = Figures.of(millis);
            return new Pushed(figures, figures.at(1), followers.size() - millis.size());
        }
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

    /** What open pages do by themselves, as long as they are open: without it Vaadin takes them for gone after three minutes. */
    private void signsOfLife() {
        try {
            for (int second = 0; !closed; second++) {
                long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
                List<Follower> now;
                synchronized (this) {
                    now = List.copyOf(followers);
                }
                for (int i = second % BEAT_SECONDS; i < now.size(); i += BEAT_SECONDS) {
                    now.get(i).tab().beat();
                }
                for (int i = second % HEARTBEAT_SECONDS; i < now.size(); i += HEARTBEAT_SECONDS) {
                    now.get(i).tab().heartbeat();
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
        List<Follower> gone;
        synchronized (this) {
            List<Follower> last = followers.subList(followers.size() - n, followers.size());
            gone = List.copyOf(last);
            last.clear();
        }
        Parallel.times(n, 8, number -> gone.get(number).tab().leave());
    }

    @Override
    public void close() {
        closed = true;
        streams.close();
    }
}
