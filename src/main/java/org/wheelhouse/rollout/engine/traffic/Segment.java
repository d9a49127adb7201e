package org.wheelhouse.rollout.engine.traffic;

/**
 * A named group of users, such as internal, early adopters, everyone.
 *
 * @param name unique in its scenario
 * @param users how many, at least 1
 * @param trafficShare percent of all requests that they make, 0 to 100
 */
public record Segment(String name, int users, double trafficShare) {}
