package org.wheelhouse.workshop.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.workshop.engine.Podium;

/** A podium as one line of fields between bars; an absent part is an empty field. Slide ids hold no bar. */
final class PodiumLine {

    private PodiumLine() {}

    static String write(Podium podium) {
        return String.join(
                "|",
                "" + podium.turn(),
                podium.slide().value(),
                "" + podium.number(),
                "" + podium.step(),
                podium.blank() ? "dark" : "",
                podium.ask().map(PodiumLine::write).orElse("||"),
                podium.timer().map(PodiumLine::write).orElse("|"));
    }

    private static String write(Podium.Asked ask) {
        return ask.id() + "|" + ask.slide() + "|" + ask.phase();
    }

    private static String write(Podium.Timer timer) {
        return (timer.breaks() ? "break" : "count") + "|" + timer.ends().toEpochMilli();
    }

    static Podium read(String line) {
        String[] field = line.split("\\|", -1);
        return new Podium(
                Long.parseLong(field[0]),
                new SlideId(field[1]),
                Integer.parseInt(field[2]),
                Integer.parseInt(field[3]),
                field[4].equals("dark"),
                field[5].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Podium.Asked(UUID.fromString(field[5]), new SlideId(field[6]), field[7])),
                field[8].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Podium.Timer(
                                field[8].equals("break"), Instant.ofEpochMilli(Long.parseLong(field[9])))));
    }
}
