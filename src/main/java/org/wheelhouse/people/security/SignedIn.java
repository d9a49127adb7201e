package org.wheelhouse.people.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Role;

/**
 * What a session remembers of the person: who, in which role, and under which round of sign-ins. Name and cohort are read
 * fresh, for they may change.
 */
public record SignedIn(PersonId person, Role role, int round) implements UserDetails {

    public static SignedIn of(Account account) {
        return new SignedIn(account.person().id(), account.person().role(), account.round());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return person.toString();
    }
}
