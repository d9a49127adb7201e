package org.wheelhouse.pipeline.engine;

/** Draws with names from a seed, for what is made up: the same seed and name give the same draw. */
public final class Dice {

    private final long seed;

    public Dice(long seed) {
        this.seed = seed;
    }

    /** @return 0 (in) to 1 (out) */
    public double draw(String name, int number) {
        return Luck.draw(seed, Luck.key(name), number);
    }

    /** Whether something happens that has so much probability. */
    public boolean happens(double probability, String name, int number) {
        return draw(name, number) < probability;
    }

    /** @return 0 (in) to {@code bound} (out) */
    public int below(int bound, String name, int number) {
        return (int) (draw(name, number) * bound);
    }
}
