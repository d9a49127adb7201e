package org.wheelhouse.actions.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.actions.ActionFeedService;

/** {@code /open/actions/<secret>.ics}: calendars ask without a sign-in, so the link itself is the key. */
@RestController
class ActionFeedEndpoint {

    private final ActionFeedService feeds;

    ActionFeedEndpoint(ActionFeedService feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/open/actions/{secret}.ics")
    ResponseEntity<String> calendar(@PathVariable String secret) {
        return feeds.calendar(secret)
                .map(file -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                        .body(file))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
