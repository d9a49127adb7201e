package org.wheelhouse.activity;

import java.util.Set;

/**
 * One answer as a thing that can be pointed at, without its writer.
 *
 * @param key of this answer in its ask; says nothing about the person where answers are anonymous, so it may stand on the desk
 */
public record Card(String key, String body, Set<Flag> flags) {

    public Card {
        flags = Set.copyOf(flags);
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }
}
