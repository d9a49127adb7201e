package org.wheelhouse.course.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.wheelhouse.kit.HomeCard;

/** The program across the end of the home screen; an executive has it above what is due, in {@link NextCard}. */
@org.springframework.stereotype.Component
@Order(100)
class ProgramCard implements HomeCard {

    private final Agenda agenda;

    ProgramCard(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public Place place() {
        return Place.PROGRAM;
    }

    @Override
    public Optional<Component> show() {
        return agenda.reader()
                .filter(person -> !person.executive())
                .flatMap(person -> agenda.thisWeek())
                .map(week -> new ProgramPart(agenda, week));
    }
}
