package org.wheelhouse.workshop;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.DemoData;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.engine.Clicker;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Podium;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;
import org.wheelhouse.workshop.store.MemberStore;
import org.wheelhouse.workshop.store.WorkshopStore;

/**
 * The demo's workshop of week 5 is on: eleven of the twelve have come in, the room is at its second part, two questions were asked
 * and shown, and one person has a hand up. The opening was tried the day before, and another date is planned. The code is another one each time,
 * for a code that everybody knows would be an open door.
 */
@Component
@Order(60)
class WorkshopDemo implements DemoData {

    private static final int WEEK = 5;
    private static final Duration SINCE = Duration.ofMinutes(44);
    private static final SlideId OPENING = new SlideId("introductions");
    private static final SlideId PART_TWO = new SlideId("pipelines");
    private static final List<String> STOPS = List.of(
            "In a test by people",
            "In production",
            "In production",
            "In an automatic test",
            "In a test by people",
            "In production",
            "In a test by people",
            "Before it is merged",
            "In production",
            "In a test by people");
    private static final List<String> WISHES = List.of(
            "expectation: Shorter releases, and fewer meetings about them",
            "expectation: To know which gates I can trust",
            "expectation: A budget line that I can defend",
            "expectation: What to ask when somebody says \"it is tested\"",
            "expectation: Fewer surprises on Monday morning",
            "expectation: How others got rid of the night shift for releases",
            "expectation: One thing that my team can begin next week",
            "expectation: A plan that survives the next reorganisation",
            "expectation: To settle who says yes before production");

    private final WorkshopStore rooms;
    private final MemberStore members;
    private final AskService asks;
    private final RoomAskService asking;
    private final AnswerService answers;
    private final Content content;
    private final Clock clock;
    private final SecureRandom luck = new SecureRandom();

    WorkshopDemo(
            WorkshopStore rooms,
            MemberStore members,
            AskService asks,
            RoomAskService asking,
            AnswerService answers,
            Content content,
            Clock clock) {
        this.rooms = rooms;
        this.members = members;
        this.asks = asks;
        this.asking = asking;
        this.answers = answers;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public void fill(Demo demo) {
        content.ofWeek(WEEK).ifPresent(module -> {
            Instant now = clock.instant();
            over(module, demo, at(now, demo, -1, 16));
            rooms.insert(planned(module, demo, at(now, demo, 7, 14)));
            live(module, demo, now.minus(SINCE));
        });
    }

    private static Instant at(Instant now, Demo demo, int days, int hour) {
        ZonedDateTime day = now.atZone(demo.facilitator().zone()).plusDays(days);
        return day.toLocalDate().atTime(hour, 0).atZone(day.getZone()).toInstant();
    }

    /** Six people tried the opening the day before; under a key that a list of pictures may name. */
    private void over(Module module, Demo demo, Instant begun) {
        WorkshopId id = new WorkshopId(UUID.nameUUIDFromBytes("demo/workshop/over".getBytes(StandardCharsets.UTF_8)));
        Room live = room(id, module, demo, Optional.empty(), begun, Podium.at(first(module)))
                .begun(begun);
        rooms.insert(live);
        List<Person> inside = demo.participants().subList(0, 6);
        inside.forEach(person -> members.add(id, person.id(), begun));
        expectations(module).ifPresent(form -> shown(live, OPENING, form, inside, WISHES.subList(0, 6)));
        rooms.save(
                live.closed(begun.plus(Duration.ofMinutes(35))), live.podium().turn());
    }

    private Room planned(Module module, Demo demo, Instant begins) {
        return room(module, demo, Optional.of(demo.cohort()), begins, Podium.at(first(module)));
    }

    private static SlideId first(Module module) {
        return module.slides().getFirst().id();
    }

    private static Room room(Module module, Demo demo, Optional<CohortId> cohort, Instant begins, Podium podium) {
        return room(WorkshopId.fresh(), module, demo, cohort, begins, podium);
    }

    private static Room room(
            WorkshopId id, Module module, Demo demo, Optional<CohortId> cohort, Instant begins, Podium podium) {
        return new Room(
                id,
                Optional.empty(),
                module.id(),
                cohort,
                Clicker.of(demo.facilitator().id()),
                begins,
                demo.facilitator().zone(),
                module.minutes(),
                Stage.PLANNED,
                Optional.empty(),
                Optional.empty(),
                false,
                podium,
                Optional.empty());
    }

    private void live(Module module, Demo demo, Instant begun) {
        Podium start = Podium.at(first(module));
        Room room = room(module, demo, Optional.of(demo.cohort()), begun, start)
                .opened(JoinCode.fresh(luck))
                .begun(begun);
        rooms.insert(room);
        List<Person> inside = demo.participants().subList(0, demo.participants().size() - 1);
        for (int i = 0; i < inside.size(); i++) {
            members.add(room.id(), inside.get(i).id(), begun.minusSeconds(600 - 45L * i));
        }
        members.hand(room.id(), inside.get(6).id(), Optional.of(clock.instant().minusSeconds(50)));
        expectations(module).ifPresent(form -> shown(room, OPENING, form, inside, WISHES));
        QuickPoll.choice(
                        "Where does a bad change usually stop in your company today?",
                        STOPS.stream().distinct().sorted().toList())
                .value()
                .map(form -> shown(room, at(module), form, inside, STOPS))
                .ifPresent(ask -> moveTo(room, module, ask));
    }

    /** The form of the opening; nothing is asked there in a folder of one's own with another one. */
    private Optional<AskForm> expectations(Module module) {
        return module.slide(OPENING).flatMap(asking::form).filter(form -> form.written()
                .startsWith("forms/expectations.yml"));
    }

    /** The second part; the first slide if a folder of one's own has no such part. */
    private static SlideId at(Module module) {
        return module.slide(PART_TWO).map(Slide::id).orElseGet(() -> first(module));
    }

    private Ask shown(Room room, SlideId slide, AskForm form, List<Person> people, List<String> given) {
        Ask ask = asks.open(room.module(), slide, room.id(), form);
        for (int i = 0; i < given.size(); i++) {
            answers.answer(ask.id(), people.get(i), given.get(i));
        }
        return asks.move(ask.id(), Phase.REVEALED);
    }

    private void moveTo(Room room, Module module, Ask ask) {
        SlideId slide = ask.key().slide();
        Podium podium = room.podium()
                .turnTo(slide, PodiumService.number(module, slide), 0)
                .ask(Optional.of(PodiumService.asked(ask, slide)));
        rooms.save(room.show(podium), room.podium().turn());
    }
}
