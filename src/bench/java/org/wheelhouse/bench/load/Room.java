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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** A room with its facilitator at the desk and the people in it. */
public final class Room implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("w/([A-Z0-9]{6})/lead");
    /** What does not come in this time is lost. */
    private static final long PATIENCE_SECONDS = 10;
    private static final int HEARTBEAT_SECONDS = 60;

    private final int port;
    private final Web web;
    private final VaadinTab desk;
    private final String code;
    private final String token;
    private final List<String> slides;
    private final Streams streams = new Streams();
    private final List<Follower> followers = new ArrayList<>();
    private String slide;
    private int numbers;

    private Room(int port, Web web, VaadinTab desk, String code, String token) {
        this.port = port;
        this.web = web;
        this.desk = desk;
        this.code = code;
        this.token = token;
        String state = state();
        this.slide = Json.text(state, "slide");
        this.slides = Json.all(
                web.get("/open/w/" + code + "/deck/" + Json.text(state, "deck") + "?seat=lead")
                        .body(),
                "slides",
                "id");
    }

    /** The facilitator signs in, opens the room from home and begins. */
    public static Room open(int port) {
        Web web = new Web(port);
        web.signIn(Visitors.FACILITATOR, Visitors.PASSWORD, false);
        VaadinTab home = VaadinTab.open(web, "");
        Matcher code = CODE.matcher(home.click(home.node("open-room")).body());
        if (!code.find()) {
            throw new IllegalStateException("The desk did not open");
        }
        String token = web.token("/w/" + code.group(1) + "/lead");
        VaadinTab desk = VaadinTab.open(web, "w/" + code.group(1) + "/lead");
        Room room = new Room(port, web, desk, code.group(1), token);
        desk.click(desk.node("begin"));
        return room;
    }

    public String code() {
        return code;
    }

    public VaadinTab desk() {
        return desk;
    }

    public Web web() {
        return web;
    }

    public List<Follower> followers() {
        return followers;
    }

    public int lostStreams() {
        return streams.lost();
    }

    public String state() {
        return web.get("/open/w/" + code + "/state?seat=lead&screen=desk").body();
    }

    /** One more comes in; the way in, in milliseconds. Safe from several threads. */
    public double join() {
        int number;
        synchronized (this) {
            number = ++numbers;
        }
        long began = System.nanoTime();
        Follower follower = Follower.join(port, code, "Guest " + number, streams);
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
        return turnTo(slides.get((slides.indexOf(slide) + 1) % slides.size()));
    }

    /** From the presenter's request to the last stream that has it. */
    public Turn turnTo(String next) {
        AtomicLong wanted = new AtomicLong(Json.number("{\"p\":" + state() + "}", "p", "turn") + 1);
        AtomicLongArray heard = new AtomicLongArray(streamCount());
        CountDownLatch all = new CountDownLatch(followers.size());
        streams.hear((number, turn, nanos) -> {
            if (turn >= wanted.get() && heard.compareAndSet(number, 0, nanos)) {
                all.countDown();
            }
        });
        long began = System.nanoTime();
        Web.Answer answer = web.postJson(
                "/do/w/" + code + "/turn",
                "{\"from\":\"" + slide + "\",\"fromStep\":0,\"slide\":\"" + next + "\",\"step\":0}",
                "X-CSRF-TOKEN",
                token,
                "Origin",
                web.base());
        if (answer.status() != 200) {
            throw new IllegalStateException("A turn was answered with " + answer.status() + " " + answer.body());
        }
        slide = next;
        wait(all);
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
        desk.click(desk.node(button));
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
            String words = people + " of " + people + " answered";
            desk.hear(text -> {
                if (text.contains(words)) {
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

    /** All screens do what screens do that are only looked at, each with its beat and heartbeat, for so many seconds. */
    public void idle(int seconds) throws InterruptedException {
        int beatSeconds = 10;
        for (int second = 0; second < seconds; second++) {
            long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            for (int i = second % beatSeconds; i < followers.size(); i += beatSeconds) {
                followers.get(i).beat();
            }
            for (int i = second % HEARTBEAT_SECONDS; i < followers.size(); i += HEARTBEAT_SECONDS) {
                followers.get(i).tab().heartbeat();
            }
            TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
        }
    }

    /** All screens say that they are alive. */
    public void beat() {
        Parallel.times(followers.size(), 8, number -> followers.get(number).beat());
    }

    /** The last {@code n} who came in close the tab. */
    public void leave(int n) {
        List<Follower> gone = followers.subList(followers.size() - n, followers.size());
        Parallel.times(n, 8, number -> gone.get(number).leave());
        gone.clear();
    }

    @Override
    public void close() {
        streams.close();
    }
}
