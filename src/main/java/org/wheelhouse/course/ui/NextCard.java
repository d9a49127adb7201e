package org.wheelhouse.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.wheelhouse.course.ProgramWeek;
import org.wheelhouse.course.Progress;
import org.wheelhouse.kit.HomeCard;
import org.wheelhouse.people.Cohort;

/** The one next thing: this week's module, at the place where the reader left off. */
@org.springframework.stereotype.Component
@Order(100)
class NextCard implements HomeCard {

    private final Agenda agenda;

    NextCard(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public Place place() {
        return Place.NEXT;
    }

    @Override
    public Optional<Component> show() {
        return agenda.reader().flatMap(person -> agenda.toRead().map(week -> card(week, person.executive())));
    }

    private Component card(ProgramWeek week, boolean programFirst) {
        Card card = new Card();
        H2 title = new H2("Week " + week.number() + ": " + week.title());
        title.addClassName("wh-display");
        card.add(title);
        agenda.progress(week)
                .ifPresentOrElse(
                        progress -> card.add(goOn(progress)),
                        () -> card.add(new Paragraph("The slides of this week are not written yet.")));
        agenda.next().ifPresent(session -> card.add(next(session, week)));
        if (programFirst) {
            card.add(new ProgramPart(agenda, agenda.thisWeek().orElse(week)));
        }
        return card;
    }

    private Component next(Cohort.Session session, ProgramWeek shown) {
        String which = session.week() == shown.number() ? "" : "Week " + session.week() + ", ";
        Paragraph line = new Paragraph("Next session: " + which + agenda.days().moment(session));
        agenda.calendar().ifPresent(address -> {
            Anchor calendar = new Anchor(address, "Add to my calendar");
            calendar.setId("home-calendar");
            calendar.getElement().setAttribute("router-ignore", true).setAttribute("download", true);
            line.add(new Text(" "), calendar);
        });
        return line;
    }

    private static Component goOn(Progress progress) {
        Anchor go = new Anchor(
                progress.rests()
                        ? Addresses.end(progress.module())
                        : Addresses.slide(progress.module(), progress.resume()),
                words(progress));
        go.setId("continue");
        go.addClassName("wh-main-button");
        Span number = new Span(progress.numberOf(progress.resume()) + "/"
                + progress.module().slides().size());
        number.addClassName("wh-soft");
        number.setVisible(!progress.rests() && progress.place().isPresent());
        Div row = new Div(go, number);
        row.addClassName("wh-row");
        return row;
    }

    private static String words(Progress progress) {
        if (progress.rests()) {
            return "Done: look at it again";
        }
        return (progress.place().isPresent() ? "Continue: " : "Start: ")
                + progress.resume().title();
    }

    /** Carries the style sheet of the room to the home screen. */
    @StyleSheet("context://frontend/course.css")
    static class Card extends Div {
        Card() {
            addClassName("wh-next");
        }
    }
}
