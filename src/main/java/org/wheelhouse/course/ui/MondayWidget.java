package org.wheelhouse.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.ActionOffer.Start;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Role;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Written;

/** What will be done on Monday: a step of the slide, or an own one, becomes an action with an owner and a day by one press. */
@org.springframework.stereotype.Component
class MondayWidget implements SlideWidget {

    private final ActionOffer actions;
    private final Content content;
    private final CourseService course;
    private final CurrentPerson current;

    MondayWidget(ActionOffer actions, Content content, CourseService course, CurrentPerson current) {
        this.actions = actions;
        this.content = content;
        this.course = course;
        this.current = current;
    }

    @Override
    public String kind() {
        return "widget monday";
    }

    /** Nobody presses on the wall, and guests have no actions: for both the slide's own words are enough. */
    @Override
    public Component show(Fence fence, Seat seat) {
        Div panel = new Div();
        panel.setId("monday");
        panel.addClassNames("wh-stack", "wh-no-print", "wh-monday");
        boolean mayMake = seat.role() != Seat.Role.PROJECTOR
                && current.find().filter(person -> person.role() != Role.GUEST).isPresent();
        if (mayMake) {
            fill(panel, steps(fence), seat);
        }
        return panel;
    }

    private static List<String> steps(Fence fence) {
        return fence.body().stream()
                .filter(line -> line.trimmed().text().startsWith("- "))
                .map(line -> line.trimmed().from(2))
                .map(Written::text)
                .toList();
    }

    private void fill(Div panel, List<String> steps, Seat seat) {
        Select<String> choice = new Select<>();
        choice.setId("monday-step");
        choice.setLabel("Which one will you do?");
        choice.setItems(steps);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption("Something of my own");
        choice.setPlaceholder("Something of my own");
        choice.setVisible(!steps.isEmpty());
        Component button = actions.button(
                "monday-action",
                "Do it on Monday: name a day",
                () -> place(seat)
                        .withTitle(Optional.ofNullable(choice.getValue()).orElse("")),
                made -> course.tried(current.get().id(), seat.module(), seat.slide(), "You made it an action."));
        Paragraph hint = new Paragraph("It stands on your home page until it is done.");
        hint.addClassNames("wh-soft", "wh-small");
        Div row = new Div(choice, button);
        row.addClassName("wh-row");
        panel.add(row, hint);
    }

    private Start place(Seat seat) {
        return content.module(seat.module())
                .flatMap(module -> module.slide(seat.slide()).map(slide -> at(module, slide)))
                .orElseGet(() -> Start.at("", ""));
    }

    /** For the button that stands beside every slide. */
    static Start at(Module module, Slide slide) {
        return Start.at("Week " + module.week() + ": " + slide.title(), Addresses.slide(module, slide));
    }
}
