package org.wheelhouse.insight;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.insight.Recap.Lab;
import org.wheelhouse.workshop.HeldSession;
import org.wheelhouse.workshop.PlayedLab;

/** Asks each room that is played in a session how people's own runs ended there. */
@Component
class LabReading {

    private final List<PlayedLab> labs;
    private final Content content;

    LabReading(List<PlayedLab> labs, Content content) {
        this.labs = labs;
        this.content = content;
    }

    /** @param session the last one of that week */
    Figure<List<Lab>> read(int week, Optional<HeldSession> session) {
        return Figure.of(
                session.map(this::ofSession).filter(some -> !some.isEmpty()),
                "No lab of week " + week
                        + " was played by five people in one session. When the facilitator opens the question below"
                        + " a pipeline or a rollout, everybody's own run is counted.");
    }

    /** In the order of its slides. */
    List<Lab> ofSession(HeldSession session) {
        List<PlayedLab.Runs> runs =
                labs.stream().flatMap(lab -> lab.runs(session.id()).stream()).toList();
        return content.module(session.module()).map(Module::slides).orElse(List.of()).stream()
                .flatMap(slide -> runs.stream()
                        .filter(one -> one.slide().equals(slide.id()))
                        .map(one -> lab(slide, one)))
                .toList();
    }

    private static Lab lab(Slide slide, PlayedLab.Runs runs) {
        return new Lab(
                slide.title(),
                runs.people(),
                runs.ends().stream()
                        .map(end -> end.people() + " " + end.words())
                        .toList());
    }
}
