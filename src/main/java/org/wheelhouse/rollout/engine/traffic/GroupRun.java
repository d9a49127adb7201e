package org.wheelhouse.rollout.engine.traffic;

import java.util.OptionalInt;
import org.wheelhouse.rollout.engine.Command;

/**
 * What a group made of a rollout by hand, played to the end of the day with nothing more done to it.
 *
 * @param decidedAt second of the abort or of the full promotion that counts; empty if it was left to its steps
 */
public record GroupRun(Drive drive, Report report, OptionalInt decidedAt) {

    /** The same drive of the same design gives the same run, so nobody need be believed. */
    public static GroupRun of(Design design, Drive drive) {
        Playing playing = Playing.again(design, drive);
        playing.goTo(design.scenario().seconds());
        OptionalInt decided = drive.orders().stream()
                .filter(order -> order.command() == Command.ABORT || order.command() == Command.PROMOTE_FULL)
                .mapToInt(Order::at)
                .reduce((earlier, later) -> later);
        return new GroupRun(drive, playing.simulation().report(), decided);
    }

    /** Sent back by hand, and not taken up again. */
    public boolean isAborted() {
        return report.ending() == Ending.STOPPED_BY_PEOPLE || report.ending() == Ending.FALSE_ALARM;
    }
}
