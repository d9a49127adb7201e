package org.wheelhouse.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.security.Secrets;
import org.wheelhouse.people.store.LinkStore;
import org.wheelhouse.people.store.PersonStore;

/** Links that let one person set a password once; of the link's secret only a hash is kept. */
@Service
public class PasswordLinks {

    public static final Duration GOOD_FOR = Duration.ofDays(7);

    private final LinkStore links;
    private final PersonStore people;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    public PasswordLinks(
            LinkStore links,
            PersonStore people,
            PasswordEncoder passwords,
            Sessions sessions,
            Audit audit,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The path of a fresh link, good for {@link #GOOD_FOR}; earlier links of the person are worthless from now on. */
    @Transactional
    public String make(PersonId person) {
        String secret = Secrets.fresh();
        Instant now = clock.instant();
        links.deleteAll(person);
        links.insert(Secrets.hash(secret), person, now, now.plus(GOOD_FOR));
        return "/welcome/" + secret;
    }

    /** Whose link it is; empty if it was used, is too old, was replaced or never existed. */
    public Optional<Person> whose(String secret) {
        return account(secret).map(Account::person);
    }

    /** Whether the link's owner still has to say an e-mail address: only the first admin does. */
    public boolean needsEmail(String secret) {
        return account(secret).filter(account -> account.email().isEmpty()).isPresent();
    }

    private Optional<Account> account(String secret) {
        return links.find(Secrets.hash(secret), clock.instant())
                .flatMap(people::find)
                .filter(account -> !account.switchedOff());
    }

    /**
     * Sets the password and uses the link up; all that was signed in before is signed out.
     *
     * @param password one that the caller has checked
     * @return false if the link is no longer good
     */
    @Transactional
    public boolean setPassword(String secret, String password) {
        Optional<Person> person = whose(secret);
        if (person.isEmpty() || !links.use(Secrets.hash(secret), clock.instant())) {
            return false;
        }
        PersonId id = person.get().id();
        people.setPassword(id, Objects.requireNonNull(passwords.encode(password)));
        sessions.endAll(id);
        audit.write(Audit.What.PASSWORD_SET, id, "by link");
        return true;
    }
}
