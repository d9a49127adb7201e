package org.wheelhouse.people.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.engine.SignInWait;
import org.wheelhouse.people.store.AuditStore;
import org.wheelhouse.people.store.FailureStore;
import org.wheelhouse.people.store.FailureStore.Failure;

/**
 * Keeps count of wrong passwords. A try counts as failed from its first moment and is taken back when it was right; else a
 * hundred tries sent at once would all pass before the first of them was counted.
 */
@Component
public class SignInDefence {

    private static final Duration AT_HOME = Duration.ofDays(30);

    private final FailureStore failures;
    private final AuditStore audit;
    private final Clock clock;

    SignInDefence(FailureStore failures, AuditStore audit, Clock clock) {
        this.failures = failures;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param pause zero: go on and check; else the password is not even looked at */
    public record Try(UUID id, String accountHash, String address, Duration pause, boolean slowedFromNowOn) {}

    /** @param account of the typed address, if there is one; it changes nothing that can be seen from outside */
    public Try begin(String typed, Optional<Account> account, String address) {
        Instant now = clock.instant();
        Failure mine = new Failure(UUID.randomUUID(), hash(typed), address, now);
        failures.insert(mine);
        List<Failure> ofAccount =
                without(mine, failures.ofAccount(mine.accountHash(), now.minus(SignInWait.ACCOUNT_WINDOW)));
        List<Failure> ofAddress = without(mine, failures.ofAddress(address, now.minus(SignInWait.ADDRESS_WINDOW)));
        List<Instant> ofPair = times(ofAccount.stream()
                .filter(failure -> failure.address().equals(address))
                .toList());
        boolean atHome = account.map(known -> known.person().id())
                .filter(person -> audit.has(Audit.What.SIGNED_IN, person, address, now.minus(AT_HOME)))
                .isPresent();
        Duration wait =
                SignInWait.before(new SignInWait.Failures(ofPair, times(ofAccount), times(ofAddress), atHome), now);
        if (wait.isPositive()) {
            failures.delete(mine.id());
        }
        return new Try(mine.id(), mine.accountHash(), address, wait, ofPair.size() + 1 >= SignInWait.PAIR_FAILURES);
    }

    /** The password was right: the pair's failures are forgotten. */
    public void wasRight(Try attempt) {
        failures.deletePair(attempt.accountHash(), attempt.address());
    }

    private static List<Failure> without(Failure mine, List<Failure> all) {
        return all.stream().filter(failure -> !failure.id().equals(mine.id())).toList();
    }

    private static List<Instant> times(List<Failure> failures) {
        return failures.stream().map(Failure::at).toList();
    }

    private static String hash(String typed) {
        return Secrets.hash(typed.strip().toLowerCase(Locale.ROOT));
    }
}
