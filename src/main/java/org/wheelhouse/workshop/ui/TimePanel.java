package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Section;
import org.wheelhouse.course.Slide;
import org.wheelhouse.workshop.engine.Pace;
import org.wheelhouse.workshop.engine.Room;

/** Planned against spent time, and what is left of a break or a countdown. */
final class TimePanel extends Div {

    private final Clock clock;
    private final Paragraph pace = new Paragraph();
    private final Span elapsed = PodiumScreen.words("elapsed");

    TimePanel(Clock clock) {
        this.clock = clock;
        addClassName("wh-section");
        pace.setId("pace");
        elapsed.addClassName("wh-desk-clock");
        Span timer = PodiumScreen.words("timer");
        timer.addClassName("wh-podium-timer");
        Div clocks = new Div(elapsed, timer);
        clocks.addClassName("wh-row");
        add(new H2("Time"), clocks, pace);
    }

    void show(Room room, Optional<Module> module) {
        room.started()
                .ifPresent(at -> elapsed.getElement().setAttribute("data-since", String.valueOf(at.toEpochMilli())));
        pace.setText(room.started()
                .flatMap(started -> module.map(known -> words(known, room, Duration.between(started, clock.instant()))))
                .orElse("Not begun yet."));
    }

    private static String words(Module module, Room room, Duration spent) {
        int number = module.slides().stream()
                .map(Slide::id)
                .toList()
                .indexOf(room.podium().slide());
        Pace pace = Pace.of(module.sections().stream().map(TimePanel::part).toList(), Math.max(0, number), spent);
        return "Part " + pace.part() + " of " + pace.parts() + ", planned "
                + pace.planned().toMinutes() + " minutes, " + pace.words() + ".";
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
