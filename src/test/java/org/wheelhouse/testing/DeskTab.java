package org.wheelhouse.testing;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk of a live room at the protocol's level: the demo's facilitator signs in, opens the room from home and begins it if it
 * waits. People of the demo may be in it.
 */
public final class DeskTab {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("w/([A-Z0-9]{6})/lead");

    private static final Pattern ANSWERED = Pattern.compile("\"(\\d+) of \\d+ answered\"");

    private final Web web;
    private final String code;
    private final VaadinTab tab;
    private final String token;
    private final List<String> slides;

    private DeskTab(Web web, String code) {
        this.web = web;
        this.code = code;
        this.token = web.token("/w/" + code + "/lead");
        this.tab = VaadinTab.open(web, "w/" + code + "/lead");
        String deck = state().path("deck").asString();
        JsonNode all = JSON.readTree(
                web.get("/open/w/" + code + "/deck/" + deck + "?seat=lead").body());
        this.slides = StreamSupport.stream(all.path("slides").spliterator(), false)
                .map(slide -> slide.path("id").asString())
                .toList();
    }

    public static DeskTab open(int port) {
        Web web = new Web(port);
        web.signIn(Visitors.FACILITATOR, Visitors.PASSWORD, true);
        VaadinTab home = VaadinTab.open(web, "");
        Matcher code = CODE.matcher(home.click(home.node("open-room")).body());
        if (!code.find()) {
            throw new IllegalStateException("The desk did not open");
        }
        DeskTab desk = new DeskTab(web, code.group(1));
        // the demo's own room may have begun
        if (desk.has("begin")) {
            desk.click("begin");
        }
        return desk;
    }

    /** The same desk in the same browser, at another node or after a restart; a page loaded anew. */
    public DeskTab at(int port) {
        return new DeskTab(web.at(port), code);
    }

    /** As {@link VaadinTab#brief}; {@link #wasTold} and {@link #answered} cannot be asked then. */
    public DeskTab brief() {
        tab.brief();
        return this;
    }

    /** As {@link VaadinTab#tidy}. */
    public void tidy() {
        tab.tidy();
    }

    public String code() {
        return code;
    }

    /** Ids of all slides in their order. */
    public List<String> slides() {
        return slides;
    }

    /** What is pushed to the desk from now on. */
    public void hear(Consumer<String> hearing) {
        tab.hear(hearing);
    }

    /** Whether the page has been told of such a component. */
    public boolean has(String id) {
        return tab.has(id);
    }

    /** Whether these words are in anything that the page was told since it was loaded. */
    public boolean wasTold(String words) {
        return tab.wasTold(words);
    }

    /** How many have answered what is asked, as the page was told last; -1 before that. */
    public int answered() {
        return ANSWERED.matcher(tab.told())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .reduce(-1, (earlier, later) -> later);
    }

    public Web.Answer click(String button) {
        return tab.click(tab.node(button));
    }

    /** Vaadin's own sign of life, every three minutes. */
    public void heartbeat() {
        tab.heartbeat();
    }

    /** The podium as it stands: {@code turn}, {@code slide} and so on. */
    public JsonNode state() {
        return JSON.readTree(
                web.get("/open/w/" + code + "/state?seat=lead&screen=desk").body());
    }

    /** A press of the clicker, from one slide to another. */
    public Web.Answer turn(String from, String to) {
        return web.postJson(
                "/do/w/" + code + "/turn",
                "{\"from\":\"" + from + "\",\"fromStep\":0,\"slide\":\"" + to + "\",\"step\":0}",
                "X-CSRF-TOKEN",
                token,
                "Origin",
                web.base());
    }
}
