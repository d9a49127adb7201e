package org.wheelhouse.bench.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Web;

/** Pages of the bare view and bare sockets, as many as there are followers, and what a ring takes until the last has it. */
public final class Floors implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final int port;
    private final Web web;
    private final HttpClient sockets = HttpClient.newHttpClient();
    private final List<VaadinTab> pages = new ArrayList<>();
    private final List<WebSocket> open = new ArrayList<>();
    private volatile Consumer<String> heard = text -> {};
    private int rings;

    public Floors(int port) {
        this.port = port;
        this.web = new Web(port);
    }

    public void fill(int n) {
        List<VaadinTab> more = java.util.Collections.synchronizedList(pages);
        Parallel.times(n - pages.size(), 8, number -> more.add(VaadinTab.open(new Web(port), "bare")));
        while (open.size() < n) {
            open.add(sockets.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://localhost:" + port + "/bare-socket"), new Ear())
                    .join());
        }
    }

    /** One ring to all pages of the bare view, until the last has it. */
    public double view() {
        String text = "Ring" + ++rings;
        CountDownLatch all = new CountDownLatch(pages.size());
        pages.forEach(page -> page.hear(push -> {
            if (push.contains(text)) {
                all.countDown();
            }
        }));
        return ring("view", text, all);
    }

    /** The same text to all bare sockets, {@code bytes} long. */
    public double socket(int bytes) {
        String text = ("Ring" + ++rings + "-").concat("x".repeat(bytes)).substring(0, bytes);
        CountDownLatch all = new CountDownLatch(open.size());
        heard = push -> all.countDown();
        return ring("socket", text, all);
    }

    private double ring(String what, String text, CountDownLatch all) {
        long began = System.nanoTime();
        web.get("/ring/" + what + "?text=" + text);
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
