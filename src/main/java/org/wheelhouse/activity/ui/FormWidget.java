package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.FormFence;
import org.wheelhouse.activity.Forms;
import org.wheelhouse.activity.Sheet;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.activity.engine.Form.Filling;
import org.wheelhouse.activity.engine.Form.Seen;
import org.wheelhouse.activity.fence.FormWish;
import org.wheelhouse.course.YamlFile;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.people.Person;
import org.wheelhouse.text.Fence;

/** A form on a slide: asked of each alone, filled by a room together, or what was marked in it shown again. */
@org.springframework.stereotype.Component
class FormWidget implements SlideWidget {

    private final FormFence fences;
    private final Forms forms;
    private final AskParts parts;

    FormWidget(FormFence fences, Forms forms, AskParts parts) {
        this.fences = fences;
        this.forms = forms;
        this.parts = parts;
    }

    @Override
    public String kind() {
        return "widget form";
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        Optional<FormWish> wish = fences.read(fence).value();
        if (wish.isEmpty()) {
            return new Div();
        }
        if (wish.get().marked().isPresent()) {
            SlideId slide = wish.get().marked().get();
            return seat.workshop().isPresent()
                    ? new MarkedPanel(slide, seat, parts)
                    : new OwnMarked(slide, seat, parts);
        }
        return forms.file(wish.get().form()).map(file -> show(file, seat)).orElseGet(Div::new);
    }

    private Component show(YamlFile<Form> file, Seat seat) {
        Optional<Form> form =
                file.reading().value().filter(known -> file.reading().isUsable());
        if (form.isEmpty()) {
            return new Broken(
                    file,
                    seat.role() != Seat.Role.PROJECTOR
                            && parts.current.find().filter(Person::leads).isPresent());
        }
        Optional<AskForm> asked = FormFence.asked(file);
        return asked.<Component>map(ask -> parts.panel(new FormDrawing(form.get(), ask), Optional.empty(), seat))
                .orElseGet(() -> new SheetOnSlide(form.get(), seat, parts));
    }

    /** Those who lead learn what is wrong with the file; others only that it is not there. */
    private static final class Broken extends Div {

        Broken(YamlFile<Form> file, boolean leads) {
            if (!leads) {
                add(Words.soft("This form cannot be shown at the moment."));
                return;
            }
            UnorderedList list = new UnorderedList();
            file.problems().forEach(problem -> list.add(new ListItem(problem.toString())));
            add(Notice.problem("The form " + file.path() + " cannot be used as it stands:")
                    .with(list));
        }
    }

    /** The sheet of a room, or the own one; nothing is written on the wall. */
    @StyleSheet("context://frontend/activity.css")
    private static final class SheetOnSlide extends Div {

        SheetOnSlide(Form form, Seat seat, AskParts parts) {
            addClassNames("wh-poll", "wh-stack");
            add(Words.question(form.title()), Words.soft(form.about()));
            if (seat.role() == Seat.Role.PROJECTOR) {
                add(new Paragraph("Fill it in on your own screens; everybody writes in the same sheet."));
                return;
            }
            boolean together =
                    form.filling() == Filling.TOGETHER && seat.workshop().isPresent();
            Sheet sheet = together
                    ? parts.sheets.ofRoom(
                            form, seat.module(), seat.slide(), seat.workshop().get())
                    : parts.sheets.own(form, seat.module(), seat.slide());
            Anchor page = new Anchor("/forms/" + sheet.id(), "Open it as a page, to print or to share");
            page.setId("sheet-page");
            String who = together
                    ? "Everybody in this room, and your cohort afterwards, reads and writes here; no name stands beside a word."
                    : form.seen() == Seen.OWN
                            ? "Yours alone: nobody else sees it."
                            : "Yours alone as long as you do not share it. In a room everybody fills one sheet together.";
            Paragraph whoSees = Words.soft(who);
            whoSees.addClassName("wh-small");
            add(whoSees, new SheetPanel(form, sheet, parts), page);
        }
    }
}
