package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.Person;

/**
 * A question as the facilitator sees it: from closing on what was answered, round beside round; names only where the box said so.
 * How many have answered stands with the controls.
 */
@StyleSheet("context://frontend/activity.css")
final class DeskPanel extends Div {

    private final Drawing drawing;
    private final Optional<SlideId> before;
    private final Seat seat;
    private final AskParts parts;
    private final Person person;
    private final Div body = new Div();
    private Optional<Ask> shown = Optional.empty();

    DeskPanel(Drawing drawing, Optional<SlideId> before, Seat seat, AskParts parts) {
        this.drawing = drawing;
        this.before = before;
        this.seat = seat;
        this.parts = parts;
        this.person = parts.current.get();
        addClassNames("wh-poll", "wh-stack");
        body.addClassName("wh-stack");
        add(drawing.asks(), body);
        LiveRefresh.of(parts.doorbell, AskService.topic(seat.workshop().orElseThrow()), this, this::look);
        // once it listens: what rings between a look and listening would never be seen
        addAttachListener(attached -> look());
    }

    private void look() {
        Optional<Ask> ask = parts.latest(seat, seat.slide());
        if (!ask.equals(shown) || body.getChildren().findAny().isEmpty()) {
            shown = ask;
            body.removeAll();
            ask.ifPresentOrElse(this::draw, () -> body.add(drawing.outline()));
        }
    }

    private void draw(Ask ask) {
        if (ask.phase() == Phase.OPEN) {
            body.add(drawing.outline());
        }
        parts.drawing(ask).orElse(drawing).beside(ask, seat, parts).forEach(body::add);
        body.add(new Rounds(
                parts,
                seat,
                parts.askedSoFar(seat),
                before,
                round -> parts.answers.forLead(round, person.id()),
                round -> Optional.empty()));
        var named = parts.answers.namedInWords(ask, person.id());
        if (!named.isEmpty()) {
            Drawing asked = parts.drawing(ask).orElse(drawing);
            UnorderedList list = new UnorderedList();
            named.forEach((name, answer) -> list.add(new ListItem(name + ": " + asked.inWords(answer))));
            body.add(new Paragraph("Who answered what (this box said so):"), list);
        }
    }
}
