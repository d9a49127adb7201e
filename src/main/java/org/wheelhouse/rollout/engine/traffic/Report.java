package org.wheelhouse.rollout.engine.traffic;

import java.util.OptionalDouble;

/**
 * What a rollout did to its users, and what it cost.
 *
 * @param usersExposed people who met the new version
 * @param usersHurt people who met a bad request through the fault; never more than exposed
 * @param newRequests requests on the new version
 * @param badRequests requests that went wrong through the fault
 * @param damagedRecords of these, records that stay wrong after going back
 * @param minutesToNotice from the first user who could meet the fault to the verdict or the complaint; 0 when nobody met
 *     it; absent when nobody noticed or nothing was wrong
 * @param minutesToHeal from noticing to the last user who could meet it, with the mending of data; absent likewise
 * @param minutesToRelease from the start to everybody; absent when it was not released for good
 * @param extraPodHours pods paid for beyond the usual ones
 */
public record Report(
        Ending ending,
        long usersExposed,
        long usersHurt,
        long newRequests,
        long badRequests,
        long damagedRecords,
        OptionalDouble minutesToNotice,
        OptionalDouble minutesToHeal,
        OptionalDouble minutesToRelease,
        double extraPodHours) {}
