package org.wheelhouse.workshop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

class RoomTest {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private static final SlideId ONE = new SlideId("one");
    private static final SlideId TWO = new SlideId("two");
    private final PersonId lead = PersonId.fresh();
    private final PersonId deputy = PersonId.fresh();
    private final PersonId guest = PersonId.fresh();
    private final Room room = new Room(
            WorkshopId.fresh(),
            Optional.empty(),
            new ModuleId("week-5"),
            Optional.empty(),
            Clicker.of(lead),
            NOON,
            ZoneOffset.UTC,
            240,
            Stage.PLANNED,
            Optional.empty(),
            Optional.empty(),
            false,
            Podium.at(ONE),
            Optional.empty());

    @Test
    void everyChangeMakesTheTurnGrow() {
        Room live = room.opened(new JoinCode("ABCDEF")).begun(NOON);
        List<Room> changes = List.of(
                live,
                live.show(live.podium().turnTo(TWO, 1, 0)),
                live.show(live.podium().blank(true)),
                live.clicker(live.clicker().give(guest)),
                live.lock(true),
                live.closed(NOON),
                live.closed(NOON).reopened());
        for (int i = 1; i < changes.size(); i++) {
            assertThat(changes.get(i).podium().turn())
                    .isGreaterThan(live.podium().turn());
        }
    }

    @Test
    void turningKeepsWhatIsAskedOnlyOnItsOwnSlide() {
        Podium.Asked asked = new Podium.Asked(UUID.randomUUID(), ONE, "OPEN");
        Podium podium = Podium.at(ONE).ask(Optional.of(asked));
        assertThat(podium.turnTo(ONE, 0, 2).ask()).contains(asked);
        assertThat(podium.turnTo(TWO, 1, 0).ask()).isEmpty();
    }

    @Test
    void turningLightsADarkScreenAndLeavesABreakRunning() {
        Podium.Timer rest = new Podium.Timer(true, NOON);
        Podium podium = Podium.at(ONE).blank(true).timer(Optional.of(rest)).turnTo(TWO, 1, 0);
        assertThat(podium.blank()).isFalse();
        assertThat(podium.timer()).contains(rest);
    }

    @Test
    void aStepCanBeTakenBackForAMinuteAndIsNewerThanWhatItTakesBack() {
        Room shown = room.show(room.podium().turnTo(TWO, 1, 0), "Jump", NOON);
        Room back = shown.takeBack(NOON.plusSeconds(59));
        assertThat(back.podium().slide()).isEqualTo(ONE);
        assertThat(back.podium().turn()).isGreaterThan(shown.podium().turn());
        assertThat(back.takeBack(NOON.plusSeconds(59))).as("only once").isEqualTo(back);
        assertThat(shown.takeBack(NOON.plusSeconds(60))).isEqualTo(shown);
    }

    @Test
    void theClickerNeverMovesByItself() {
        Clicker clicker = Clicker.of(lead).deputise(Optional.of(deputy));
        Instant later = NOON.plusSeconds(60);
        assertThat(clicker.mayTake(deputy, Optional.empty(), later))
                .as("the holder is here")
                .isFalse();
        assertThat(clicker.mayTake(deputy, Optional.of(NOON), later.minusMillis(1)))
                .isFalse();
        assertThat(clicker.mayTake(deputy, Optional.of(NOON), later)).isTrue();
        assertThat(clicker.mayTake(guest, Optional.of(NOON), later))
                .as("nobody else")
                .isFalse();
        assertThat(clicker.give(deputy).mayTake(lead, Optional.empty(), later))
                .as("the lead has it back by one press")
                .isTrue();
    }

    @Test
    void aDeputyWhoIsNoLongerDeputyGivesTheClickerBack() {
        Clicker held = Clicker.of(lead).deputise(Optional.of(deputy)).give(deputy);
        assertThat(held.deputise(Optional.empty()).holder()).isEqualTo(lead);
        assertThat(held.deputise(Optional.of(deputy)).holder()).isEqualTo(deputy);
        assertThat(Clicker.of(lead).give(guest).deputise(Optional.of(deputy)).holder())
                .isEqualTo(guest);
    }

    @Test
    void anEndedRoomCanBeOpenedAgainForAnHour() {
        Optional<Instant> ended = Optional.of(NOON);
        assertThat(Stage.mayReopen(Stage.ENDED, ended, NOON.plusSeconds(3599))).isTrue();
        assertThat(Stage.mayReopen(Stage.ENDED, ended, NOON.plusSeconds(3600))).isFalse();
        assertThat(Stage.isOverForGood(Stage.ENDED, ended, NOON.plusSeconds(3600)))
                .isTrue();
        assertThat(Stage.guestsGo(Stage.ENDED, ended, NOON.plus(Duration.ofHours(24))))
                .isTrue();
        assertThat(Stage.guestsGo(Stage.LIVE, Optional.empty(), NOON)).isFalse();
    }

    @Test
    void paceIsLateOnlyAfterTheSlidesOwnMinutes() {
        List<Pace.Part> parts =
                List.of(new Pace.Part("Welcome", List.of(5, 5)), new Pace.Part("Pipelines", List.of(10, 10)));
        assertThat(Pace.of(parts, 2, Duration.ofMinutes(15)).words()).isEqualTo("on time");
        assertThat(Pace.of(parts, 2, Duration.ofMinutes(23)).words()).isEqualTo("+3 late");
        assertThat(Pace.of(parts, 2, Duration.ofMinutes(7)).words()).isEqualTo("3 ahead");
        assertThat(Pace.of(parts, 3, Duration.ofMinutes(25)).part()).isEqualTo(2);
        assertThat(Pace.of(parts, 3, Duration.ofMinutes(25)).planned()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aPersonWithTwoScreensIsHereOnceAndLostWhenBothAreSilent() {
        Presence presence = new Presence();
        presence.beat("phone", guest, false, NOON);
        presence.beat("laptop", guest, true, NOON);
        presence.beat("other", deputy, true, NOON);
        Set<PersonId> all = Set.of(guest, deputy);
        assertThat(presence.count(all, NOON)).isEqualTo(new Presence.Count(2, 1, 0));
        presence.beat("laptop", guest, true, NOON.plusSeconds(30));
        assertThat(presence.count(all, NOON.plusSeconds(30))).isEqualTo(new Presence.Count(1, 1, 1));
        assertThat(presence.goneSince(deputy, NOON.plusSeconds(30))).contains(NOON);
        presence.close("other");
        assertThat(presence.count(all, NOON.plusSeconds(30)))
                .as("who closed the page is gone, not lost")
                .isEqualTo(new Presence.Count(1, 1, 0));
    }
}
