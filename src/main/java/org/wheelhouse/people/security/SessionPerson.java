package org.wheelhouse.people.security;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.store.PersonStore;

/** Takes the key from the security context and the person from the table, so that a change of role or name shows at once. */
@Component
class SessionPerson implements CurrentPerson {

    private final PersonStore people;

    SessionPerson(PersonStore people) {
        this.people = people;
    }

    @Override
    public Optional<Person> find() {
        return signedIn()
                .flatMap(signed -> people.find(signed.person()).filter(account -> account.round() == signed.round()))
                .filter(account -> !account.switchedOff())
                .map(Account::person);
    }

    @Override
    public Optional<PersonId> id() {
        return signedIn().map(SignedIn::person);
    }

    @Override
    public Person get() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signed
                ? Optional.of(signed)
                : Optional.empty();
    }
}
