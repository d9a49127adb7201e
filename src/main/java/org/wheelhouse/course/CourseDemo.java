package org.wheelhouse.course;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.store.MarkStore;
import org.wheelhouse.course.store.ProgressStore;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.DemoData;
import org.wheelhouse.people.Person;

/**
 * The demo's twelve on their way through this week's module: the first at the beginning of its second third, one who finished,
 * one who never came, the others in between; and what they marked.
 */
@Component
@Order(20)
class CourseDemo implements DemoData {

    /** How many slides of a hundred each of the twelve has seen. */
    private static final List<Integer> PERCENT = List.of(26, 100, 45, 12, 70, 88, 100, 33, 100, 61, 0, 94);

    private static final List<String> AHA = List.of(
            "One stage less to argue about",
            "So a gate is a question, not a wall",
            "Prod never sees what test refused",
            "",
            "");
    private static final List<String> CONFUSING =
            List.of("Who may approve when the lead is away?", "", "Is a ring the same as a canary?", "", "");

    private final Content content;
    private final ProgressStore progress;
    private final MarkStore marks;
    private final Clock clock;

    CourseDemo(Content content, ProgressStore progress, MarkStore marks, Clock clock) {
        this.content = content;
        this.progress = progress;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public void fill(Demo demo) {
        content.modules().stream()
                .reduce((before, after) -> after)
                .ifPresent(module -> fill(module, demo.participants()));
    }

    private void fill(Module module, List<Person> twelve) {
        Instant begin = clock.instant().minus(2, ChronoUnit.DAYS);
        for (int at = 0; at < twelve.size(); at++) {
            int seen = module.slides().size() * PERCENT.get(at) / 100;
            read(module, twelve.get(at).id(), seen, begin.plus(at, ChronoUnit.HOURS));
            mark(module, twelve.get(at).id(), seen, at, begin);
        }
    }

    private void read(Module module, PersonId person, int seen, Instant begin) {
        List<Slide> slides = module.slides().subList(0, seen);
        for (int at = 0; at < seen; at++) {
            progress.put(
                    person,
                    new ProgressStore.StepRow(
                            module.id(),
                            slides.get(at).id(),
                            Step.SEEN,
                            "You opened this slide.",
                            begin.plus(at, ChronoUnit.MINUTES)));
        }
        if (seen > 0) {
            Instant last = begin.plus(seen, ChronoUnit.MINUTES);
            Place place = Place.at(module, slides.getLast());
            boolean whole = seen == module.slides().size();
            progress.put(person, module.id(), whole ? place.finishedAt(last) : place, last);
        }
    }

    /** Aha on every third slide, confusing on every fifth, so that several people meet on some. */
    private void mark(Module module, PersonId person, int seen, int number, Instant now) {
        for (int at = 0; at < seen; at++) {
            if (at % 3 == 1 && (at + number) % 4 != 0) {
                put(module, person, at, new Mark(Mark.Kind.AHA, AHA.get((at + number) % AHA.size())), now);
            }
            if (at % 5 == 3 && (at + number) % 3 != 0) {
                put(
                        module,
                        person,
                        at,
                        new Mark(Mark.Kind.CONFUSING, CONFUSING.get((at + number) % CONFUSING.size())),
                        now);
            }
        }
    }

    private void put(Module module, PersonId person, int slide, Mark mark, Instant now) {
        marks.put(person, module.id(), module.slides().get(slide).id(), mark, now);
    }
}
