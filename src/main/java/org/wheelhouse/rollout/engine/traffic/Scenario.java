package org.wheelhouse.rollout.engine.traffic;

import java.util.List;
import java.util.Optional;

/**
 * One change on its way to its users.
 *
 * @param title a few words
 * @param story what happens, one or two sentences; may be empty
 * @param traffic requests by time of day
 * @param segments at least one; their traffic shares add up to 100
 * @param fault what is wrong with the new version
 * @param seconds how long it is played, at least 60
 * @param seed the luck that a class of forty shares
 */
public record Scenario(
        String title,
        String story,
        Traffic traffic,
        List<Segment> segments,
        Service service,
        Fault fault,
        People people,
        int seconds,
        long seed) {

    public static final int DAY = 86_400;

    /** A steady service with one group of users, for a day. */
    public static Scenario of(double perSecond, int users, Fault fault) {
        return new Scenario(
                "",
                "",
                Traffic.steady(perSecond),
                List.of(new Segment("everyone", users, 100)),
                Service.shop(),
                fault,
                People.onCall(),
                DAY,
                1);
    }

    public Scenario withFault(Fault other) {
        return new Scenario(title, story, traffic, segments, service, other, people, seconds, seed);
    }

    public Scenario withSegments(List<Segment> others) {
        return new Scenario(title, story, traffic, others, service, fault, people, seconds, seed);
    }

    public Scenario withService(Service other) {
        return new Scenario(title, story, traffic, segments, other, fault, people, seconds, seed);
    }

    public Scenario withSeed(long other) {
        return new Scenario(title, story, traffic, segments, service, fault, people, seconds, other);
    }

    public int users() {
        return segments.stream().mapToInt(Segment::users).sum();
    }

    public Optional<Segment> segment(String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).findFirst();
    }
}
