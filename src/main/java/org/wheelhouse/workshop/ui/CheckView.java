package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.workshop.RoomCheck;
import org.wheelhouse.workshop.RoomCheckService;
import org.wheelhouse.workshop.Ties.Tie;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.LineQuality;
import org.wheelhouse.workshop.engine.Room;

/** Before the day: is the projector tied, do phones hear the house, is all there that the module needs. */
@Route("w/:code/check")
@PageTitle("Check of the room - Wheelhouse")
@PermitAll
@StyleSheet("context://frontend/workshop.css")
class CheckView extends Div implements BeforeEnterObserver {

    private final LiveParts parts;
    private final RoomCheckService checks;
    private final Div line = part("check-line");
    private final Div tied = part("check-screens");
    private final Div module = part("check-module");

    CheckView(LiveParts parts, RoomCheckService checks) {
        this.parts = parts;
        this.checks = checks;
        addClassNames("wh-stack-wide", "wh-day");
    }

    private static Div part(String id) {
        Div part = new Div();
        part.setId(id);
        part.addClassName("wh-stack");
        return part;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Room> room = parts.desk(event);
        if (room.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(room.get());
    }

    private void show(Room room) {
        String code = room.code().map(JoinCode::text).orElse("");
        Anchor desk = outside("check-desk", "/w/" + code + "/lead", "To the desk");
        Anchor paper = outside("check-paper", "/w/" + code + "/paper", "Print the fall-back");
        LineMeter meter = new LineMeter(code, measured -> {
            line.removeAll();
            measured.sentences().forEach(sentence -> line.add(new Paragraph(sentence)));
            look(room, code);
        });
        add(
                new ViewHead("Room " + code, "Check of the room", desk, paper),
                meter,
                new Div(new H2("This screen"), line),
                new Div(new H2("Screens that hear the house"), tied),
                new Div(new H2("What the slides need"), module));
        line.add(new Paragraph("Measuring ..."));
        look(room, code);
    }

    private static Anchor outside(String id, String path, String words) {
        Anchor link = DayHead.link(id, path, words);
        link.setRouterIgnore(true);
        return link;
    }

    private void look(Room room, String code) {
        RoomCheck check = checks.of(room.id(), parts.drawn());
        tied.removeAll();
        tied.add(
                seat(check.at("wall"), "projector", "projectors", "open /w/" + code + "/screen on it."),
                seat(check.at("lead"), "desk", "desks", "open the desk on the screen from which you lead."),
                seat(check.at("follow"), "phone", "phones", "type " + code + " on one, as people will do."));
        module.removeAll();
        module.add(missing(check));
    }

    private static Component seat(List<Tie> ties, String one, String many, String how) {
        if (ties.isEmpty()) {
            return Notice.warning("No " + one + " yet: " + how + " It appears here within ten seconds.");
        }
        long asking = ties.stream().filter(tie -> !tie.streams()).count();
        String way = asking == 0
                ? "Events come by a stream."
                : asking + " of " + ties.size()
                        + " ask every two seconds, because streams do not reach them: slower, and it works.";
        String slowest = ties.stream()
                .flatMap(tie -> tie.delay().stream())
                .max(Comparator.naturalOrder())
                .map(wait -> " The slowest line takes " + words(wait) + ".")
                .orElse("");
        return Notice.done((ties.size() == 1 ? "1 " + one : ties.size() + " " + many) + ". " + way + slowest);
    }

    /** Such as "40 ms there and back: quick". */
    static String words(Duration wait) {
        return wait.toMillis() + " ms there and back: " + LineQuality.of(wait).words();
    }

    private static Component missing(RoomCheck check) {
        if (check.missing().isEmpty()) {
            return Notice.done(
                    "Nothing is missing: " + check.slides() + " slides with " + check.activities() + " activities.");
        }
        UnorderedList list = new UnorderedList();
        check.missing().forEach(one -> list.add(new ListItem(one)));
        return Notice.problem("This would fail in front of people:").with(list);
    }
}
