package org.wheelhouse.bench.load;

import java.util.function.Consumer;
import org.wheelhouse.testing.GuestTab;

/**
 * A guest in the room with the podium's stream.
 *
 * @param stream its number among the streams
 */
public record Follower(GuestTab tab, int stream) {

    /** Chooses an option of the poll that is open and sends it; the milliseconds from the click to the confirmation. */
    public double answer(int option) {
        tab.choose(option);
        long began = System.nanoTime();
        String told = tab.send();
        double millis = (System.nanoTime() - began) / 1e6;
        if (!GuestTab.isConfirmed(told)) {
            throw new IllegalStateException("An answer was not confirmed: " + told);
        }
        return millis;
    }

    /** Does this every so many seconds; by its own number, for its place among the others changes when some of them are cut. */
    void lives(int second, int every, Consumer<GuestTab> sign) {
        if (second % every == stream % every) {
            sign.accept(tab);
        }
    }
}
