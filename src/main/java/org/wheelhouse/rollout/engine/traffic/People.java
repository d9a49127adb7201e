package org.wheelhouse.rollout.engine.traffic;

/**
 * Those on call.
 *
 * @param noticeAfter bad requests until complaints are believed; at least 1
 * @param actMinutes from noticing, or from being asked, to the command
 * @param repairMinutes to mend data that were written wrongly; going back does not
 */
public record People(long noticeAfter, int actMinutes, int repairMinutes) {

    /** A hundred complaints, a quarter of an hour, a working day of mending. */
    public static People onCall() {
        return new People(2_000, 15, 480);
    }
}
