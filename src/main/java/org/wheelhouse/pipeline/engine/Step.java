package org.wheelhouse.pipeline.engine;

/**
 * A step after expansion.
 *
 * @param kind {@code script}, {@code task}, {@code checkout}, ...
 * @param value what stands behind the kind
 * @param title the display name, or a short form of what it does
 * @param name empty if it has none
 * @param retries how often it may be tried again, 0 to 10
 * @param timeoutMinutes 0 for none of its own
 */
public record Step(
        String kind,
        String value,
        String title,
        String name,
        Work work,
        Condition condition,
        boolean continueOnError,
        boolean enabled,
        int retries,
        double timeoutMinutes,
        Place place) {}
