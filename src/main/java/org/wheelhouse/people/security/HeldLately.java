package org.wheelhouse.people.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Account;

/**
 * Which sign-ins hold, read for all who have a session here at once. Five hundred screens that beat would otherwise read an account
 * every few hundredths of a second though nothing changes.
 */
final class HeldLately {

    /** How old what is told may be. */
    static final Duration AGE = Duration.ofSeconds(10);

    private final Function<Collection<PersonId>, List<Account>> people;
    private final Supplier<Collection<PersonId>> present;
    private volatile Look look = new Look(Instant.MIN, Map.of());

    HeldLately(Function<Collection<PersonId>, List<Account>> people, Supplier<Collection<PersonId>> present) {
        this.people = people;
        this.present = present;
    }

    private record Look(Instant at, Map<PersonId, SignedIn> held) {

        boolean holds(SignedIn signed) {
            return signed.equals(held.get(signed.person()));
        }

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(AGE));
        }
    }

    /** False also for what is not known, as of somebody who came in just now. */
    boolean holds(SignedIn signed, Instant now) {
        return at(now).holds(signed);
    }

    private Look at(Instant now) {
        return look.isFresh(now) ? look : lookAgain(now);
    }

    private synchronized Look lookAgain(Instant now) {
        if (!look.isFresh(now)) {
            look = new Look(
                    now,
                    people.apply(present.get()).stream()
                            .filter(account -> !account.switchedOff())
                            .map(SignedIn::of)
                            .collect(Collectors.toUnmodifiableMap(SignedIn::person, signed -> signed)));
        }
        return look;
    }
}
