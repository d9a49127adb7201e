package org.wheelhouse.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wheelhouse.people.LightQuestion;

/** Answers {@link LightQuestion}s of who is signed in by a session that holds; all else goes the long way. */
final class LightPath extends OncePerRequestFilter {

    private final Supplier<List<LightQuestion>> questions;
    private final SessionGuard guard;

    LightPath(Supplier<List<LightQuestion>> questions, SessionGuard guard) {
        this.questions = questions;
        this.guard = guard;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isAnswered(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isAnswered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (LightQuestion question : questions.get()) {
            if (question.isMine(request)) {
                Optional<SignedIn> signed = signedIn(request);
                return signed.isPresent() && question.answer(signed.get().person(), request, response);
            }
        }
        return false;
    }

    private static Optional<SignedIn> signedIn(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn signed
                ? Optional.of(signed)
                : Optional.empty();
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        try {
            return signedIn(session)
                    .filter(known -> guard.isCountedIn(session))
                    .filter(known -> !guard.isEnded(request, session, known));
        } catch (IllegalStateException signedOutMeanwhile) {
            return Optional.empty();
        }
    }
}
