package org.wheelhouse.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.people.Audit.What;
import org.wheelhouse.people.security.SignInDefence;
import org.wheelhouse.people.security.SignInDefence.Try;
import org.wheelhouse.people.store.PersonStore;

/** What people do with their own account. */
@Service
public class AccountService {

    private final CurrentPerson current;
    private final PersonStore people;
    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final SignInDefence defence;
    private final Sessions sessions;
    private final OwnData ownData;
    private final Audit audit;

    AccountService(
            CurrentPerson current,
            PersonStore people,
            PasswordEncoder passwords,
            PasswordRule rule,
            SignInDefence defence,
            Sessions sessions,
            OwnData ownData,
            Audit audit) {
        this.current = current;
        this.people = people;
        this.passwords = passwords;
        this.rule = rule;
        this.defence = defence;
        this.sessions = sessions;
        this.ownData = ownData;
        this.audit = audit;
    }

    public Account own() {
        return people.find(current.get().id()).orElseThrow();
    }

    /** @param zone in which times are shown to the person */
    @Transactional
    public Outcome describe(String name, Profile profile, ZoneId zone) {
        Person person = current.get();
        if (name.isBlank() || name.length() > 200) {
            return Outcome.refused("Say a name of at most 200 characters.");
        }
        if (profile.profession().length() > 200 || profile.background().length() > 2_000) {
            return Outcome.refused("The profession may have 200 characters, the background 2000.");
        }
        people.update(
                new Person(
                        person.id(),
                        name.strip(),
                        person.role(),
                        person.executive(),
                        person.cohort(),
                        person.team(),
                        zone),
                profile);
        sessions.changed(person.id());
        return new Outcome.Done();
    }

    /**
     * Changes the password and signs out everywhere, here too.
     *
     * @param now the present one; wrong ones count as at sign-in
     * @param address from where the person asks
     */
    public Outcome changePassword(String now, String next, String address) {
        Account account = own();
        Optional<Outcome> refusal = wrong(account, now, address);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<String> problems =
                rule.problems(next, account.person().name(), account.email().orElse(""));
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        people.setPassword(account.person().id(), Objects.requireNonNull(passwords.encode(next)));
        audit.write(What.PASSWORD_SET, account.person().id(), "by its owner");
        sessions.endAll(account.person().id());
        return new Outcome.Done();
    }

    private Optional<Outcome> wrong(Account account, String password, String address) {
        Try attempt = defence.begin(account.email().orElse(""), Optional.of(account), address);
        if (attempt.pause().isPositive()) {
            return Optional.of(Outcome.refused("Too many wrong passwords. Wait a minute, then try again."));
        }
        if (!passwords.matches(password, account.passwordHash().orElse(""))) {
            return Optional.of(Outcome.refused("The present password is not right."));
        }
        defence.wasRight(attempt);
        return Optional.empty();
    }

    /** Ends every session of the person, this one too. */
    public void signOutEverywhere() {
        Person person = current.get();
        audit.write(What.SIGNED_OUT_EVERYWHERE, person.id(), "");
        sessions.endAll(person.id());
    }

    /** All that every room keeps about the person, as one page that any browser shows. */
    public String export() {
        Person person = current.get();
        audit.write(What.EXPORTED, person.id(), "own data");
        return ownData.export(person);
    }

    /** Deletes the person's own data for good; what is shared stays, under "a former participant". */
    @Transactional
    public Outcome deleteMe(String password, String address) {
        Account account = own();
        Person person = account.person();
        if (person.role() == Role.ADMIN && !people.hasAnotherAdmin(person.id())) {
            return Outcome.refused("You are the only admin. Make somebody else an admin first.");
        }
        Optional<Outcome> refusal = wrong(account, password, address);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        audit.write(What.DELETED, person.id(), "by its owner");
        ownData.forget(person.id());
        sessions.changed(person.id());
        return new Outcome.Done();
    }
}
