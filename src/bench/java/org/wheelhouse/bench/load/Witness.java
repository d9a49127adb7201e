package org.wheelhouse.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.testing.Browser;

/**
 * One real Chromium in the room. It says when it drew a slide; if that is far from what the driver's own clients measured, the
 * driver does not do what a browser does and its figures are worth nothing.
 */
public final class Witness {

    private static final int TURNS = 10;
    private static final int DROPPED = 3;
    private static final double BELIEVED_WITHIN = 150;
    private static final int GAP_MILLIS = 500;

    private Witness() {}

    /** Turns the room a few times and prints what both saw, in ms. */
    public static void hold(int port, Room room) throws InterruptedException {
        Browser browser = Browser.fresh(1);
        browser.driver.get("http://localhost:" + port + "/w/" + room.code());
        browser.find("#join-name").sendKeys("Witness");
        browser.find("#join-send").click();
        browser.find("#hand");
        browser.until("the witness sees a slide", () -> browser.has(".wh-podium-heading"));
        browser.script("window.drawn = []; new MutationObserver(() => window.drawn.push(Date.now()))"
                + ".observe(document.querySelector('[data-part=stage]'), { childList: true })");
        List<Double> seen = new ArrayList<>();
        List<Double> measured = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            long began = System.currentTimeMillis();
            Room.Turn turn = room.turn();
            Thread.sleep(GAP_MILLIS);
            Object last = browser.script("return window.drawn.at(-1) ?? 0");
            if (i >= DROPPED) {
                seen.add(((Number) last).doubleValue() - began);
                measured.add(turn.screens().p95());
            }
        }
        double witness = Figures.of(seen).median();
        double driver = Figures.of(measured).median();
        System.out.printf(
                Locale.ROOT,
                "%nWitness, a real browser beside %d clients: the slide was drawn after %.0f ms; the clients' p95 is %.0f ms: %s%n",
                room.followers().size(),
                witness,
                driver,
                Math.abs(witness - driver) <= BELIEVED_WITHIN
                        ? "the driver is believed"
                        : "THE DRIVER IS NOT BELIEVED");
    }
}
