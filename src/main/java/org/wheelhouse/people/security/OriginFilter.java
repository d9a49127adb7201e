package org.wheelhouse.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wheelhouse.people.HouseAddress;

/**
 * Refuses what another site's page sends in a visitor's name. A browser names the page in {@code Origin}: it must be ours for
 * every WebSocket (Vaadin itself does not look) and, where it is given, for every request that changes something.
 */
final class OriginFilter extends OncePerRequestFilter {

    private static final Set<String> READ_ONLY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final HouseAddress address;

    OriginFilter(HouseAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean socket = "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
        boolean needed = socket || request.getRequestURI().startsWith("/do/") && changes(request);
        boolean foreign = origin == null ? needed : !address.isOurs(origin, request);
        if (foreign && (socket || changes(request))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean changes(HttpServletRequest request) {
        return !READ_ONLY.contains(request.getMethod());
    }
}
