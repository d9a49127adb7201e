package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.wheelhouse.course.ProgramWeek;
import org.wheelhouse.course.Progress;
import org.wheelhouse.kit.State;
import org.wheelhouse.people.Cohort;

/** One week of the program: title, date, and how far the reader is. */
class ProgramLine extends ListItem {

    ProgramLine(
            ProgramWeek week, Optional<Cohort.Session> session, Optional<Progress> progress, Days days, boolean now) {
        Anchor link = new Anchor(Addresses.week(week.number()), "Week " + week.number() + ": " + week.title());
        link.setId("program-week-" + week.number());
        Span when = new Span(session.map(days::day).orElse("No date yet"));
        when.addClassNames("wh-soft", "wh-small");
        if (now) {
            getElement().setAttribute("aria-current", "step");
        }
        add(link, when, state(progress));
    }

    private static Span state(Optional<Progress> progress) {
        if (progress.isEmpty()) {
            return small("No slides yet");
        }
        Progress known = progress.get();
        if (known.finished().isPresent()) {
            return State.PASSED.show("Done");
        }
        return known.seen() == 0
                ? small("Not begun")
                : small(known.seen() + " of " + known.module().slides().size() + " slides seen");
    }

    private static Span small(String text) {
        Span span = new Span(text);
        span.addClassNames("wh-soft", "wh-small");
        return span;
    }
}
