package org.wheelhouse.rollout.engine.traffic;

/** What has been counted since the start. */
final class Counters {

    long newRequests;
    long newErrors;
    long newOrders;
    long damaged;
    long oldRequests;
    long oldErrors;
    long bad;

    void copyFrom(Counters other) {
        newRequests = other.newRequests;
        newErrors = other.newErrors;
        newOrders = other.newOrders;
        damaged = other.damaged;
        oldRequests = other.oldRequests;
        oldErrors = other.oldErrors;
        bad = other.bad;
    }
}
