package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.RoomOutcome;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.TakeBack;

/** The desk: what the room sees, what comes next, the notes, and all that moves the room. For the lead and the deputy only. */
@Route(value = "w/:code/lead", autoLayout = false)
@PermitAll
class PresenterView extends Div implements BeforeEnterObserver, HasDynamicTitle, Desk {

    private final LiveParts parts;
    private final Clock clock;
    private String title = "Workshop";
    private WorkshopId workshop = WorkshopId.fresh();
    private PodiumScreen screen = new PodiumScreen("", "lead");
    private SlotPanel slot;
    private Optional<DeskHead> head = Optional.empty();
    private PeoplePanel inside;
    private AskControls asking;
    private final TimePanel time;
    private TimeKeys keys;
    private ClickerPanel clicker;
    private final Div says = new Div();
    private final Button takeBack = PodiumScreen.button("take-back", "Take back", this::takeBack);

    PresenterView(LiveParts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
        this.slot = parts.slot(Seat.Role.PRESENTER);
        this.inside = new PeoplePanel(parts, this);
        this.asking = new AskControls(parts, this);
        this.time = new TimePanel(clock);
        this.keys = new TimeKeys(parts, this);
        this.clicker = new ClickerPanel(parts, this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Room> room = parts.desk(event);
        if (room.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        enter(room.get());
    }

    private void enter(Room room) {
        workshop = room.id();
        parts.times.outlastAWorkshop();
        title = parts.screens.module(room).map(Module::title).orElse("Workshop");
        String code = room.code().map(JoinCode::text).orElse("");
        screen = new PodiumScreen(code, "lead");
        slot = parts.slot(Seat.Role.PRESENTER);
        says.setId("desk-says");
        says.getElement().setAttribute("role", "status");
        head = Optional.of(new DeskHead(parts, this, clock, room, title));
        screen.add(head.get(), PodiumScreen.lines(), says, main(), side(), foot(), PodiumScreen.said());
        screen.onLook(this::look);
        add(screen);
        parts.listen(room, screen, this::look);
        look();
    }

    private Main main() {
        Div dark = new Div(new Paragraph("The wall and the phones are dark. Press B or Dark screen to light them."));
        dark.addClassName("wh-podium-dark");
        Div awaiting = new Div(new Paragraph("One moment: the activity of this slide is on its way."));
        awaiting.addClassName("wh-podium-awaiting");
        H2 heading = new H2("Notes, yours only");
        heading.addClassName("wh-small");
        Div notes = new Div(heading, PodiumScreen.part("notes"));
        notes.addClassName("wh-desk-notes");
        Main main = new Main(dark, PodiumScreen.part("stage"), awaiting, slot, notes);
        main.addClassName("wh-podium-main");
        return main;
    }

    private Footer foot() {
        Footer foot = new Footer(
                PodiumScreen.does("back", "back", "Back"),
                PodiumScreen.does("next", "next", "Next"),
                PodiumScreen.does("blank", "blank", "Dark screen"),
                takeBack,
                keys,
                clicker);
        foot.addClassNames("wh-podium-foot", "wh-podium-lead-foot");
        return foot;
    }

    private Div side() {
        Div ahead = new Div(
                new H2("Next"),
                PodiumScreen.part("ahead"),
                row(
                        PodiumScreen.does("look-back", "look-back", "Look back"),
                        PodiumScreen.does("look-next", "look-next", "Look ahead"),
                        PodiumScreen.does("move", "move-room", "Move the room here"),
                        PodiumScreen.does("room", "look-room", "Stop looking")));
        ahead.addClassNames("wh-section", "wh-podium-ahead");
        OrderedList agenda = new OrderedList();
        agenda.getElement().setAttribute("data-part", "agenda");
        agenda.addClassName("wh-part-agenda");
        NativeDetails all = new NativeDetails("All slides (looking moves nobody)", agenda);
        all.setId("agenda");
        Div side = new Div(ahead, asking, time, inside, all, new DeskKeys());
        side.addClassName("wh-podium-side");
        return side;
    }

    private static Div row(com.vaadin.flow.component.Component... inside) {
        Div row = new Div(inside);
        row.addClassName("wh-row");
        return row;
    }

    private void look() {
        look(parts.sightNow(workshop).orElseThrow());
    }

    private void look(Sight sight) {
        Room room = sight.room();
        Person me = parts.current.get();
        if (!room.clicker().isDesk(me.id())) {
            removeAll();
            add(DoorPanel.shut("You are no longer at the desk of this room."));
            return;
        }
        slot.show(sight);
        asking.show(room, sight.ask());
        inside.show(room);
        time.show(room, sight.module());
        boolean holds = room.clicker().isHeldBy(me.id());
        screen.holds(holds && room.stage().isOpen());
        head.ifPresent(top -> top.show(room));
        keys.show(room, holds);
        clicker.show(room, me.id());
        Optional<TakeBack> last = TakeBack.of(room.last(), clock.instant());
        takeBack.setVisible(holds && last.isPresent());
        last.ifPresent(step -> takeBack.setText("Take back: " + step.what()));
    }

    private void takeBack() {
        tell(parts.podium.takeBack(workshop));
    }

    @Override
    public WorkshopId id() {
        return workshop;
    }

    @Override
    public void tell(RoomOutcome outcome) {
        says.removeAll();
        switch (outcome) {
            case RoomOutcome.Taken taken -> look();
            case RoomOutcome.Refused refused -> says.add(Notice.warning(refused.sentence()));
            case RoomOutcome.Overtaken overtaken ->
                says.add(Notice.info("The room was moved in the meantime; this is where it stands now."));
        }
    }

    @Override
    public boolean isClosedOnly() {
        return parts.room(workshop)
                .flatMap(parts.asks::present)
                .filter(ask -> ask.phase() == Phase.CLOSED)
                .isPresent();
    }

    @Override
    public String getPageTitle() {
        return "Lead: " + title + " - Wheelhouse";
    }
}
