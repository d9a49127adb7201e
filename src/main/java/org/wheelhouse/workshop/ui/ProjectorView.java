package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.kit.AskedFor;
import org.wheelhouse.kit.QrCode;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Room;

/** The wall: slide, code, timer and results. No notes, no names, nothing to press, ever. */
@Route(value = "w/:code/screen", autoLayout = false)
@AnonymousAllowed
@JsModule("context://frontend/wall.js")
class ProjectorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LiveParts parts;
    private final HouseAddress address;
    private String title = "Workshop";
    private WorkshopId workshop = WorkshopId.fresh();
    private SlotPanel slot;

    ProjectorView(LiveParts parts, HouseAddress address) {
        this.parts = parts;
        this.address = address;
        this.slot = parts.slot(Seat.Role.PROJECTOR);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Visit visit = Visit.now();
        Optional<Room> room = parts.door.look(
                event.getRouteParameters().get("code").orElse(""), true, visit.session(), visit.address());
        if (room.isEmpty()) {
            add(DoorPanel.shut("There is no open room with this code, or its door is locked."));
            return;
        }
        enter(room.get());
    }

    private void enter(Room room) {
        workshop = room.id();
        title = parts.screens.module(room).map(Module::title).orElse("Workshop");
        String code = room.code().map(JoinCode::text).orElse("");
        PodiumScreen screen = new PodiumScreen(code, "wall");
        slot = parts.slot(Seat.Role.PROJECTOR);
        screen.add(head(code), PodiumScreen.lines(), waiting(code), main(), PodiumScreen.said());
        screen.onLook(() -> parts.sightNow(workshop).ifPresent(slot::show));
        add(screen);
        parts.listen(room, screen, slot::show);
        parts.sightNow(workshop).ifPresent(slot::show);
    }

    private Header head(String code) {
        Span here =
                new Span(PodiumScreen.words("here"), new Span(" of "), PodiumScreen.words("joined"), new Span(" here"));
        Span timer = PodiumScreen.words("timer");
        timer.addClassName("wh-podium-timer");
        Span door = new Span(code);
        door.addClassName("wh-podium-code");
        Header head = new Header(
                PodiumScreen.words("section"),
                timer,
                here,
                door,
                new QrCode(link(code), "Code for the camera of a phone that opens this room"));
        head.addClassName("wh-podium-head");
        return head;
    }

    private String link(String code) {
        return address.link("/w/" + code, AskedFor.origin());
    }

    private Div waiting(String code) {
        Span big = new Span(code);
        big.addClassName("wh-podium-big");
        Div words = new Div(
                new H1(title),
                new Paragraph("Open " + link("").replaceFirst("^https?://", "").replaceFirst("/w/$", "/join")
                        + " on your phone or laptop, and type"),
                big,
                new Paragraph(PodiumScreen.words("here"), new Span(" here")));
        Div waiting = new Div(words, new QrCode(link(code), "Code for the camera of a phone that opens this room"));
        waiting.addClassName("wh-podium-waiting");
        return waiting;
    }

    private Main main() {
        Div rest = new Div(
                new Paragraph("Break. We go on in"), PodiumScreen.bigTimer(), new Paragraph("The break is over."));
        rest.addClassName("wh-podium-break");
        Main main = new Main(rest, PodiumScreen.part("stage"), slot);
        main.addClassName("wh-podium-main");
        return main;
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
