package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.DayPart;
import org.wheelhouse.workshop.Workshop;

/** What the pages of a recap share. */
final class DayHead {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private DayHead() {}

    static Optional<WorkshopId> asked(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters()
                    .get("workshop")
                    .map(UUID::fromString)
                    .map(WorkshopId::new);
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    static String day(Workshop workshop, ZoneId zone) {
        return DAY.format(workshop.started().map(at -> at.atZone(zone)).orElse(workshop.begins()));
    }

    static Button print() {
        Button print = new Button("Print");
        print.setId("recap-print");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return print;
    }

    static Anchor link(String id, String path, String words) {
        Anchor link = new Anchor(path, words);
        link.setId(id);
        return link;
    }

    static Section part(String title, List<String> lines, String none) {
        Section part = new Section(new H2(title));
        part.addClassNames("wh-stack", "wh-day-part");
        if (lines.isEmpty()) {
            Paragraph nothing = new Paragraph(none);
            nothing.addClassName("wh-soft");
            part.add(nothing);
            return part;
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        part.add(list);
        return part;
    }

    static void parts(Div page, List<DayPart.Lines> parts) {
        parts.forEach(one -> page.add(part(one.title(), one.lines(), "")));
    }
}
