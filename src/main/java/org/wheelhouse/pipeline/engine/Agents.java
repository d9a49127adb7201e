package org.wheelhouse.pipeline.engine;

/** The machines that do the work. Giving one away twice, or taking back a free one, is a mistake of the simulation. */
final class Agents {

    private final int count;
    private long free;
    private long alive;

    Agents(int count) {
        this.count = count;
        reset();
    }

    void reset() {
        alive = count == 64 ? -1 : (1L << count) - 1;
        free = alive;
    }

    boolean hasFree() {
        return free != 0;
    }

    boolean isAnyAlive() {
        return alive != 0;
    }

    /** The lowest number that is free. */
    int take() {
        int agent = Long.numberOfTrailingZeros(free);
        if (agent >= count) {
            throw new IllegalStateException("no agent is free");
        }
        free &= ~(1L << agent);
        return agent;
    }

    void giveBack(int agent) {
        long bit = 1L << agent;
        if ((free & bit) != 0) {
            throw new IllegalStateException("agent " + agent + " was not at work");
        }
        free |= bit & alive;
    }

    /** Gone for good: a busy one if there is one, since that is what people notice. */
    int lose() {
        long busy = alive & ~free;
        int agent = Long.numberOfTrailingZeros(busy != 0 ? busy : alive);
        alive &= ~(1L << agent);
        free &= alive;
        return agent;
    }

    boolean areAllBack() {
        return free == alive;
    }
}
