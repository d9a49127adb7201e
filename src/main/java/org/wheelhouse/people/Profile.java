package org.wheelhouse.people;

/**
 * What a person tells about itself to those who work with it; a facilitator's stands in the cohort's program.
 *
 * @param profession such as "Director of Operations"; may be empty
 * @param background a few sentences; may be empty
 */
public record Profile(String profession, String background) {

    public static final Profile EMPTY = new Profile("", "");
}
