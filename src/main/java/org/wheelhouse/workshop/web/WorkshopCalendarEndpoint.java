package org.wheelhouse.workshop.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.Person;
import org.wheelhouse.text.CalendarFile;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** A workshop as a file for calendars, for those who lead and the cohort it is for. */
@RestController
class WorkshopCalendarEndpoint {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private final WorkshopService workshops;
    private final CurrentPerson current;
    private final HouseAddress house;
    private final Clock clock;

    WorkshopCalendarEndpoint(WorkshopService workshops, CurrentPerson current, HouseAddress house, Clock clock) {
        this.workshops = workshops;
        this.current = current;
        this.house = house;
        this.clock = clock;
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
                        .body(file(workshop).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The planned zone stands in the words, for whoever reads the entry in another one. */
    private String file(Workshop workshop) {
        String zone = workshop.begins().getZone().getId();
        CalendarFile.Event event = new CalendarFile.Event(
                workshop.id() + "@wheelhouse",
                workshop.begins().toInstant(),
                workshop.minutes(),
                "Week " + workshop.week() + ": " + workshop.title(),
                "Begins " + WHEN.format(workshop.begins()) + " (" + zone
                        + "). When the room opens, a line on top of every"
                        + " page leads in; guests type the code that stands on the screen in the room.",
                house.link("/"));
        return CalendarFile.of(event.title(), List.of(event), clock.instant());
    }

    private static boolean concerns(Workshop workshop, Person person) {
        return person.leads()
                || workshop.cohort().isPresent() && workshop.cohort().equals(person.cohort());
    }
}
