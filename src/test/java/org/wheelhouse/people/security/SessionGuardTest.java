package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Role;

/** A session that somebody else ends in the very moment in which it is looked at. */
class SessionGuardTest {

    private final SessionGuard guard = new SessionGuard(mock(OpenSessions.class), Clock.systemUTC());

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Its person has just been signed out on another device: first it is said to be ending, and then it has ended. */
    private static MockHttpSession endsAfterTheLook() {
        return new MockHttpSession() {
            @Override
            public Object getAttribute(String name) {
                if (!isInvalid()) {
                    invalidate();
                }
                return true;
            }
        };
    }

    /** It had ended before anything of it was read. */
    private static MockHttpSession endsBeforeTheLook() {
        return new MockHttpSession() {
            @Override
            public Object getAttribute(String name) {
                if (!isInvalid()) {
                    invalidate();
                }
                return super.getAttribute(name);
            }
        };
    }

    @Test
    void thePageComesAsForSomebodyWhoIsSignedOut() throws Exception {
        for (MockHttpSession session : new MockHttpSession[] {endsAfterTheLook(), endsBeforeTheLook()}) {
            SignedIn signed = new SignedIn(PersonId.fresh(), Role.PARTICIPANT, 1);
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(signed, null, signed.getAuthorities()));
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
            request.setSession(session);
            MockFilterChain chain = new MockFilterChain();

            guard.doFilter(request, new MockHttpServletResponse(), chain);

            assertThat(chain.getRequest()).as("the page is asked for").isNotNull();
            assertThat(SessionPerson.signedIn()).isEmpty();
        }
    }
}
