package org.wheelhouse.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.Sessions;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.people.store.StayStore;
import org.wheelhouse.people.store.StayStore.Stay;

/**
 * Brings a person back whose session is gone, after a restart of the server too. Everybody gets a token: for thirty days with
 * the box "stay signed in" ticked, else for twelve hours and until the browser is closed.
 *
 * <p>The token changes each time it is used. A browser with two tabs sends the same token twice within a moment, so the one
 * before counts for {@link #GRACE} more; later it means that somebody holds a copy, and the person is signed out everywhere.
 * An answer can be lost on its way with the new token in it: who comes with the one before gets the new one again.
 */
@Component
class StaySignedIn implements RememberMeServices, LogoutHandler {

    static final String COOKIE = "wheelhouse-stay";
    static final String BOX = "stay";
    static final Duration LONG = Duration.ofDays(30);
    static final Duration SHORT = Duration.ofHours(12);
    static final Duration GRACE = Duration.ofMinutes(1);

    /** Only this process makes and checks such authentications. */
    static final String KEY = Secrets.fresh();

    private final StayStore stays;
    private final PersonStore people;
    private final HouseCookies cookies;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, HandedOut> handedOut = new ConcurrentHashMap<>();

    /** @param value of the cookie */
    private record HandedOut(String value, Duration maxAge, Instant at) {}

    StaySignedIn(
            StayStore stays, PersonStore people, HouseCookies cookies, Sessions sessions, Audit audit, Clock clock) {
        this.stays = stays;
        this.people = people;
        this.cookies = cookies;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        if (signedIn.getPrincipal() instanceof SignedIn signed) {
            boolean stay = request.getParameter(BOX) != null;
            Instant now = clock.instant();
            String token = Secrets.fresh();
            Stay fresh = new Stay(
                    Secrets.fresh(),
                    signed.person(),
                    Secrets.hash(token),
                    Optional.empty(),
                    now,
                    now.plus(stay ? LONG : SHORT));
            stays.insert(fresh);
            cookies.write(response, COOKIE, fresh.series() + "." + token, stay ? LONG : Duration.ofSeconds(-1));
        }
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        String[] parts = cookies.read(request, COOKIE).orElse("").split("\\.", 2);
        if (parts.length < 2) {
            return null;
        }
        Optional<SignedIn> known = stays.find(parts[0]).flatMap(stay -> comeBack(stay, parts[1], response));
        if (known.isEmpty()) {
            cookies.clear(request, response, COOKIE);
        }
        return known.map(signed -> new RememberMeAuthenticationToken(KEY, signed, signed.getAuthorities()))
                .orElse(null);
    }

    private Optional<SignedIn> comeBack(Stay stay, String token, HttpServletResponse response) {
        Instant now = clock.instant();
        Optional<Account> account = people.find(stay.person()).filter(person -> !person.switchedOff());
        if (account.isEmpty() || now.isAfter(stay.endsAt())) {
            stays.delete(stay.series());
            return Optional.empty();
        }
        String hash = Secrets.hash(token);
        if (Secrets.same(hash, stay.tokenHash())) {
            changeToken(stay, now, response);
        } else if (isTheOneBefore(stay, hash, now)) {
            Optional.ofNullable(handedOut.get(stay.series()))
                    .ifPresent(last -> cookies.write(response, COOKIE, last.value, last.maxAge));
        } else {
            endBecauseOfACopy(stay);
            return Optional.empty();
        }
        return account.map(SignedIn::of);
    }

    private void changeToken(Stay stay, Instant now, HttpServletResponse response) {
        String next = Secrets.fresh();
        if (stays.change(stay, Secrets.hash(next), now)) {
            Duration left = Duration.between(now, stay.endsAt());
            boolean untilTheBrowserCloses = left.compareTo(SHORT) <= 0;
            HandedOut fresh = new HandedOut(
                    stay.series() + "." + next, untilTheBrowserCloses ? Duration.ofSeconds(-1) : left, now);
            handedOut.values().removeIf(old -> now.isAfter(old.at.plus(GRACE)));
            handedOut.put(stay.series(), fresh);
            cookies.write(response, COOKIE, fresh.value, fresh.maxAge);
        }
    }

    private static boolean isTheOneBefore(Stay stay, String hash, Instant now) {
        boolean recent = now.isBefore(stay.changedAt().plus(GRACE));
        return recent
                && stay.earlierHash()
                        .filter(earlier -> Secrets.same(hash, earlier))
                        .isPresent();
    }

    private void endBecauseOfACopy(Stay stay) {
        sessions.endAll(stay.person());
        audit.write(Audit.What.TOKEN_COPIED, stay.person(), "signed out everywhere");
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        cookies.clear(request, response, COOKIE);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        cookies.read(request, COOKIE).ifPresent(value -> stays.delete(value.split("\\.", 2)[0]));
        cookies.clear(request, response, COOKIE);
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signed) {
            audit.write(Audit.What.SIGNED_OUT, signed.person(), "");
        }
    }
}
