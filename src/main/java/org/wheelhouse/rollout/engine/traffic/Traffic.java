package org.wheelhouse.rollout.engine.traffic;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Requests a second by hour of the day. */
public final class Traffic {

    private static final int HOUR = 3600;
    private static final int DAY = 24;

    private final int startHour;
    private final List<Double> perSecond;
    private final double[] rates;
    private final double[] until;

    private Traffic(int startHour, List<Double> perSecond, double[] rates) {
        this.startHour = startHour;
        this.perSecond = perSecond;
        this.rates = rates;
        this.until = new double[DAY + 1];
        for (int hour = 0; hour < DAY; hour++) {
            until[hour + 1] = until[hour] + rates[hour] * HOUR;
        }
    }

    /**
     * A day that starts with the rollout.
     *
     * @param startHour hour of the day at second 0, 0 to 23
     * @param perSecond requests a second for each hour of the day: 24 numbers of 0 or more, the first for midnight
     */
    public static Traffic of(int startHour, List<Double> perSecond) {
        if (perSecond.size() != DAY) {
            throw new IllegalArgumentException("24 rates are needed, not " + perSecond.size());
        }
        double[] rates = new double[DAY];
        for (int hour = 0; hour < DAY; hour++) {
            rates[hour] = perSecond.get((startHour + hour) % DAY);
        }
        return new Traffic(startHour, List.copyOf(perSecond), rates);
    }

    /** The same rate all day. */
    public static Traffic steady(double perSecond) {
        return of(0, Collections.nCopies(DAY, perSecond));
    }

    /** Requests a second at a second since the start. */
    public double at(int second) {
        return rates[second / HOUR % DAY];
    }

    /** Expected requests from a second up to another. */
    public double between(int from, int to) {
        return total(to) - total(from);
    }

    private double total(int second) {
        int hour = second / HOUR;
        int days = hour / DAY;
        int ofDay = hour % DAY;
        return days * until[DAY] + until[ofDay] + rates[ofDay] * (second % HOUR);
    }

    /** The mean rate of the day. */
    public double mean() {
        return Arrays.stream(rates).average().orElse(0);
    }

    /** Hour of the day at second 0. */
    public int startHour() {
        return startHour;
    }

    /** Requests a second for each hour of the day, the first for midnight. */
    public List<Double> perSecond() {
        return perSecond;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Traffic traffic
                && traffic.startHour == startHour
                && traffic.perSecond.equals(perSecond);
    }

    @Override
    public int hashCode() {
        return perSecond.hashCode() + startHour;
    }
}
