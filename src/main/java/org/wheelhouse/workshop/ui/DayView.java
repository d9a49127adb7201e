package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.workshop.DayRecap;
import org.wheelhouse.workshop.DayService;
import org.wheelhouse.workshop.PackService;
import org.wheelhouse.workshop.Workshop;

/** What is left of a day, for everybody who was in the room; to read and to print. */
@Route("recap/:workshop")
@PermitAll
@StyleSheet("context://frontend/workshop.css")
class DayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DayService recaps;
    private final CurrentPerson current;
    private String title = "Recap";

    DayView(DayService recaps, CurrentPerson current) {
        this.recaps = recaps;
        this.current = current;
        addClassNames("wh-stack-wide", "wh-day");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<DayRecap> recap = DayHead.asked(event).flatMap(recaps::find);
        if (recap.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(recap.get());
    }

    private void show(DayRecap recap) {
        Workshop workshop = recap.workshop();
        title = "Recap of week " + workshop.week();
        Anchor own = DayHead.link("recap-own", "/recap/" + workshop.id() + "/mine", "My own page");
        add(new ViewHead(
                "Week " + workshop.week() + ", "
                        + DayHead.day(workshop, current.get().zone()),
                workshop.title(),
                own,
                DayHead.print()));
        add(new Paragraph(
                people(recap.people()) + " Numbers stand here as the room saw them; what was not shown there is not"
                        + " shown here, and no name stands beside an answer."));
        if (recap.leads()) {
            add(files(workshop), new WordsPanel(recaps, workshop.id(), recap.words()));
        }
        if (!recap.words().isEmpty()) {
            Section words = sponsor(recap);
            // who leads reads them in the fields above
            words.setClassName("wh-print-only", recap.leads());
            add(words);
        }
        if (recap.asked().isEmpty()) {
            add(new EmptyState("Nothing was answered", "Questions that the room answers stand here afterwards."));
        }
        Optional<WorkshopId> led = Optional.of(workshop.id()).filter(id -> recap.leads());
        recap.asked().forEach(record -> add(asked(record, led)));
        DayHead.parts(this, recap.parts());
    }

    private static String people(int people) {
        return people == 1 ? "One person was there." : people + " people were there.";
    }

    private static Div files(Workshop workshop) {
        Anchor pack =
                DayHead.link("recap-pack", "/do/workshops/" + workshop.id() + "/pack.zip", "The pack of the day (zip)");
        pack.setRouterIgnore(true);
        pack.getElement().setAttribute("download", true);
        Paragraph says = new Paragraph(
                "Slides, a table of each question, questions and actions. Names stand where the box said so before people answered.");
        says.addClassNames("wh-soft", "wh-small");
        Div files = new Div(pack, says);
        files.addClassName("wh-no-print");
        return files;
    }

    private static Section sponsor(DayRecap recap) {
        return DayHead.part("In three sentences", recap.words().sentences(), "");
    }

    private static Section asked(AskRecord record, Optional<WorkshopId> led) {
        Section part = new Section(new H2(record.ask().form().title()));
        part.setId("recap-" + record.ask().id());
        part.addClassNames("wh-stack", "wh-day-part");
        String round =
                record.ask().key().round() > 1 ? ", round " + record.ask().key().round() : "";
        Paragraph answered = new Paragraph(record.ask().answered() + " answered" + round
                + (record.isShown() ? "." : ". The result was not shown in the room."));
        answered.addClassName("wh-soft");
        part.add(answered);
        if (!record.lines().isEmpty()) {
            part.add(new DayLines(record));
        }
        if (!record.kept().isEmpty()) {
            part.add(new Paragraph("Marked to come back to:"), DayLines.kept(record));
        }
        led.ifPresent(id -> {
            Anchor table = DayHead.link(
                    "recap-csv-" + record.ask().id(),
                    PackService.path(id, record.ask()),
                    "Table for a spreadsheet (CSV)");
            table.setRouterIgnore(true);
            table.getElement().setAttribute("download", true);
            table.addClassNames("wh-no-print", "wh-small");
            part.add(table);
        });
        return part;
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
