package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.RolloutRun;

/** A design while somebody plays it: by the judge and the people on call, or by hand, when measures are shown and not obeyed. */
public final class Playing {

    private final Design design;
    private final boolean byHand;
    private final List<Order> orders = new ArrayList<>();
    private final Simulation simulation;

    private Playing(Design design, boolean byHand) {
        this.design = design;
        this.byHand = byHand;
        long seed = design.scenario().seed();
        this.simulation = byHand
                ? Simulation.inHand(design.scenario(), design.plan().watchedOnly(), seed)
                : Simulation.watched(design.scenario(), design.plan(), seed);
    }

    /** From the first second. */
    public static Playing start(Design design, boolean byHand) {
        return new Playing(design, byHand);
    }

    /** By hand, as it was driven. */
    public static Playing again(Design design, Drive drive) {
        Playing playing = new Playing(design, true);
        for (Order order : drive.orders()) {
            playing.goTo(order.at());
            playing.command(order.command());
        }
        playing.goTo(drive.second());
        return playing;
    }

    /** Plays up to a second; stays where it is if that is over. */
    public void goTo(int second) {
        simulation.advanceTo(Math.max(simulation.now(), second));
    }

    /** Plays so many seconds, but not past the moment at which a person is asked or the rollout is over. */
    public void playOn(int seconds) {
        int end = simulation.now() + seconds;
        String before = moment();
        while (simulation.now() < end && !simulation.isOver() && moment().equals(before)) {
            goTo(Math.min(end, Math.max(simulation.nextEvent(), simulation.now() + 1)));
        }
    }

    /** Changes when somebody who watches would want to look: a person is asked, or it is over for good or ill. */
    public String moment() {
        RolloutRun run = simulation.run();
        return run.isAborted() + " " + run.isFinished() + " " + run.isWaitingForPerson();
    }

    /** The next second at which anything happens. */
    public void next() {
        goTo(Math.max(simulation.nextEvent(), simulation.now() + 1));
    }

    /** Does what a person says now. */
    public void command(Command command) {
        orders.add(new Order(simulation.now(), command));
        simulation.command(command);
    }

    /** How it was driven up to now. */
    public Drive drive() {
        return new Drive(simulation.now(), orders);
    }

    public Design design() {
        return design;
    }

    public boolean isByHand() {
        return byHand;
    }

    public Simulation simulation() {
        return simulation;
    }

    public RolloutRun run() {
        return simulation.run();
    }
}
