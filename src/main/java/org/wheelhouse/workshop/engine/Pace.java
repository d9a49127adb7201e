package org.wheelhouse.workshop.engine;

import java.time.Duration;
import java.util.List;

/**
 * Planned against spent time.
 *
 * @param part of the present slide, from 1
 * @param parts how many there are
 * @param planned of the present part
 * @param late positive when the room is behind the plan, negative when it is ahead, zero while the present slide has time left
 */
public record Pace(int part, int parts, String title, Duration planned, Duration late) {

    /** @param slides planned minutes of each slide in order; 0 where none are named */
    public record Part(String title, List<Integer> slides) {

        public Part {
            slides = List.copyOf(slides);
        }

        int minutes() {
            return slides.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * @param number of the present slide in the whole module, from 0
     * @param spent since the start
     * @throws IllegalArgumentException if there is no such slide
     */
    public static Pace of(List<Part> parts, int number, Duration spent) {
        int before = 0;
        int first = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int inside = number - first;
            if (inside < part.slides.size()) {
                int begins = before
                        + part.slides.subList(0, inside).stream()
                                .mapToInt(Integer::intValue)
                                .sum();
                return new Pace(
                        i + 1,
                        parts.size(),
                        part.title,
                        Duration.ofMinutes(part.minutes()),
                        late(begins, begins + part.slides.get(inside), spent));
            }
            first += part.slides.size();
            before += part.minutes();
        }
        throw new IllegalArgumentException("slide " + number);
    }

    private static Duration late(int begins, int ends, Duration spent) {
        Duration early = spent.minusMinutes(begins);
        Duration over = spent.minusMinutes(ends);
        if (!over.isNegative()) {
            return over;
        }
        return early.isNegative() ? early : Duration.ZERO;
    }

    /** "+3 late", "2 ahead", "on time": whole minutes. */
    public String words() {
        long minutes = late.toMinutes();
        return minutes > 0 ? "+" + minutes + " late" : minutes < 0 ? -minutes + " ahead" : "on time";
    }
}
