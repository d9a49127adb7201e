package org.wheelhouse.people.security;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.store.PersonStore;

/** Checks e-mail and password. Unknown, switched off and wrong all cost one hash and say the same. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** Longer ones are refused unread: hashing must not be a way to keep the house busy. */
    static final int LONGEST = 200;

    private final PersonStore people;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final String nobodysHash;

    PasswordSignIn(PersonStore people, PasswordEncoder passwords, Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
        this.nobodysHash = Objects.requireNonNull(passwords.encode(Secrets.fresh()));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String email = typed.getName();
        String password = String.valueOf(typed.getCredentials());
        Account account = check(email, password).orElseThrow(() -> {
            audit.writeOfNobody(
                    Audit.What.SIGN_IN_FAILED, "account " + Secrets.hash(email).substring(0, 12));
            return new BadCredentialsException("E-mail and password do not match");
        });
        audit.write(Audit.What.SIGNED_IN, account.person().id(), "by password");
        SignedIn signed = SignedIn.of(account);
        return UsernamePasswordAuthenticationToken.authenticated(signed, null, signed.getAuthorities());
    }

    private Optional<Account> check(String email, String password) {
        if (password.length() > LONGEST || email.length() > LONGEST + 100) {
            return Optional.empty();
        }
        Optional<Account> account = people.findByEmail(email).filter(found -> !found.switchedOff());
        String hash = account.flatMap(Account::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(password, hash);
        Optional<Account> known =
                account.filter(found -> right && found.passwordHash().isPresent());
        known.filter(found -> passwords.upgradeEncoding(hash))
                .ifPresent(found ->
                        people.setPassword(found.person().id(), Objects.requireNonNull(passwords.encode(password))));
        return known;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
