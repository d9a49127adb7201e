package org.wheelhouse.bench.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Web;

/** Pages of the bare view and bare sockets, as many as there are followers, and what a ring takes until the last has it. */
public final class Floors implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final int port;
    private final Web web;
    private final HttpClient sockets = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final List<VaadinTab> pages = new ArrayList<>();
    private final List<WebSocket> open = new ArrayList<>();
    private volatile Consumer<String> heard = text -> {};
    private int rings;

    public Floors(int port) {
        this.port = port;
        this.web = new Web(port);
    }

    /** So many pages and sockets from now on. */
    public void become(int n) {
        List<VaadinTab> more = Collections.synchronizedList(pages);
        Parallel.times(n - pages.size(), 8, number -> {
            VaadinTab page = VaadinTab.open(new Web(port), "bare");
            page.brief();
            more.add(page);
        });
        while (open.size() < n) {
            open.add(sockets.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://localhost:" + port + "/bare-socket"), new Ear())
                    .join());
        }
        while (pages.size() > n) {
            pages.removeLast().unload();
            open.removeLast().abort();
        }
    }

    /**
     * One ring to all pages of the bare view, until the last has it.
     *
     * @param nodes that the ring adds to each page in place of those of the last ring, elements and texts; zero changes one text
     */
    public double view(int nodes) {
        String text = "Ring" + ++rings;
        CountDownLatch all = new CountDownLatch(pages.size());
        pages.forEach(page -> page.hear(push -> {
            if (push.contains(text)) {
                all.countDown();
            }
        }));
        double millis = ring("view?nodes=" + nodes + "&text=" + text, all);
        pages.forEach(VaadinTab::tidy);
        return millis;
    }

    /** The same text to all bare sockets, {@code bytes} long. */
    public double socket(int bytes) {
        CountDownLatch all = new CountDownLatch(open.size());
        heard = push -> all.countDown();
        return ring("socket?bytes=" + bytes, all);
    }

    private double ring(String what, CountDownLatch all) {
        long began = System.nanoTime();
        web.get("/ring/" + what);
        try {
            if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(all.getCount() + " of the floor did not hear a ring");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return (System.nanoTime() - began) / 1e6;
    }

    @Override
    public void close() {
        open.forEach(WebSocket::abort);
        sockets.shutdownNow();
    }

    private final class Ear implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            if (last) {
                heard.accept("");
            }
            return WebSocket.Listener.super.onText(socket, text, last);
        }
    }
}
