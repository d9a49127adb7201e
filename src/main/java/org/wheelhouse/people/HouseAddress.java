package org.wheelhouse.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Under which address people reach this house: for links, QR codes and cookies. */
@Component
public class HouseAddress {

    private final Optional<URI> given;

    /** @param url the setting {@code WHEELHOUSE_URL}; empty: what the browser asked for */
    public HouseAddress(@Value("${wheelhouse.url:}") String url) {
        this.given = url.isBlank() ? Optional.empty() : Optional.of(checked(url.strip()));
    }

    private static URI checked(String url) {
        try {
            URI uri = URI.create(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && (uri.getPath().isEmpty() || uri.getPath().equals("/"))) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below, in our own words
        }
        throw new StartRefused(
                "WHEELHOUSE_URL is " + url + ", and that is not a web address without a path.",
                "Set it to what people type, such as https://wheelhouse.example.org");
    }

    /** Whether people come by https; then cookies are Secure and the browser is told to stay with https. */
    public boolean tls() {
        return given.filter(uri -> "https".equals(uri.getScheme())).isPresent();
    }

    /** The configured public address, if one is set. */
    public Optional<URI> configured() {
        return given;
    }

    /**
     * A link that can be sent to somebody.
     *
     * @param path with a slash in front
     * @param asked what the browser of the person who makes the link asked for, such as {@code http://localhost:8080}; used when
     *     no address is configured
     */
    public String link(String path, String asked) {
        return given.map(HouseAddress::origin).orElse(asked) + path;
    }

    /** As {@link #link(String, String)}, with what the running request asked for. */
    public String link(String path) {
        return link(path, current().map(HouseAddress::origin).orElse(""));
    }

    /** Scheme, host and port that this request was sent to, without the port that goes without saying. */
    public static String origin(HttpServletRequest request) {
        return origin(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** Whether an {@code Origin} header names this house. */
    public boolean isOurs(String origin, HttpServletRequest request) {
        String low = origin.toLowerCase(Locale.ROOT);
        return low.equals(origin(request))
                || given.filter(uri -> low.equals(origin(uri))).isPresent();
    }

    private static Optional<HttpServletRequest> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    private static String origin(URI uri) {
        return origin(uri.getScheme(), uri.getHost(), uri.getPort());
    }

    private static String origin(String scheme, String host, int port) {
        boolean goesWithoutSaying = port <= 0 || port == (scheme.equals("https") ? 443 : 80);
        return (scheme + "://" + host + (goesWithoutSaying ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }
}
