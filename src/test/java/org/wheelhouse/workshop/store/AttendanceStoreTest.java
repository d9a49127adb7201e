package org.wheelhouse.workshop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.testing.OnBothDatabases;
import org.wheelhouse.workshop.engine.Clicker;
import org.wheelhouse.workshop.engine.Podium;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;

class AttendanceStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    @OnBothDatabases
    void onlyWhatACohortHasBegunIsASessionAndWhoWasShownOutIsNotInIt(JdbcClient jdbc) {
        WorkshopStore rooms = new WorkshopStore(jdbc);
        MemberStore members = new MemberStore(jdbc);
        AttendanceStore attendance = new AttendanceStore(jdbc);
        CohortId ours = CohortId.fresh();
        Room second = room(Optional.of(ours)).begun(NOON.plusSeconds(700)).closed(NOON.plusSeconds(900));
        Room first = room(Optional.of(ours)).begun(NOON);
        Room planned = room(Optional.of(ours));
        Room theirs = room(Optional.of(CohortId.fresh())).begun(NOON);
        Room ofNobody = room(Optional.empty()).begun(NOON);
        Room rehearsal = room(Optional.of(ours)).begun(NOON);
        List.of(second, first, planned, theirs, ofNobody, rehearsal).forEach(rooms::insert);
        new RehearsalStore(jdbc).mark(rehearsal.id());
        PersonId one = PersonId.fresh();
        PersonId shownOut = PersonId.fresh();
        members.add(first.id(), one, NOON);
        members.add(first.id(), shownOut, NOON);
        members.add(theirs.id(), one, NOON);
        members.shownOut(first.id(), shownOut, true);

        List<Room> begun = attendance.begun(ours);

        assertThat(begun).containsExactly(first, second);
        assertThat(attendance.inside(begun)).isEqualTo(Map.of(first, Set.of(one)));
        assertThat(attendance.inside(List.of())).isEmpty();
    }

    private static Room room(Optional<CohortId> cohort) {
        return new Room(
                WorkshopId.fresh(),
                Optional.empty(),
                new ModuleId("week-4"),
                cohort,
                Clicker.of(PersonId.fresh()),
                NOON,
                ZoneId.of("Europe/Madrid"),
                240,
                Stage.PLANNED,
                Optional.empty(),
                Optional.empty(),
                false,
                Podium.at(new SlideId("one")),
                Optional.empty());
    }
}
