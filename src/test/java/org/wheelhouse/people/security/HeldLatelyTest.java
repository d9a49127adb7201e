package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;

/** Whether sign-ins hold is read once for all, and never later than promised. */
class HeldLatelyTest {

    private final Map<PersonId, Account> accounts = new HashMap<>();
    private int reads;
    private final HeldLately lately = new HeldLately(
            ids -> {
                reads++;
                return ids.stream().map(accounts::get).toList();
            },
            () -> List.copyOf(accounts.keySet()));
    private Instant now = Instant.parse("2026-03-11T12:00:00Z");

    private SignedIn somebody() {
        return SignedIn.of(put(PersonId.fresh(), false, 1));
    }

    private Account put(PersonId id, boolean switchedOff, int round) {
        Account account = new Account(
                new Person(id, "Ann", Role.PARTICIPANT, false, Optional.empty(), Optional.empty(), ZoneOffset.UTC),
                Optional.empty(),
                Optional.empty(),
                switchedOff,
                round,
                new Profile("", ""));
        accounts.put(id, account);
        return account;
    }

    @Test
    void oneReadIsForAll() {
        List<SignedIn> all =
                IntStream.range(0, 50).mapToObj(number -> somebody()).toList();
        assertThat(all).allMatch(signed -> lately.holds(signed, now));
        now = now.plus(HeldLately.AGE).minusMillis(1);
        assertThat(all).allMatch(signed -> lately.holds(signed, now));
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void whatEndedUnheardIsSeenInTime() {
        SignedIn off = somebody();
        SignedIn everywhere = somebody();
        assertThat(lately.holds(off, now) && lately.holds(everywhere, now)).isTrue();
        put(off.person(), true, 1);
        put(everywhere.person(), false, 2);
        now = now.plus(HeldLately.AGE);
        assertThat(lately.holds(off, now)).isFalse();
        assertThat(lately.holds(everywhere, now)).isFalse();
        assertThat(HeldLately.AGE).isLessThan(SessionGuard.EVERY);
    }

    @Test
    void whoCameInSinceIsNotKnownYet() {
        lately.holds(somebody(), now);
        assertThat(lately.holds(somebody(), now)).isFalse();
    }

    @Test
    void aClockThatWasPutBackMakesNothingLastLonger() {
        SignedIn off = somebody();
        assertThat(lately.holds(off, now)).isTrue();
        put(off.person(), true, 1);
        now = now.minus(Duration.ofHours(1));
        assertThat(lately.holds(off, now)).isFalse();
    }
}
