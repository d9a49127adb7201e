package org.wheelhouse.rollout.engine.traffic;

import java.util.function.ToDoubleFunction;

/** One number of a report, with its unit; absent ones are NaN. */
public enum Figure {
    EXPOSED("Users exposed", "people", Report::usersExposed),
    HURT("Users hurt", "people", Report::usersHurt),
    BAD("Bad requests", "requests", Report::badRequests),
    NOTICE("Minutes to notice", "minutes", report -> report.minutesToNotice().orElse(Double.NaN)),
    HEAL("Minutes to heal", "minutes", report -> report.minutesToHeal().orElse(Double.NaN)),
    RELEASE("Minutes to full release", "minutes", report -> report.minutesToRelease()
            .orElse(Double.NaN)),
    DAMAGED("Records that stay wrong", "records", Report::damagedRecords),
    CAPACITY("Extra pod hours", "pod hours", Report::extraPodHours);

    private final String title;
    private final String unit;
    private final ToDoubleFunction<Report> read;

    Figure(String title, String unit, ToDoubleFunction<Report> read) {
        this.title = title;
        this.unit = unit;
        this.read = read;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    public double of(Report report) {
        return read.applyAsDouble(report);
    }
}
