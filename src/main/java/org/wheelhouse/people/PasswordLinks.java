package org.wheelhouse.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final PasswordRule rule;
    private final Audit audit;
    private final Clock clock;

    public PasswordLinks(
            LinkStore links,
            PersonStore people,
            PasswordEncoder passwords,
            Sessions sessions,
            PasswordRule rule,
            Audit audit,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.rule = rule;
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

    /** What came of it. */
    public sealed interface Outcome {

        record PasswordSet() implements Outcome {}

        /** The link is used, too old or replaced. */
        record LinkOver() implements Outcome {}

        /** @param problems every one, in sentences */
        record Refused(List<String> problems) implements Outcome {}
    }

    /** Sets the password and uses the link up; all that was signed in before is signed out. */
    @Transactional
    public Outcome setPassword(String secret, String password) {
        return account(secret)
                .map(account -> set(secret, account, account.email().orElse(""), password))
                .orElseGet(Outcome.LinkOver::new);
    }

    /** As {@link #setPassword}, for the first admin, who says its name and address at the same time. */
    @Transactional
    public Outcome begin(String secret, String name, String email, String password) {
        Optional<Account> account =
                account(secret).filter(found -> found.email().isEmpty());
        if (account.isEmpty()) {
            return new Outcome.LinkOver();
        }
        List<String> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > 200) {
            problems.add("Say your name, with at most 200 characters.");
        }
        if (!Addresses.looksRight(email)) {
            problems.add("This does not look like an e-mail address: it needs a name, an @ and a domain.");
        } else if (people.findByEmail(email).isPresent()) {
            problems.add("Somebody else has this e-mail address.");
        }
        problems.addAll(rule.problems(password, name, email));
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        Outcome outcome = set(secret, account.get(), email, password);
        if (outcome instanceof Outcome.PasswordSet) {
            Person admin = account.get().person();
            people.setEmail(admin.id(), email);
            people.update(
                    new Person(
                            admin.id(),
                            name.strip(),
                            admin.role(),
                            admin.executive(),
                            admin.cohort(),
                            admin.team(),
                            admin.zone()),
                    account.get().profile());
        }
        return outcome;
    }

    private Outcome set(String secret, Account account, String email, String password) {
        List<String> problems = rule.problems(password, account.person().name(), email);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        if (!links.use(Secrets.hash(secret), clock.instant())) {
            return new Outcome.LinkOver();
        }
        PersonId id = account.person().id();
        people.setPassword(id, Objects.requireNonNull(passwords.encode(password)));
        sessions.endAll(id);
        audit.write(Audit.What.PASSWORD_SET, id, "by link");
        return new Outcome.PasswordSet();
    }
}
