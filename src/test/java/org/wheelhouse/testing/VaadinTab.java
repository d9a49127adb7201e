package org.wheelhouse.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tab of a browser as the server sees it: the page's key, its requests and its push socket, without drawing anything. */
public final class VaadinTab {

    private static final String DETAILS =
            "{\"v-sh\":\"800\",\"v-sw\":\"1200\",\"v-wh\":\"800\",\"v-ww\":\"1200\",\"v-bh\":\"800\","
                    + "\"v-bw\":\"1200\",\"v-curdate\":\"1773219600000\",\"v-tzo\":\"0\",\"v-dstd\":\"0\",\"v-rtzo\":\"0\","
                    + "\"v-dston\":\"false\",\"v-tzid\":\"Europe/London\",\"v-wn\":\"tab\",\"v-td\":\"false\",\"v-pr\":\"1\","
                    + "\"v-np\":\"Linux\"}";

    /** A Vaadin button is switched off by a script. */
    private static final Pattern DISABLED =
            Pattern.compile("\\[true,\\{\"@v-node\":(\\d+)\\},\"[^\"]*this\\.disabled = ");

    private static final int PATIENCE_SECONDS = 10;

    private final Web web;
    private final String id;
    private final String key;
    private final String pushId;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Told told = new Told();

    private volatile Consumer<String> hearing = text -> {};
    private @Nullable WebSocket socket;
    private int sent;

    private VaadinTab(Web web, String id, String key, String pushId) {
        this.web = web;
        this.id = id;
        this.key = key;
        this.pushId = pushId;
    }

    /** Loads the page, opens its socket and goes to the view, as a browser does. */
    public static VaadinTab open(Web web, String route) {
        VaadinTab tab = load(web, route);
        int status = tab.connect(web.base());
        if (status != 101) {
            throw new IllegalStateException("The socket was refused with " + status);
        }
        tab.navigate(route);
        return tab;
    }

    /** Loads the page, without a socket. */
    public static VaadinTab load(Web web, String route) {
        String body = web.get(init(route)).body();
        VaadinTab tab = new VaadinTab(
                web,
                find(body, "\"v-uiId\":(\\d+)"),
                find(body, "\"Vaadin-Security-Key\":\"([^\"]+)\""),
                find(body, "\"Vaadin-Push-ID\":\"([^\"]+)\""));
        tab.told.add(body);
        return tab;
    }

    /** The address that begins a new page. */
    public static String init(String route) {
        return "/?v-r=init&location=" + encoded(route) + "&query=&v-browserDetails=" + encoded(DETAILS);
    }

