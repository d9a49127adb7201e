package org.wheelhouse.people.security;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.security.SignInDefence.Try;
import org.wheelhouse.people.store.PersonStore;

/**
 * Checks e-mail and password. Unknown, switched off and wrong all cost one hash and say the same.
 *
 * <p>Tries are let in two at a time, in their order: {@link SignInDefence} counts what is being checked as failed, and a class
 * of two hundred behind one address that all sign in at once would else be taken for somebody who guesses.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** Longer ones are refused unread: hashing must not be a way to keep the house busy. */
    static final int LONGEST = 200;

    private final PersonStore people;
    private final PasswordEncoder passwords;
    private final SignInDefence defence;
    private final Audit audit;
    /** Made beside the start, which it would hold up by a quarter of a second. */
    private final CompletableFuture<String> nobodysHash;
    /** As many as {@link BoundedArgon2} hashes at once; more would only wait there. */
    private final Semaphore desk = new Semaphore(2, true);

    PasswordSignIn(PersonStore people, PasswordEncoder passwords, SignInDefence defence, Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.defence = defence;
        this.audit = audit;
        this.nobodysHash =
                CompletableFuture.supplyAsync(() -> Objects.requireNonNull(passwords.encode(Secrets.fresh())));
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        desk.acquireUninterruptibly();
        try {
            return check(typed);
        } finally {
            desk.release();
        }
    }

    private Authentication check(Authentication typed) {
        String email = typed.getName();
        String password = String.valueOf(typed.getCredentials());
        Optional<Account> account = people.findByEmail(email).filter(found -> !found.switchedOff());
        Try attempt = defence.begin(email, account, address(typed));
        if (attempt.pause().isPositive()) {
            throw new WaitFirst(attempt.pause());
        }
        Account known = account.filter(found -> isRight(found, password))
                .or(() -> refusedWithoutAnAccount(account, password))
                .orElseThrow(() -> refused(attempt));
        defence.wasRight(attempt);
        audit.write(Audit.What.SIGNED_IN, known.person().id(), "by password");
        SignedIn signed = SignedIn.of(known);
        return UsernamePasswordAuthenticationToken.authenticated(signed, null, signed.getAuthorities());
    }

    private boolean isRight(Account account, String password) {
        String hash = account.passwordHash().orElseGet(nobodysHash::join);
        boolean right = matches(password, hash) && account.passwordHash().isPresent();
        if (right && passwords.upgradeEncoding(hash)) {
            people.setPassword(account.person().id(), Objects.requireNonNull(passwords.encode(password)));
        }
        return right;
    }

    /** Spends the same time on a name that nobody has. */
    private Optional<Account> refusedWithoutAnAccount(Optional<Account> account, String password) {
        if (account.isEmpty()) {
            matches(password, nobodysHash.join());
        }
        return Optional.empty();
    }

    private boolean matches(String password, String hash) {
        return password.length() <= LONGEST && passwords.matches(password, hash);
    }

    private BadCredentialsException refused(Try attempt) {
        Audit.What what = attempt.slowedFromNowOn() ? Audit.What.SIGN_IN_SLOWED : Audit.What.SIGN_IN_FAILED;
        audit.writeOfNobody(what, "account " + attempt.accountHash().substring(0, 12));
        return new BadCredentialsException("E-mail and password do not match");
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
