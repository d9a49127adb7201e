package org.wheelhouse.pipeline.ui;

import org.springframework.stereotype.Component;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.SlidePlace;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Role;
import org.wheelhouse.pipeline.PipelineService;

/** What every pipeline on a slide needs, in one hand. */
@Component
final class SlideParts {

    final PipelineService pipelines;
    final ActionOffer actions;
    final CurrentPerson current;
    private final CourseService course;
    private final Content content;

    SlideParts(
            PipelineService pipelines,
            ActionOffer actions,
            CurrentPerson current,
            CourseService course,
            Content content) {
        this.pipelines = pipelines;
        this.actions = actions;
        this.current = current;
        this.course = course;
        this.content = content;
    }

    /** The person at this seat took part; a guest's part is not kept. */
    void tried(Seat seat, String reason) {
        current.find()
                .filter(person -> person.role() != Role.GUEST)
                .ifPresent(person -> course.tried(person.id(), seat.module(), seat.slide(), reason));
    }

    /** The person at this seat found the answer. */
    void passed(Seat seat, String reason) {
        current.find()
                .filter(person -> person.role() != Role.GUEST)
                .ifPresent(person -> course.passed(person.id(), seat.module(), seat.slide(), reason));
    }

    /** The slide as the place that an action links back to. */
    ActionOffer.Start place(Seat seat) {
        SlidePlace slide = content.place(seat.module(), seat.slide());
        return ActionOffer.Start.at(slide.words(), slide.path());
    }
}
