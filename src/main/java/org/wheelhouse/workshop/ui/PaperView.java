package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.wheelhouse.course.Module;
import org.wheelhouse.kit.AskedFor;
import org.wheelhouse.kit.QrCode;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.Deck;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Room;

/** The day on paper, for when nothing works: the code, the agenda, and every slide with what is said to it. */
@Route("w/:code/paper")
@PageTitle("The day on paper - Wheelhouse")
@PermitAll
@StyleSheet("context://frontend/workshop.css")
class PaperView extends Div implements BeforeEnterObserver {

    private final LiveParts parts;
    private final HouseAddress address;

    PaperView(LiveParts parts, HouseAddress address) {
        this.parts = parts;
        this.address = address;
        addClassNames("wh-stack-wide", "wh-day", "wh-day-paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Room> room = parts.desk(event);
        Optional<Module> module = room.flatMap(parts.screens::module);
        if (module.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(room.get(), module.get(), parts.current.get());
    }

    private void show(Room room, Module module, Person me) {
        String code = room.code().map(JoinCode::text).orElse("");
        Anchor back = DayHead.link("paper-back", "/w/" + code + "/check", "Back to the check");
        add(new ViewHead("Week " + module.week() + ", on paper", module.title(), back, DayHead.print()));
        add(door(code), agenda(module));
        Map<String, Deck.Script> script = parts.screens.script(room, me.id());
        parts.screens.deck(room, Optional.of(me)).ifPresent(deck -> deck.slides()
                .forEach(slide -> add(slide(slide, Optional.ofNullable(script.get(slide.id()))))));
    }

    private Div door(String code) {
        String link = address.link("/w/" + code, AskedFor.origin());
        Span big = new Span(code);
        big.addClassName("wh-podium-code");
        Div words = new Div(new Paragraph("People come in at " + link + ", or by the code"), big);
        Div door = new Div(words, new QrCode(link, "Code for the camera of a phone that opens this room"));
        door.addClassName("wh-day-door");
        return door;
    }

    private static Section agenda(Module module) {
        Section part = new Section(new H2("Agenda"));
        part.addClassNames("wh-stack", "wh-day-part");
        OrderedList list = new OrderedList();
        list.addClassName("wh-day-lines");
        module.sections().forEach(section -> {
            Span minutes =
                    new Span(section.minutes().isPresent() ? section.minutes().getAsInt() + " min" : "");
            minutes.addClassName("wh-day-number");
            list.add(new ListItem(new Span(section.title()), minutes));
        });
        part.add(list);
        return part;
    }

    private static Section slide(Deck.DeckSlide slide, Optional<Deck.Script> script) {
        Section part = new Section(html("h2", slide.heading()), html("div", slide.html()));
        part.setId("paper-" + slide.id());
        part.addClassName("wh-day-part");
        script.ifPresent(known -> {
            Div notes = new Div(html("p", known.opening()));
            notes.addClassName("wh-day-notes");
            if (!known.bullets().isEmpty()) {
                OrderedList list = new OrderedList();
                known.bullets().forEach(bullet -> {
                    ListItem item = new ListItem();
                    item.getElement().setProperty("innerHTML", plain(bullet));
                    list.add(item);
                });
                notes.add(list);
            }
            part.add(notes);
        });
        return part;
    }

    /** Made safe by the reader of the module; on paper no term explains itself by a tap. */
    private static HtmlContainer html(String tag, String safe) {
        HtmlContainer element = new HtmlContainer(tag);
        element.getElement().setProperty("innerHTML", plain(safe));
        return element;
    }

    private static String plain(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select(".wh-term-says").remove();
        page.select(".wh-term > button").unwrap();
        page.select(".wh-term").unwrap();
        return page.body().html();
    }
}
