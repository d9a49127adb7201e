package org.wheelhouse.rollout.engine.traffic;

/**
 * How the old version behaves, which is also how a good new one does.
 *
 * @param errorRate share of requests that fail anyway, 0 to 1
 * @param latencyP95 milliseconds within which 95 of 100 requests are answered
 * @param patience milliseconds after which a user gives up; a slower request is a bad one
 * @param memory megabytes a pod uses
 * @param memoryLimit megabytes at which a pod is restarted
 * @param ordersPerHundred orders in 100 requests
 * @param replicas pods that the traffic needs
 * @param startSeconds until a new pod is ready
 * @param previewRate requests a second that tests send to a preview without users
 */
public record Service(
        double errorRate,
        double latencyP95,
        double patience,
        double memory,
        double memoryLimit,
        double ordersPerHundred,
        int replicas,
        int startSeconds,
        double previewRate) {

    /** A small shop: 1 of 1,000 fails, 200 ms, four orders in a hundred requests, ten pods. */
    public static Service shop() {
        return new Service(0.001, 200, 2000, 400, 1000, 4, 10, 60, 5);
    }

    public Service withErrorRate(double rate) {
        return new Service(
                rate, latencyP95, patience, memory, memoryLimit, ordersPerHundred, replicas, startSeconds, previewRate);
    }

    /** Share of requests slower than the patience, when latency has an exponential tail. */
    double tooSlow(double p95) {
        return Math.pow(0.05, patience / p95);
    }
}
