package org.wheelhouse.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** From which browser and address a request comes, for the throttle of join codes. */
record Visitor(String session, String address) {

    static Visitor of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return new Visitor(
                session == null ? request.getRemoteAddr() + ":" + request.getRemotePort() : session.getId(),
                request.getRemoteAddr());
    }
}
