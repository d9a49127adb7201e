package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.wheelhouse.workshop.RoomOutcome;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;

/** The top of the desk: which workshop, which slide, the code, and the day's begin and end. */
final class DeskHead extends Header {

    private final LiveParts parts;
    private final Desk desk;
    private final Clock clock;
    private final Button begin = PodiumScreen.button("begin", "Begin", this::begin);
    private final Button end = PodiumScreen.button("end", "End the workshop", this::end);
    private final Button reopen = PodiumScreen.button("reopen", "Open it again", this::reopen);

    private final Anchor check = new Anchor("", "Check the room");
    private final Anchor recap = new Anchor("", "Recap of the day");

    DeskHead(LiveParts parts, Desk desk, Clock clock, Room room, String title) {
        this.parts = parts;
        this.desk = desk;
        this.clock = clock;
        String code = room.code().map(JoinCode::text).orElse("");
        Anchor home = new Anchor("/", "Home");
        home.setId("lead-home");
        Span name = new Span(title);
        name.addClassName("wh-podium-title");
        Span door = new Span("Code " + code);
        door.addClassName("wh-podium-code");
        door.setId("lead-code");
        Anchor wall = new Anchor("/w/" + code + "/screen", "Open the wall");
        wall.setId("open-wall");
        wall.setTarget("_blank");
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                home,
                name,
                new Span(new Span("Slide "), PodiumScreen.words("number")),
                door,
                wall,
                check,
                begin,
                reopen,
                recap,
                end);
        check.setHref("/w/" + code + "/check");
        check.setId("room-check");
        check.setRouterIgnore(true);
        recap.setHref("/recap/" + room.id());
        recap.setId("recap");
        if (parts.workshops.isRehearsal(room.id())) {
            Span rehearsal = new Span("Rehearsal: all of it is deleted when you end it");
            rehearsal.setId("rehearsal");
            add(rehearsal);
            end.setText("End and delete");
        }
        addClassName("wh-podium-head");
    }

    void show(Room room) {
        begin.setVisible(room.stage() == Stage.WAITING);
        end.setVisible(room.stage().isOpen());
        check.setVisible(room.stage() == Stage.WAITING);
        recap.setVisible(room.stage() == Stage.ENDED);
        reopen.setVisible(Stage.mayReopen(room.stage(), room.ended(), clock.instant()));
    }

    private void begin() {
        parts.workshops.begin(desk.id());
        desk.tell(new RoomOutcome.Taken());
    }

    private void end() {
        boolean rehearsal = parts.workshops.isRehearsal(desk.id());
        parts.workshops.end(desk.id());
        if (rehearsal) {
            UI.getCurrent().navigate("workshops");
            return;
        }
        desk.tell(new RoomOutcome.Taken());
    }

    private void reopen() {
        desk.tell(
                parts.workshops.reopen(desk.id()).isPresent()
                        ? new RoomOutcome.Taken()
                        : new RoomOutcome.Refused("It ended more than an hour ago; plan another one."));
    }
}
