package org.wheelhouse.workshop.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.CalendarFile;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** A workshop as a file for calendars, for those who lead and the cohort it is for. */
@RestController
class WorkshopCalendarEndpoint {

    private final WorkshopService workshops;
    private final CurrentPerson current;

    WorkshopCalendarEndpoint(WorkshopService workshops, CurrentPerson current) {
        this.workshops = workshops;
        this.current = current;
    }

    @GetMapping("/do/workshops/{id}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable java.util.UUID id) {
        Person me = current.get();
        return workshops
                .find(new WorkshopId(id))
                .filter(workshop -> concerns(workshop, me))
                .map(workshop -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=utf-8"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workshop.ics\"")
                        .body(CalendarFile.of(workshop).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static boolean concerns(Workshop workshop, Person person) {
        return person.leads()
                || workshop.cohort().isPresent() && workshop.cohort().equals(person.cohort());
    }
}
