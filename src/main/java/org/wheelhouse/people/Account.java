package org.wheelhouse.people;

import java.util.Optional;

/**
 * A person together with what sign-in needs to know; for admins and the person itself, never for other rooms' screens.
 *
 * @param email in lower case; empty for a guest
 * @param passwordHash with the name of its method in front; empty until a password is set
 * @param switchedOff an admin has closed the account; what the person did stays
 * @param round grows with every "sign out everywhere": what was signed in under an older round is over
 */
public record Account(
        Person person,
        Optional<String> email,
        Optional<String> passwordHash,
        boolean switchedOff,
        int round,
        Profile profile) {}
