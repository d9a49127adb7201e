package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
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
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.workshop.Knock;
import org.wheelhouse.workshop.Member;
import org.wheelhouse.workshop.WorkshopService;
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
    private final Button hand = new Button();
    private final Div clicker = new Div();
    private final Paragraph where = new Paragraph();

    FollowerView(LiveParts parts) {
        this.parts = parts;
        this.slot = parts.slot(Seat.Role.FOLLOWER);
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
        me = parts.current.get().id();
        Room room = parts.room(workshop).orElseThrow();
        title = parts.screens.module(room).map(Module::title).orElse("Workshop");
        screen = new PodiumScreen(in.code(), "follow");
        slot = parts.slot(Seat.Role.FOLLOWER);
        screen.add(head(in.code()), PodiumScreen.lines(), main(), foot(), PodiumScreen.said());
        screen.onLook(this::look);
        add(screen);
        LiveRefresh.of(parts.doorbell, WorkshopService.topic(workshop), screen, this::look);
        look();
    }

    private Header head(String code) {
        Span room = new Span("Room " + code);
        Span timer = PodiumScreen.words("timer");
        timer.addClassName("wh-podium-timer");
        Header head = new Header(PodiumScreen.words("section"), PodiumScreen.words("number"), timer, room);
        head.addClassName("wh-podium-head");
        return head;
    }

    private Main main() {
        Div waiting = new Div(
                new Paragraph("You are in. It begins when the facilitator starts; this page then moves by itself."),
                count());
        waiting.addClassName("wh-podium-waiting");
        Div dark = new Div(new Paragraph("The screen is dark: please look at the facilitator."));
        dark.addClassName("wh-podium-dark");
        Div rest = new Div(new Paragraph("Break. We go on in"), big(), new Paragraph("The break is over."));
        rest.addClassName("wh-podium-break");
        Div awaiting = new Div(new Paragraph("One moment: the activity of this slide is on its way."));
        awaiting.addClassName("wh-podium-awaiting");
        Div withheld =
                new Div(new Paragraph("This slide tells an answer. It opens when the room has seen the answer."));
        withheld.addClassName("wh-podium-withheld");
        where.addClassNames("wh-podium-where", "wh-soft");
        where.setVisible(false);
        Main main = new Main(where, waiting, dark, rest, PodiumScreen.part("stage"), withheld, awaiting, slot);
        main.addClassName("wh-podium-main");
        return main;
    }

    private static Span big() {
        Span big = PodiumScreen.words("timer");
        big.addClassName("wh-podium-big");
        return big;
    }

    private static Paragraph count() {
        return new Paragraph(PodiumScreen.words("here"), new Span(" here"));
    }

    private Footer foot() {
        hand.setId("hand");
        hand.addClickListener(click -> raise());
        clicker.setId("clicker");
        clicker.add(new Span("You have the clicker: back and next move the room."));
        clicker.addClassName("wh-podium-clicker");
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
        parts.door.hand(workshop, !parts.door.handIsUp(workshop));
        look();
    }

    private void look() {
        LiveParts.Sight sight = parts.sight(workshop).orElseThrow();
        Room room = sight.room();
        Optional<Member> member = parts.screens.member(workshop, me);
        if (member.isEmpty() && !room.clicker().isDesk(me)) {
            removeAll();
            add(DoorPanel.shut("You are no longer in this room."));
            return;
        }
        parts.show(slot, sight);
        boolean up = member.flatMap(Member::hand).isPresent();
        hand.setText(up ? "Take my hand down" : "Raise my hand");
        hand.getElement().setAttribute("aria-pressed", String.valueOf(up));
        boolean holds = room.clicker().isHeldBy(me);
        screen.holds(holds && room.stage().isOpen());
        clicker.setVisible(holds);
        hand.setVisible(!room.clicker().isDesk(me));
        whereWeAre(room);
    }

    /** For who comes late: said once, until the room moves on. */
    private void whereWeAre(Room room) {
        boolean late = room.stage() == Stage.LIVE
                && room.podium().number() > 0
                && !where.isVisible()
                && where.getText().isEmpty();
        if (late) {
            parts.screens.module(room).ifPresent(module -> {
                int part = 1 + module.sections().indexOf(section(room, module));
                where.setText(
                        "We are in part " + part + " of " + module.sections().size() + ", "
                                + section(room, module).title() + ". You can leaf back without moving anybody.");
                where.setVisible(true);
            });
        } else if (where.getText().isEmpty()) {
            where.setText(" ");
        } else {
            where.setVisible(false);
        }
    }

    private static org.wheelhouse.course.Section section(Room room, Module module) {
        return module.sections().stream()
                .filter(section -> section.slides().stream()
                        .anyMatch(slide -> slide.id().equals(room.podium().slide())))
                .findFirst()
                .orElse(module.sections().getFirst());
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
