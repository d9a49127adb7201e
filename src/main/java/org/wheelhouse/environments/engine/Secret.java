package org.wheelhouse.environments.engine;

/**
 * A secret of an environment: its name and its age, never its value.
 *
 * @param days since it was changed, 0 or more
 */
public record Secret(String name, int days) {

    /** After so many days a secret should be changed. */
    public static final int OLD = 90;

    public boolean isOld() {
        return days > OLD;
    }
}
