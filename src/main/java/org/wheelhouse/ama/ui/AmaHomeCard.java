package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.wheelhouse.ama.AmaLine;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.kit.HomeCard;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.people.Role;

/** On home: the next AMA, when it is, and how many answers can be read already. */
@org.springframework.stereotype.Component
@Order(40)
class AmaHomeCard implements HomeCard {

    private final Parts parts;

    AmaHomeCard(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Place place() {
        return Place.DUE;
    }

    @Override
    public Optional<Component> show() {
        return parts.current
                .find()
                .filter(person -> person.role() != Role.GUEST)
                .flatMap(person -> parts.amas.nearest())
                .map(Card::new);
    }

    /** Counts anew when somebody asks or answers while home is open. */
    @StyleSheet("context://frontend/ama.css")
    private final class Card extends Section {

        private final AmaLine line;
        private final Paragraph counts = new Paragraph();

        Card(AmaLine line) {
            this.line = line;
            setId("home-ama");
            addClassName("wh-section");
            Anchor link =
                    new Anchor("/ama/" + line.meeting().id(), line.meeting().topic());
            link.setId("home-ama-open");
            add(
                    new H2("AMA"),
                    new Div(link),
                    Words.soft(Words.when(line.meeting(), parts.current.get().zone(), parts.clock.instant())),
                    counts);
            count();
            LiveRefresh.of(parts.doorbell, AmaService.topic(line.meeting().id()), this, this::count);
        }

        private void count() {
            parts.amas.find(line.meeting().id()).ifPresent(sight -> counts.setText(says(sight)));
        }

        private static String says(AmaSight sight) {
            long answers = sight.questions().stream()
                    .filter(one -> one.stage() == Stage.ANSWERED)
                    .count();
            long waiting = sight.questions().stream()
                    .filter(one -> one.stage() == Stage.WAITING)
                    .count();
            String read = answers == 1 ? "1 answer to read." : answers + " answers to read.";
            return waiting == 0 ? read : read + " " + Words.questions((int) waiting) + " for you to let pass.";
        }
    }
}
