package org.wheelhouse.rollout.engine.traffic;

/**
 * What was counted from one second up to another, for charts and their tables.
 *
 * @param share percent of the traffic that met the new version
 * @param newRequests requests on the new version
 * @param newBad of these, those that failed or went wrong through the fault
 * @param oldRequests requests on the old version
 * @param oldBad of these, those that failed
 * @param latency 95th percentile of the new version, milliseconds
 * @param memory of a pod of the new version, megabytes
 */
public record Interval(
        int from,
        int to,
        int share,
        long newRequests,
        long newBad,
        long oldRequests,
        long oldBad,
        double latency,
        double memory) {}
