package org.wheelhouse.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wheelhouse.people.StartRefused;

/**
 * Says which node answered, so that a proxy sends the browser there again: a Vaadin screen lives in the memory of one node. Only
 * where the node has a name ({@code WHEELHOUSE_NODE}); one node alone needs none.
 */
@Component
class NodeCookie extends OncePerRequestFilter {

    static final String NAME = "wh-node";
    private static final Duration UNTIL_THE_BROWSER_IS_CLOSED = Duration.ofSeconds(-1);

    private final HouseCookies cookies;
    private final String node;

    NodeCookie(HouseCookies cookies, @Value("${wheelhouse.node:}") String node) {
        this.cookies = cookies;
        this.node = node.strip();
        if (!this.node.matches("[A-Za-z0-9-]{0,40}")) {
            throw new StartRefused(
                    "WHEELHOUSE_NODE is " + node + ".", "Use up to 40 letters, digits and hyphens, such as node-1.");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!cookies.read(request, NAME).orElse("").equals(node)) {
            cookies.write(response, NAME, node, UNTIL_THE_BROWSER_IS_CLOSED);
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return node.isEmpty();
    }
}
