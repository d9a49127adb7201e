package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.activity.Flag;
import org.wheelhouse.course.Mark;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Role;
import org.wheelhouse.workshop.DayService;
import org.wheelhouse.workshop.OwnDay;
import org.wheelhouse.workshop.Workshop;

/** What is left of a day for one person, who alone can see it: own answers, questions, goals and marks. */
@Route("recap/:workshop/mine")
@PermitAll
@StyleSheet("context://frontend/workshop.css")
class OwnDayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DayService recaps;
    private final CurrentPerson current;
    private String title = "My recap";

    OwnDayView(DayService recaps, CurrentPerson current) {
        this.recaps = recaps;
        this.current = current;
        addClassNames("wh-stack-wide", "wh-day");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<OwnDay> recap = DayHead.asked(event).flatMap(recaps::own);
        if (recap.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(recap.get());
    }

    private void show(OwnDay recap) {
        Workshop workshop = recap.workshop();
        title = "My recap of week " + workshop.week();
        Anchor room = DayHead.link("recap-room", "/recap/" + workshop.id(), "The room's page");
        add(new ViewHead(
                "Week " + workshop.week() + ", "
                        + DayHead.day(workshop, current.get().zone()),
                "My page of the day",
                room,
                DayHead.print()));
        add(new Paragraph("Only you can see this page."));
        if (current.get().role() == Role.GUEST) {
            add(new Paragraph(
                    "You were here without an account: print what you want to keep. A day after the end you are"
                            + " forgotten here, and this page with you."));
        } else {
            add(goals(recap));
        }
        add(questions(recap), answers(recap));
        if (!recap.marks().isEmpty()) {
            add(marks(recap));
        }
        DayHead.parts(this, recap.parts());
    }

    private static Section goals(OwnDay recap) {
        Section part = new Section(new H2("My goals"));
        part.addClassNames("wh-stack", "wh-day-part");
        if (recap.goals().isEmpty()) {
            Paragraph none =
                    new Paragraph("You made no action that day. It is not too late: one line and a date are enough.");
            none.addClassName("wh-soft");
            part.add(none, DayHead.link("recap-actions", "/actions", "My actions"));
            return part;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-day-lines");
        recap.goals().forEach(action -> list.add(goal(action)));
        part.add(list);
        return part;
    }

    private static ListItem goal(Action action) {
        Anchor link = new Anchor("/actions/" + action.id(), action.title());
        Span due = new Span(action.due().map(day -> "until " + day).orElse("no date yet"));
        due.addClassName("wh-day-number");
        return new ListItem(link, due);
    }

    private static Section questions(OwnDay recap) {
        return DayHead.part(
                "My questions",
                recap.questions().stream().map(OwnDayView::question).toList(),
                "You left no question in a round of that day.");
    }

    private static String question(AskRecord.Asked asked) {
        return asked.words()
                + asked.fate()
                        .map(flag -> flag == Flag.SENT ? " (went to the leaders)" : " (answered in the room)")
                        .orElse(" (still open)");
    }

    private static Section answers(OwnDay recap) {
        Section part = new Section(new H2("My answers"));
        part.addClassNames("wh-stack", "wh-day-part");
        recap.answered().forEach(own -> {
            Paragraph asked = new Paragraph(own.ask().form().title());
            asked.addClassName("wh-soft");
            Paragraph words = new Paragraph(own.words().orElse(""));
            words.addClassName("wh-day-own");
            part.add(new Div(asked, words));
        });
        if (recap.answered().isEmpty()) {
            part.add(new Paragraph("There is no answer that can be told to be yours."));
        }
        if (recap.sealed() > 0) {
            Paragraph sealed = new Paragraph((recap.sealed() == 1
                            ? "One more question was answered without names, and"
                            : recap.sealed() + " more questions were answered without names, and")
                    + " an hour after the end nobody can tell any more who answered what; this page neither.");
            sealed.addClassName("wh-soft");
            part.add(sealed);
        }
        return part;
    }

    private static Section marks(OwnDay recap) {
        return DayHead.part(
                "My marks", recap.marks().stream().map(OwnDayView::mark).toList(), "");
    }

    private static String mark(OwnDay.Marked marked) {
        String kind = marked.mark().kind() == Mark.Kind.AHA ? "Aha: " : "Confusing: ";
        String line = marked.mark().says();
        return kind + marked.slide() + (line.isEmpty() ? "" : " (" + line + ")");
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
