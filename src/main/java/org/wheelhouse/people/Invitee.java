package org.wheelhouse.people;

import java.util.Optional;

/**
 * Somebody who is to be invited.
 *
 * @param line of the list, from 1
 * @param email in lower case
 * @param team the team's name; one that is not there yet is made
 */
public record Invitee(int line, String name, String email, Role role, boolean executive, Optional<String> team) {}
