package org.wheelhouse.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wheelhouse.people.HouseAddress;

/**
 * Writes the headers that every answer carries, and how long a browser may keep files. It stands before everything else, so
 * that files, refusals and error pages carry them too.
 *
 * <p>The policy needs {@code unsafe-inline} and {@code unsafe-eval} because of Vaadin 25.2, and {@code base-uri 'self'} because
 * its page has a base; nonces come with 25.4.
 */
final class HeaderFilter extends OncePerRequestFilter {

    static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    static final String A_YEAR = "public, max-age=31536000, immutable";
    /** Kept, but asked about each time; the answer is then a few bytes. */
    static final String ASK_AGAIN = "no-cache";

    private static final Pattern VERSIONED = Pattern.compile("/_static/.*/\\d+\\.\\d+(\\.\\d+)*[^/]*/.*");
    private static final Set<String> ABOUT_KEEPING = Set.of("cache-control", "pragma", "expires");

    private final HouseAddress address;

    HeaderFilter(HouseAddress address) {
        this.address = address;
    }

    /** Those that every answer carries; nothing is kept unless somebody says so later. */
    static void write(HttpServletResponse response, HouseAddress address) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (address.tls()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(response, address);
        String path = request.getRequestURI();
        boolean ours = path.startsWith("/frontend/") || path.startsWith("/_static/");
        if (path.startsWith("/VAADIN/build/") || VERSIONED.matcher(path).matches() || ours && isByHash(request)) {
            chain.doFilter(request, new Kept(response, A_YEAR));
        } else if (ours) {
            chain.doFilter(request, new Kept(response, ASK_AGAIN));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** As Vaadin's pages ask for stylesheets: other content has another hash, so another address. */
    private static boolean isByHash(HttpServletRequest request) {
        return request.getQueryString() != null && request.getQueryString().startsWith("v-c=");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Says how long the file may be kept and lets nobody behind it say otherwise, except that errors and pages are never kept. */
    private static final class Kept extends HttpServletResponseWrapper {

        Kept(HttpServletResponse response, String howLong) {
            super(response);
            response.setHeader(HttpHeaders.CACHE_CONTROL, howLong);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isAboutKeeping(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!isAboutKeeping(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long value) {
            if (!isAboutKeeping(name)) {
                super.setDateHeader(name, value);
            }
        }

        @Override
        public void setStatus(int status) {
            forgetIfError(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            forgetIfError(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            forgetIfError(status);
            super.sendError(status, message);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            forgetIfError(HttpServletResponse.SC_FOUND);
            super.sendRedirect(location);
        }

        /** Under an address without a file stands the page that says so. */
        @Override
        public void setContentType(String type) {
            if (type != null && type.startsWith("text/html")) {
                forget();
            }
            super.setContentType(type);
        }

        private void forgetIfError(int status) {
            if (status >= 300 && status != HttpServletResponse.SC_NOT_MODIFIED) {
                forget();
            }
        }

        private void forget() {
            super.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }

        private static boolean isAboutKeeping(String name) {
            return ABOUT_KEEPING.contains(name.toLowerCase(Locale.ROOT));
        }
    }
}
