package org.wheelhouse.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the sign-in page, which says why in the same words for known and unknown names. */
@Component
class SignInRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String why = refusal instanceof WaitFirst wait ? "?wait=" + wait.seconds() : "?wrong";
        response.sendRedirect(SecurityConfiguration.SIGN_IN + why);
    }
}
