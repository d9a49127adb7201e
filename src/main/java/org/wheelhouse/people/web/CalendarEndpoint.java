package org.wheelhouse.people.web;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.CalendarService;

/** {@code /do/calendar/<cohort>.ics}: the file of a cohort's weeks; somebody else's cohort is as good as none. */
@RestController
class CalendarEndpoint {

    private final CalendarService calendars;

    CalendarEndpoint(CalendarService calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/do/calendar/{cohort}.ics")
    ResponseEntity<String> file(@PathVariable String cohort) {
        return id(cohort)
                .flatMap(calendars::of)
                .map(file -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wheelhouse-weeks.ics\"")
                        .body(file))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<CohortId> id(String text) {
        try {
            return Optional.of(CohortId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
