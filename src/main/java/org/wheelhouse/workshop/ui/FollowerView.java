package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
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
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.Role;
import org.wheelhouse.workshop.Knock;
import org.wheelhouse.workshop.Member;
import org.wheelhouse.workshop.engine.Clicker;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;

/** A room on the own screen: the door for who is not in yet, the slide of the room for who is. */
@Route(value = "w/:code", autoLayout = false)
@AnonymousAllowed
class FollowerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LiveParts parts;
    private String title = "Workshop";
    private WorkshopId workshop = WorkshopId.fresh();
    private PersonId me = PersonId.fresh();
    private PodiumScreen screen = new PodiumScreen("", "follow");
    private SlotPanel slot;
    private Optional<MarkKeys> marks = Optional.empty();
    private final Button hand = PodiumScreen.button("hand", "Raise my hand", this::raise);
    private final Div clicker = new Div();
    private WhereWeAre where = new WhereWeAre();
    /** What the page shows beside the slide, and so what a ring may change; empty while it is being drawn. Other threads ask. */
    private volatile Optional<Face> face = Optional.empty();

    private final Anchor toDesk = new Anchor("", "You may stand in at the desk: open it");
    private final Anchor recap = new Anchor("", "What is left of the day: my own page");

    /** @param member empty for who is not in, though perhaps at the desk */
    private record Face(Optional<Member> member, Clicker clicker, Stage stage, Optional<JoinCode> code) {
        static Face of(Room room, Optional<Member> member) {
            return new Face(member, room.clicker(), room.stage(), room.code());
        }
    }

    FollowerView(LiveParts parts) {
        this.parts = parts;
        this.slot = parts.slot(Seat.Role.FOLLOWER);
        recap.setId("recap-own");
        recap.addClassName("wh-podium-recap");
        toDesk.setId("to-desk");
        toDesk.addClassName("wh-podium-recap");
        toDesk.setRouterIgnore(true);
        clicker.setId("clicker");
        clicker.add(new Span("You have the clicker: back and next move the room."));
        clicker.addClassName("wh-podium-clicker");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String code = event.getRouteParameters().get("code").orElse("");
        Visit visit = Visit.now();
        switch (parts.door.knock(code, visit.session(), visit.address())) {
            case Knock.In in -> enter(in);
            case Knock.NameWanted wanted -> {
                title = wanted.title();
                add(new Doorstep(parts, wanted));
            }
            case Knock.Shut shut -> add(DoorPanel.shut(shut.sentence()));
        }
    }

    private void enter(Knock.In in) {
        workshop = in.workshop();
        parts.times.outlastAWorkshop();
        me = parts.current.get().id();
        screen = new PodiumScreen(in.code(), "follow");
        parts.listen(workshop, screen, this::isConcerned, this::lookAtRing);
        Sight sight = parts.sightNow(workshop).orElseThrow();
        parts.listenToFile(sight.room(), screen, changed -> lookNow());
        title = sight.module().map(Module::title).orElse("Workshop");
        slot = parts.slot(Seat.Role.FOLLOWER);
        where = new WhereWeAre();
        marks = parts.current
                .find()
                .filter(person -> person.role() != Role.GUEST)
                .map(person -> new MarkKeys(parts.marks, sight.room().module(), () -> parts.sightNow(workshop)
                        .map(Sight::slide)));
        screen.add(head(in.code()), PodiumScreen.lines(), main(), foot(), PodiumScreen.said());
        screen.onLook(this::lookNow);
        add(screen);
        look(sight, parts.screens.member(workshop, me));
    }

    private static Header head(String code) {
        Span timer = PodiumScreen.words("timer");
        timer.addClassName("wh-podium-timer");
        Header head = new Header(
                PodiumScreen.words("section"), PodiumScreen.words("number"), timer, new Span("Room " + code));
        head.addClassName("wh-podium-head");
        return head;
    }

    private Main main() {
        Main main = new Main(
                recap,
                toDesk,
                where,
                state(
                        "waiting",
                        new Paragraph(
                                "You are in. It begins when the facilitator starts; this page then moves by itself."),
                        new Paragraph(PodiumScreen.words("here"), new Span(" here"))),
                state("dark", new Paragraph("The screen is dark: please look at the facilitator.")),
                state(
                        "break",
                        new Paragraph("Break. We go on in"),
                        PodiumScreen.bigTimer(),
                        new Paragraph("The break is over.")),
                PodiumScreen.part("stage"),
                state(
                        "withheld",
                        new Paragraph("This slide tells an answer. It opens when the room has seen the answer.")),
                state("awaiting", new Paragraph("One moment: the activity of this slide is on its way.")),
                slot);
        marks.ifPresent(main::add);
        main.addClassName("wh-podium-main");
        return main;
    }

    /** A part that is shown in one state of the room only. */
    private static Div state(String name, Component... inside) {
        Div state = new Div(inside);
        state.addClassName("wh-podium-" + name);
        return state;
    }

    private Footer foot() {
        Footer foot = new Footer(
                clicker,
                PodiumScreen.does("back", "back", "Back"),
                PodiumScreen.does("next", "next", "Next"),
                PodiumScreen.does("room", "back-to-room", "Back to the room"),
                hand);
        foot.addClassName("wh-podium-foot");
        return foot;
    }

    private void raise() {
        boolean up = parts.screens.member(workshop, me).flatMap(Member::hand).isPresent();
        parts.inside.hand(workshop, !up);
        lookNow();
    }

    /** A turn between slides on which people do nothing changes no part of the server, and there may be a thousand such pages. */
    private boolean isConcerned(Sight sight) {
        Face now = Face.of(sight.room(), parts.screens.memberAtRing(workshop, me));
        return !face.equals(Optional.of(now))
                || slot.isConcerned(sight)
                || where.isConcerned(sight.slide())
                || marks.filter(keys -> keys.isConcerned(sight.slide())).isPresent();
    }

    private void lookAtRing(Sight sight) {
        face = Optional.empty();
        look(sight, parts.screens.memberAtRing(workshop, me));
    }

    private void lookNow() {
        // before anything is read, or a ring that comes in between would compare with what was never drawn
        face = Optional.empty();
        parts.sightNow(workshop).ifPresent(sight -> look(sight, parts.screens.member(workshop, me)));
    }

    private void look(Sight sight, Optional<Member> member) {
        boolean desk = sight.room().clicker().isDesk(me);
        if (!desk && member.isEmpty()) {
            removeAll();
            add(DoorPanel.shut("You are no longer in this room."));
            return;
        }
        slot.show(sight);
        marks.ifPresent(keys -> keys.show(sight.slide()));
        boolean up = member.flatMap(Member::hand).isPresent();
        String does = up ? "Take my hand down" : "Raise my hand";
        // a button makes a new node of its words each time, and there may be a thousand of them
        if (!hand.getText().equals(does)) {
            hand.setText(does);
        }
        hand.getElement().setAttribute("aria-pressed", String.valueOf(up));
        hand.setVisible(!desk);
        boolean holds = sight.room().clicker().isHeldBy(me);
        screen.holds(holds && sight.room().stage().isOpen());
        clicker.setVisible(holds);
        recap.setHref("/recap/" + workshop + "/mine");
        recap.setVisible(!sight.room().stage().isOpen());
        toDesk.setHref("/w/" + sight.room().code().map(JoinCode::text).orElse("") + "/lead");
        toDesk.setVisible(desk && sight.room().stage().isOpen());
        where.show(sight);
        face = Optional.of(Face.of(sight.room(), member));
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