    private static String find(String body, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + body);
        }
        return found.group(1);
    }

    /** Goes to a view; the answer holds what the server draws. */
    public Web.Answer navigate(String route) {
        String[] parts = route.split("\\?", 2);
        return send(
                key,
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + parts[0]
                        + "\",\"query\":\"" + (parts.length > 1 ? parts[1] : "")
                        + "\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}");
    }

    /** Sends calls of the page in one request, as JSON with commas between them, with any key. */
    public Web.Answer send(String withKey, String calls) {
        String message =
                "{\"csrfToken\":\"" + withKey + "\",\"rpc\":[" + calls + "],\"syncId\":-1,\"clientId\":" + sent + "}";
        if (withKey.equals(key)) {
            sent++;
        }
        Web.Answer answer = web.postJson("/?v-r=uidl&v-uiId=" + id, message);
        told.add(answer.body());
        return answer;
    }

    /** The number that the server gave to the component with this id; what comes by push may come a little later. */
    public int node(String componentId) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Optional<Integer> node = told.node(componentId);
        while (node.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            node = told.node(componentId);
        }
        return node.orElseThrow(() -> new IllegalStateException("The server has told of no component " + componentId));
    }

    /**
     * From now on the page keeps only the number of each component with an id and the last value of each name: for load, where a
     * thousand pages are open for long. {@link #told}, {@link #wasTold} and {@link #shutNodes} cannot be asked then.
     */
    public void brief() {
        told.brief();
    }

    /** A brief page reads and drops what it was told since; to be called when nothing is measured. */
    public void tidy() {
        told.tidy();
    }

    /** Whether these words are in anything that the server has told this page. */
    public boolean wasTold(String words) {
        return told.all().contains(words);
    }

    /** The value that the server gave last to a property or attribute of this name, on any component. */
    public String last(String name) {
        return told.last(name).orElseThrow(() -> new IllegalStateException("The server has told of no " + name));
    }

    /** Whether the server has told this page of such a component. */
    public boolean has(String componentId) {
        return told.node(componentId).isPresent();
    }

    /** Says that the node was clicked, whether it can be seen and clicked or not. */
    public Web.Answer click(int node) {
        return event(node, "click");
    }

    /** The cheapest request of a page: it says nothing and asks for what is new. */
    public Web.Answer nothing() {
        return send(key, "");
    }

    /** Says that something happened at the node. */
    public Web.Answer event(int node, String event) {
        return send(key, happened(node, event));
    }

    /** The call that says so. */
    public static String happened(int node, String event) {
        return "{\"type\":\"event\",\"node\":" + node + ",\"event\":\"" + event + "\",\"data\":{}}";
    }

    /** Calls a method that the component offers to its page, with one text; the answer holds what it gave. */
    public Web.Answer call(int node, String method, String text) {
        return send(
                key,
                "{\"type\":\"publishedEventHandler\",\"node\":" + node + ",\"templateEventMethodName\":\"" + method
                        + "\",\"templateEventMethodArgs\":[\"" + text + "\"],\"promise\":0}");
    }

    /** Says that the page is still open. */
    public Web.Answer heartbeat() {
        return web.postJson("/?v-r=heartbeat&v-uiId=" + id, "");
    }

    /** The line is cut: the socket ends without a word, the server keeps the page; {@link #connect} opens it again. */
    public void cut() {
        Optional.ofNullable(socket).ifPresent(WebSocket::abort);
    }

    /** What cuts the line that is open now, even when the page has another one by then. */
    public Runnable cutter() {
        return Objects.requireNonNull(socket)::abort;
    }

    /** Closes the page, as a browser does that leaves it. */
    public void unload() {
        web.postJson("/?v-r=uidl&v-uiId=" + id, "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"UNLOAD\":true}");
        Optional.ofNullable(socket).ifPresent(WebSocket::abort);
    }

    /** Says that somebody typed, as the component with this property tells it. */
    public Web.Answer set(int node, String property, String jsonValue) {
        return send(key, changed(node, property, jsonValue));
    }

    /** The call that says so. */
    public static String changed(int node, String property, String jsonValue) {
        return "{\"type\":\"mSync\",\"node\":" + node + ",\"feature\":1,\"property\":\"" + property + "\",\"value\":"
                + jsonValue + "}";
    }

    /** All that the server has told this page so far. */
    public String told() {
        return told.all();
    }

    /** As a browser does when the tab is closed: the server forgets the page. */
    public void close() {
        web.postJson(
                "/?v-r=uidl&v-uiId=" + id,
                "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":-1,\"clientId\":" + sent + ",\"UNLOAD\":true}");
    }

    /** The numbers of all components that the server has told this page of and says cannot be used: disabled or hidden. */
    public List<Integer> shutNodes() {
        String all = told.all();
        Stream<Integer> buttons = DISABLED.matcher(all).results().map(found -> Integer.parseInt(found.group(1)));
        Stream<Integer> others = Told.CHANGE
                .matcher(all)
                .results()
                .map(found -> found.group())
                .filter(change -> change.contains("\"key\":\"visible\"") && change.contains("\"value\":false")
                        || change.contains("\"key\":\"disabled\"")
                                && (change.contains("\"value\":true") || change.contains("\"value\":\"\"")))
                .map(change -> Integer.parseInt(find(change, "\"node\":(\\d+)")));
        return Stream.concat(buttons, others).distinct().toList();
    }

    public String key() {
        return key;
    }

    /** Opens the push socket as a page of this origin would; the status of the answer, 101 if it is open. */
    public int connect(String origin) {
        String address = web.base().replace("http", "ws") + "/VAADIN/push?v-r=push&v-uiId=" + id + "&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true";
        try {
            WebSocket.Builder socket = web.client().newWebSocketBuilder().header("Cookie", web.cookies());
            if (!origin.isEmpty()) {
                socket.header("Origin", origin);
            }
            this.socket = socket.buildAsync(URI.create(address), new Ear()).join();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    /** From now on what the server pushes is also told to {@code hearing}, on a thread of the socket. */
    public void hear(Consumer<String> hearing) {
        this.hearing = hearing;
    }

    /** From now on it goes when it is told to load anew, as a browser's page does; else it stays until it is thrown out. */
    public void obey() {
        hear(pushed -> {
            if (pushed.contains("location.reload()")) {
                close();
            }
        });
    }

    public boolean socketIsOpen() {
        return !closed.isDone();
    }

    public boolean closedWithin(Duration time) {
        try {
            closed.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private final class Ear implements WebSocket.Listener {

        /** Messages come as {@code length|text}, cut and joined as it pleases the line. */
        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            heard.append(part);
            for (int bar = heard.indexOf("|"); bar >= 0; bar = heard.indexOf("|")) {
                int end = bar + 1 + Integer.parseInt(heard.substring(0, bar).trim());
                if (heard.length() < end) {
                    break;
                }
                String message = heard.substring(bar + 1, end);
                heard.delete(0, end);
                told.add(message);
                hearing.accept(message);
            }
            return WebSocket.Listener.super.onText(socket, part, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(null);
            return WebSocket.Listener.super.onClose(socket, status, reason);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            if (error instanceof IOException) {
                closed.complete(null);
            } else {
                closed.completeExceptionally(error);
            }
        }
    }
}
