package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
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

/** Planned against spent time, breaks and countdowns. */
final class TimePanel extends Div {

    private static final int USUAL_BREAK = 15;

    private final Clock clock;
    private final Paragraph pace = new Paragraph();
    private final Span elapsed = PodiumScreen.words("elapsed");
    private final IntegerField minutes = new IntegerField("Minutes");
    private final Button rest;
    private final Button count;
    private final Button more;
    private final Button end;

    TimePanel(LiveParts parts, Desk desk, Clock clock) {
        this.clock = clock;
        addClassName("wh-section");
        pace.setId("pace");
        minutes.setId("timer-minutes");
        minutes.setValue(USUAL_BREAK);
        minutes.setMin(1);
        minutes.setMax(180);
        minutes.setStepButtonsVisible(true);
        rest = PodiumScreen.button("break", "Begin a break", () -> desk.tell(parts.podium.rest(desk.id(), minutes())));
        count = PodiumScreen.button(
                "timer", "Start a timer", () -> desk.tell(parts.podium.countDown(desk.id(), minutes())));
        more = PodiumScreen.button(
                "timer-more", "One minute more", () -> desk.tell(parts.podium.oneMinuteMore(desk.id())));
        end = PodiumScreen.button("timer-end", "End it", () -> desk.tell(parts.podium.endTimer(desk.id())));
        Span timer = PodiumScreen.words("timer");
        timer.addClassName("wh-podium-timer");
        Div row = new Div(minutes, rest, count, more, end);
        row.addClassName("wh-row");
        H2 head = new H2("Time");
        add(head, new Paragraph(elapsed, new Span("  "), timer), pace, row);
    }

    private int minutes() {
        return Optional.ofNullable(minutes.getValue()).orElse(0);
    }

    void show(Room room, Optional<Module> module) {
        room.started()
                .ifPresent(at -> elapsed.getElement().setAttribute("data-since", String.valueOf(at.toEpochMilli())));
        boolean running = room.podium().timer().isPresent();
        minutes.setVisible(!running);
        rest.setVisible(!running);
        count.setVisible(!running);
        more.setVisible(running);
        end.setVisible(running);
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
