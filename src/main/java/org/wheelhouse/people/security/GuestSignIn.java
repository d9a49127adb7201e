package org.wheelhouse.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.store.PersonStore;

/** Lets a guest's browser in: a fresh session id, and the token by which it comes back. */
@Component
public class GuestSignIn {

    /** Somebody who only looks must not be thrown out of a session of four hours. */
    static final Duration IDLE = Duration.ofMinutes(255);

    private final PersonStore people;
    private final StaySignedIn stay;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    GuestSignIn(PersonStore people, StaySignedIn stay) {
        this.people = people;
        this.stay = stay;
    }

    /** @throws IllegalArgumentException if there is no such person */
    public void signIn(PersonId guest, HttpServletRequest request, HttpServletResponse response) {
        SignedIn signed = people.find(guest)
                .filter(account -> !account.switchedOff())
                .map(SignedIn::of)
                .orElseThrow(() -> new IllegalArgumentException("no guest " + guest));
        request.getSession(true).setMaxInactiveInterval((int) IDLE.toSeconds());
        request.changeSessionId();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(signed, null, signed.getAuthorities());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        stay.loginSuccess(request, response, authentication);
    }
}
