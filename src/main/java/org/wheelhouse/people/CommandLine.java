package org.wheelhouse.people;

import org.wheelhouse.people.backup.HouseCommand;

/** What else can be asked of the house than to start: {@code backup} and {@code restore FILE}. */
public final class CommandLine {

    private CommandLine() {}

    /** Does what the arguments ask; false if they ask nothing, then the house starts. */
    public static boolean run(String[] arguments) {
        return HouseCommand.run(arguments);
    }
}
