package org.wheelhouse.bench.load;

import java.util.Map;
import java.util.UUID;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Web;

/** A guest in the room: came in by code and name, has the page with its push socket, and the podium's stream. */
public final class Follower {

    private final Web web;
    private final String code;
    private final VaadinTab tab;
    private final String screen = UUID.randomUUID().toString();
    private final int stream;

    private Follower(Web web, String code, VaadinTab tab, int stream) {
        this.web = web;
        this.code = code;
        this.tab = tab;
        this.stream = stream;
    }

    /** The whole way of a guest: the door, the name, the page, its socket, the slides, the stream. */
    public static Follower join(int port, String code, String name, Streams streams) {
        Web web = new Web(port);
        String token = web.token("/w/" + code);
        Web.Answer in = web.post("/open/w/join", Map.of("code", code, "name", name, "_csrf", token));
        if (!in.location().endsWith("/w/" + code)) {
            throw new IllegalStateException(name + " was not let in: " + in.status() + " " + in.location());
        }
        VaadinTab tab = VaadinTab.open(web, "w/" + code);
        if (!tab.has("hand")) {
            throw new IllegalStateException(name + " stands before the door");
        }
        Follower follower = new Follower(web, code, tab, streams.open(port, code, "follow", web.cookies()));
        String state = follower.beat();
        String print = Json.text(state, "deck");
        if (web.get("/open/w/" + code + "/deck/" + print + "?seat=follow").status() != 200) {
            throw new IllegalStateException(name + " did not get the slides");
        }
        return follower;
    }

    /** Number of its stream. */
    int stream() {
        return stream;
    }

    VaadinTab tab() {
        return tab;
    }

    Web web() {
        return web;
    }

    /** Says that the screen is alive, as the browser does every ten seconds; answers with the podium. */
    String beat() {
        Web.Answer answer = web.get("/open/w/" + code + "/state?seat=follow&leafing=false&screen=" + screen);
        if (answer.status() != 200) {
            throw new IllegalStateException("A beat was answered with " + answer.status());
        }
        return answer.body();
    }

    /** Chooses an option of the poll that is open and sends it; the time from the click to the confirmation. */
    public double answer(int option) {
        tab.set(tab.node("poll-options"), "value", "\"" + option + "\"");
        long began = System.nanoTime();
        String said = tab.click(tab.node("poll-send")).body();
        double millis = (System.nanoTime() - began) / 1e6;
        if (!said.contains("Your answer is in")) {
            throw new IllegalStateException("An answer was not confirmed: " + said);
        }
        return millis;
    }

    /** Closes the tab as a browser does. */
    void leave() {
        tab.unload();
        web.get("/open/w/" + code + "/gone?screen=" + screen);
    }
}
