package org.wheelhouse.workshop;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.course.Module;
import org.wheelhouse.workshop.engine.Podium;
import org.wheelhouse.workshop.engine.Presence;
import org.wheelhouse.workshop.engine.Room;

/**
 * What the whole room sees, as it goes over the wire. Nothing here depends on who looks: no name, no count of what was chosen.
 *
 * @param deck changes when the module's file does; the screen then fetches the slides again
 * @param here people who are here, of those who came in; {@code leafing} of them look at another slide; {@code lost} fell silent
 * @param lead whether the holder of the clicker is connected
 * @param away the holder has been gone for so long that the deputy is offered the clicker
 * @param now the server's clock in milliseconds, for timers on screens whose clock is wrong
 */
public record PodiumNow(
        long turn,
        String stage,
        String slide,
        int step,
        boolean blank,
        @Nullable AskNow ask,
        @Nullable TimerNow timer,
        String deck,
        int here,
        int leafing,
        int lost,
        int joined,
        boolean lead,
        boolean away,
        long now) {

    public record AskNow(String id, String phase) {}

    /** @param ends in milliseconds */
    public record TimerNow(boolean breaks, long ends) {}

    static PodiumNow of(
            Room room,
            Optional<Module> module,
            Presence.Count count,
            int joined,
            boolean lead,
            boolean away,
            Instant now) {
        Podium podium = room.podium();
        return new PodiumNow(
                podium.turn(),
                room.stage().name(),
                module.map(known -> PodiumService.shown(room, known))
                        .orElse(podium.slide())
                        .value(),
                podium.step(),
                podium.blank(),
                podium.ask()
                        .map(ask -> new AskNow(ask.id().toString(), ask.phase()))
                        .orElse(null),
                podium.timer()
                        .map(timer -> new TimerNow(timer.breaks(), timer.ends().toEpochMilli()))
                        .orElse(null),
                module.map(Module::fingerprint).map(all -> all.substring(0, 16)).orElse(""),
                count.here(),
                count.leafing(),
                count.lost(),
                joined,
                lead,
                away,
                now.toEpochMilli());
    }
}
