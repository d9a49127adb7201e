package org.wheelhouse.people.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.wheelhouse.people.HouseAddress;

/** Our own cookies, all alike: only for this host, unreadable for scripts, Secure and {@code __Host-} as soon as we have TLS. */
@Component
class HouseCookies {

    private final HouseAddress address;

    HouseCookies(HouseAddress address) {
        this.address = address;
    }

    Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, full(name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** @param age negative: until the browser is closed */
    void write(HttpServletResponse response, String name, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(full(name), value)
                .path("/")
                .httpOnly(true)
                .secure(address.tls())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void clear(HttpServletRequest request, HttpServletResponse response, String name) {
        boolean there = request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals(full(name)));
        if (there) {
            write(response, name, "", Duration.ZERO);
        }
    }

    private String full(String name) {
        return address.tls() ? "__Host-" + name : name;
    }
}
