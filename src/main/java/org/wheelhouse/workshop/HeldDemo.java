package org.wheelhouse.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.DemoData;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.workshop.engine.Clicker;
import org.wheelhouse.workshop.engine.Podium;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;
import org.wheelhouse.workshop.store.MemberStore;
import org.wheelhouse.workshop.store.WorkshopStore;

/** The four sessions that the demo's cohort has behind it: fewer came to the third, most are back for the fourth. */
@Component
@Order(59)
class HeldDemo implements DemoData {

    /** How many of the twelve came to the weeks from 1 on. */
    private static final List<Integer> CAME = List.of(12, 11, 8, 11);

    private final WorkshopStore rooms;
    private final MemberStore members;
    private final PeopleService people;
    private final Clock clock;

    HeldDemo(WorkshopStore rooms, MemberStore members, PeopleService people, Clock clock) {
        this.rooms = rooms;
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void fill(Demo demo) {
        Cohort cohort = people.cohort(demo.cohort()).orElseThrow();
        for (int week = 1; week <= CAME.size(); week++) {
            // the days of the plan, but never one that is still to come
            int back = 7 * (CAME.size() + 1 - week);
            ZonedDateTime day = ZonedDateTime.ofInstant(clock.instant(), cohort.zone())
                    .minusDays(back)
                    .with(LocalTime.of(14, 0));
            Instant begins = cohort.session(week)
                    .map(session -> session.begins())
                    .filter(planned -> planned.toInstant().isBefore(clock.instant()))
                    .orElse(day)
                    .toInstant();
            held(demo, cohort, week, begins);
        }
    }

    private void held(Demo demo, Cohort cohort, int week, Instant begins) {
        Room room = new Room(
                        WorkshopId.fresh(),
                        Optional.empty(),
                        new ModuleId("week-" + week),
                        Optional.of(demo.cohort()),
                        Clicker.of(demo.facilitator().id()),
                        begins,
                        cohort.zone(),
                        240,
                        Stage.PLANNED,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Podium.at(new SlideId("welcome")),
                        Optional.empty())
                .begun(begins)
                .closed(begins.plus(Duration.ofMinutes(238)));
        rooms.insert(room);
        int came = CAME.get(week - 1);
        for (int i = 0; i < came; i++) {
            int who = (i + week) % demo.participants().size();
            members.add(room.id(), demo.participants().get(who).id(), begins.minusSeconds(300 - 20L * i));
        }
    }
}
