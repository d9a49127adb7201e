package org.wheelhouse.people.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: this try was not looked at. */
final class WaitFirst extends AuthenticationException {

    private final long seconds;

    WaitFirst(Duration wait) {
        super("Too many wrong passwords");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Rounded up, from 1 to 60. */
    long seconds() {
        return Math.min(60, seconds);
    }
}
