package org.wheelhouse.testing;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** A guest of a live room at the protocol's level: came in by code and name, has the page with its push socket and the slides. */
public final class GuestTab {

    private static final JsonMapper JSON = new JsonMapper();

    private final Web web;
    private final String code;
    private final String screen = UUID.randomUUID().toString();
    private final VaadinTab tab;
    private final String token;
    private String chosen = "";

    private GuestTab(Web web, String code) {
        this.web = web;
        this.code = code;
        this.token = web.token("/w/" + code);
        this.tab = VaadinTab.open(web, "w/" + code);
        // only who is in has a hand to raise
        tab.node("hand");
        String deck = JSON.readTree(beat()).path("deck").asString();
        if (web.get("/open/w/" + code + "/deck/" + deck + "?seat=follow").status() != 200) {
            throw new IllegalStateException("A guest did not get the slides of " + code);
        }
    }

    /** The whole way of a guest: the door, the name, the page, its socket, the slides. */
    public static GuestTab join(int port, String code, String name) {
        Web web = new Web(port);
        Web.Answer in = web.post("/open/w/join", Map.of("code", code, "name", name, "_csrf", web.token("/w/" + code)));
        if (!in.location().endsWith("/w/" + code)) {
            throw new IllegalStateException(name + " was not let in: " + in.status() + " " + in.location());
        }
        return new GuestTab(web, code);
    }

    /** The same guest in the same browser, at another node or after a restart; a page loaded anew. */
    public GuestTab at(int port) {
        return new GuestTab(web.at(port), code);
    }

    /** As {@link VaadinTab#brief}. */
    public GuestTab brief() {
        tab.brief();
        return this;
    }

    /** As {@link VaadinTab#tidy}. */
    public void tidy() {
        tab.tidy();
    }

    /** The line is cut: the socket ends without a word. */
    public void cut() {
        tab.cut();
    }

    /** The line is back: the page opens its socket again and asks for what it missed. */
    public void back() {
        int status = tab.connect(web.base());
        if (status != 101) {
            throw new IllegalStateException("The socket was refused with " + status);
        }
        tab.nothing();
        beat();
    }

    public String cookies() {
        return web.cookies();
    }

    /** What is pushed to this page from now on. */
    public void hear(Consumer<String> hearing) {
        tab.hear(hearing);
    }

    /** Whether the page has been told of such a component. */
    public boolean has(String id) {
        return tab.has(id);
    }

    /** Says that the screen is alive, as the browser does every fifteen seconds; answers with the podium. */
    public String beat() {
        Web.Answer answer = web.get("/open/w/" + code + "/state?seat=follow&leafing=false&screen=" + screen);
        if (answer.status() != 200) {
            throw new IllegalStateException("A beat was answered with " + answer.status());
        }
        return answer.body();
    }

    /** Vaadin's own sign of life, every three minutes. */
    public void heartbeat() {
        tab.heartbeat();
    }

    /**
     * Chooses an option of the poll that is open.
     *
     * @param option of {@link PollContent}, from 1
     */
    public void choose(int option) {
        chosen = PollContent.OPTIONS.get(option - 1);
    }

    /** Sends what was chosen, as the page does by itself; what the house says. */
    public String send() {
        return web.postJson(
                        "/do/asks/" + tab.last("ask") + "/answer",
                        "{\"who\":\"" + tab.last("who") + "\",\"body\":\"" + chosen + "\"}",
                        "X-CSRF-TOKEN",
                        token,
                        "Origin",
                        web.base())
                .body();
    }

    /** Whether these are the words of an answer that is kept. */
    public static boolean isConfirmed(String told) {
        return told.contains("\"counted\":true");
    }

    /** Closes the tab as a browser does. */
    public void leave() {
        tab.unload();
        web.get("/open/w/" + code + "/gone?screen=" + screen);
    }
}
