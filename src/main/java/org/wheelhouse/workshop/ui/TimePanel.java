package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Section;
import org.wheelhouse.course.Slide;
import org.wheelhouse.workshop.engine.Pace;
import org.wheelhouse.workshop.engine.Room;

/** Planned against spent time, and what is left of a break or a countdown. */
final class TimePanel extends Div {

    /** Below this a room catches up by itself. */
    private static final Duration LATE = Duration.ofMinutes(3);

    private final Clock clock;
    private final Paragraph pace = new Paragraph();
    private final Paragraph drop = new Paragraph();
    private final Span elapsed = PodiumScreen.words("elapsed");

    TimePanel(Clock clock) {
        this.clock = clock;
        addClassName("wh-section");
        pace.setId("pace");
        drop.setId("may-drop");
        elapsed.addClassName("wh-desk-clock");
        Span timer = PodiumScreen.words("timer");
        timer.addClassName("wh-podium-timer");
        Div clocks = new Div(elapsed, timer);
        clocks.addClassName("wh-row");
        add(new H2("Time"), clocks, pace, drop);
    }

    void show(Room room, Optional<Module> module) {
        room.started()
                .ifPresent(at -> elapsed.getElement().setAttribute("data-since", String.valueOf(at.toEpochMilli())));
        Optional<Pace> now = room.started()
                .flatMap(started -> module.map(known -> pace(known, room, Duration.between(started, clock.instant()))));
        pace.setText(now.map(TimePanel::words).orElse("Not begun yet."));
        List<Slide> spare = now.filter(known -> known.late().compareTo(LATE) >= 0)
                .flatMap(known -> module.map(all -> ahead(all, room)))
                .orElse(List.of());
        drop.setText(spare.isEmpty() ? "" : words(spare));
        drop.setVisible(!spare.isEmpty());
    }

    private static Pace pace(Module module, Room room, Duration spent) {
        return Pace.of(module.sections().stream().map(TimePanel::part).toList(), number(module, room), spent);
    }

    private static int number(Module module, Room room) {
        return Math.max(
                0,
                module.slides().stream()
                        .map(Slide::id)
                        .toList()
                        .indexOf(room.podium().slide()));
    }

    private static String words(Pace pace) {
        return "Part " + pace.part() + " of " + pace.parts() + ", planned "
                + pace.planned().toMinutes() + " minutes, " + pace.words() + ".";
    }

    /** What is still to come and may be left out. */
    private static List<Slide> ahead(Module module, Room room) {
        return module.slides().stream()
                .skip(number(module, room) + 1)
                .filter(Slide::mayDrop)
                .toList();
    }

    private static String words(List<Slide> spare) {
        return "Ahead, and may be dropped: "
                + spare.stream()
                        .map(slide -> slide.title()
                                + (slide.minutes().isPresent()
                                        ? " (" + slide.minutes().getAsInt() + " min)"
                                        : ""))
                        .collect(Collectors.joining(", "))
                + ". Nothing is left out without you: move the room past it.";
    }

    /** A section's minutes are for the whole of it; its first slide takes what the others leave. */
    private static Pace.Part part(Section section) {
        List<Integer> named = section.slides().stream()
                .map(slide -> slide.minutes().orElse(0))
                .toList();
        int others = named.stream().skip(1).mapToInt(Integer::intValue).sum();
        int first = Math.max(0, section.minutes().orElse(0) - others);
        return new Pace.Part(
                section.title(),
                IntStream.range(0, named.size())
                        .mapToObj(i -> i == 0 ? first : named.get(i))
                        .toList());
    }
}
