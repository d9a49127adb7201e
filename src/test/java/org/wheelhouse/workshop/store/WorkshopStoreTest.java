package org.wheelhouse.workshop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.testing.OnBothDatabases;
import org.wheelhouse.workshop.engine.Clicker;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Podium;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;

class WorkshopStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    @OnBothDatabases
    void aRoomIsThereAgainWithAllThatCanChange(JdbcClient jdbc) {
        WorkshopStore store = new WorkshopStore(jdbc);
        Room planned = room();
        store.insert(planned);
        assertThat(store.find(planned.id())).contains(planned);
        Podium.Asked asked = new Podium.Asked(UUID.randomUUID(), new SlideId("two"), "OPEN");
        Room full = planned.opened(new JoinCode("K7QXM3"))
                .begun(NOON)
                .clicker(planned.clicker().deputise(Optional.of(PersonId.fresh())))
                .lock(true);
        Room shown = full.show(
                full.podium()
                        .turnTo(new SlideId("two"), 1, 2)
                        .ask(Optional.of(asked))
                        .timer(Optional.of(new Podium.Timer(true, NOON.plusSeconds(900))))
                        .blank(true),
                "Opened",
                NOON);
        assertThat(store.save(shown, planned.podium().turn())).isTrue();
        assertThat(store.find(new JoinCode("K7QXM3"))).contains(shown);
        assertThat(store.in(List.of(Stage.LIVE))).contains(shown);
    }

    @OnBothDatabases
    void whoWasOvertakenSavesNothing(JdbcClient jdbc) {
        WorkshopStore store = new WorkshopStore(jdbc);
        Room room = room();
        store.insert(room);
        Room one = room.show(room.podium().turnTo(new SlideId("two"), 1, 0));
        Room other = room.show(room.podium().turnTo(new SlideId("three"), 2, 0));
        assertThat(store.save(one, room.podium().turn())).isTrue();
        assertThat(store.save(other, room.podium().turn())).isFalse();
        assertThat(store.find(room.id())).contains(one);
    }

    @OnBothDatabases
    void comingInTwiceIsOnce(JdbcClient jdbc) {
        WorkshopStore store = new WorkshopStore(jdbc);
        MemberStore members = new MemberStore(jdbc);
        Room room = room();
        store.insert(room);
        PersonId person = PersonId.fresh();
        members.add(room.id(), person, NOON);
        members.hand(room.id(), person, Optional.of(NOON));
        members.add(room.id(), person, NOON.plusSeconds(60));
        assertThat(members.of(room.id())).hasSize(1);
        assertThat(members.find(room.id(), person).orElseThrow().hand()).contains(NOON);
        members.shownOut(room.id(), person, true);
        assertThat(members.of(person)).isEmpty();
        assertThat(members.find(room.id(), person).orElseThrow().hand()).isEmpty();
    }

    private static Room room() {
        return new Room(
                WorkshopId.fresh(),
                Optional.empty(),
                new ModuleId("week-5"),
                Optional.of(CohortId.fresh()),
                Clicker.of(PersonId.fresh()),
                NOON,
                ZoneId.of("Europe/London"),
                240,
                Stage.PLANNED,
                Optional.empty(),
                Optional.empty(),
                false,
                Podium.at(new SlideId("one")),
                Optional.empty());
    }
}
