package org.wheelhouse.course.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import org.wheelhouse.course.ProgramWeek;

/** The weeks of the program. */
@StyleSheet("context://frontend/course.css")
class ProgramPart extends Div {

    /** @param now the week that is marked */
    ProgramPart(Agenda agenda, ProgramWeek now) {
        addClassName("wh-stack");
        setWidthFull();
        OrderedList weeks = new OrderedList();
        weeks.addClassName("wh-program");
        agenda.program()
                .forEach(week -> weeks.add(new ProgramLine(
                        week,
                        agenda.session(week.number()),
                        agenda.progress(week),
                        agenda.days(),
                        week.number() == now.number())));
        add(new H2("The program"), weeks);
    }
}
