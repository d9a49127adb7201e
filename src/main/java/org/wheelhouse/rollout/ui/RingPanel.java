package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.rollout.engine.bucket.Bucket;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Segment;

/** Rings as circles of people, and one person's place in the slices of a percentage. */
final class RingPanel extends Div {

    private static final int SIZE = 240;
    private static final int PEOPLE = 60;

    private final Paragraph place = new Paragraph();
    private final Div circles = new Div();
    private String flag = "";
    private Design design;

    RingPanel(Design design) {
        this.design = design;
        addClassName("wh-stack");
        TextField person = new TextField("Look up a person, such as anna");
        person.setId("rollout-person");
        person.setMaxLength(100);
        person.setValueChangeMode(ValueChangeMode.LAZY);
        person.addValueChangeListener(change -> find(change.getValue()));
        place.setId("rollout-person-place");
        place.getElement().setAttribute("aria-live", "polite");
        add(
                new H2("Who is in"),
                new Paragraph("A ring is a named group of people. A percentage is a slice of a stable hash: the same "
                        + "person gets the same answer everywhere, and who is in at 10 % is in at 50 %."),
                circles,
                person,
                place);
        use(design);
    }

    void use(Design design) {
        flag = design.name().isEmpty() ? "service" : design.name();
        this.design = design;
        place.setText("");
        show(0);
    }

    /** Draws who is in at a percentage of the traffic. */
    void show(int share) {
        List<Segment> segments = design.scenario().segments();
        circles.removeAll();
        circles.add(Svg.drawn(picture(share)));
        Rows table = new Rows("Rings from the inside out", "Ring", "People", "Percent of the requests", "In now");
        segments.forEach(s -> table.row(List.of(
                s.name(), Charts.count(s.users()), ComparisonPanel.shown(s.trafficShare()) + " %", in(s, share))));
        String fault = design.scenario().fault().segment().orElse("");
        circles.add(
                table,
                new Paragraph("A ring opens when the one inside it has been quiet for its time."
                        + (fault.isEmpty() ? "" : " The fault of this story shows only in: " + fault + ".")));
    }

    private String in(Segment segment, int share) {
        double part = design.plan().partOf(segment, share);
        return part == 0 ? "nobody" : part == 1 ? "all" : Math.round(part * 100) + " % of requests or people";
    }

    private String picture(int share) {
        List<Segment> segments = design.scenario().segments();
        StringBuilder svg = new StringBuilder("<svg class=\"wh-ro-rings\" role=\"img\" aria-label=\"Rings of people\" "
                + "viewBox=\"0 0 " + SIZE + " " + SIZE + "\">");
        int rings = segments.size();
        for (int ring = rings; ring >= 1; ring--) {
            double radius = (SIZE / 2.0 - 4) * ring / rings;
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"wh-ro-ring\" cx=\"%d\" cy=\"%d\" r=\"%.1f\"/>",
                    SIZE / 2,
                    SIZE / 2,
                    radius));
            people(svg, segments, ring, radius, design.plan().partOf(segments.get(ring - 1), share));
        }
        return svg.append("</svg>").toString();
    }

    /** Dots for people, more of them where the ring has more, at least three. */
    private static void people(StringBuilder svg, List<Segment> segments, int ring, double radius, double in) {
        double all = segments.stream().mapToDouble(s -> Math.log1p(s.users())).sum();
        int dots = Math.max(3, (int) (PEOPLE * Math.log1p(segments.get(ring - 1).users()) / all));
        double between = radius - (SIZE / 2.0 - 4) / segments.size() / 2;
        for (int i = 0; i < dots; i++) {
            double angle = 2 * Math.PI * i / dots;
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>",
                    i < Math.ceil(in * dots) ? "wh-ro-person" : "wh-ro-out",
                    SIZE / 2 + between * Math.cos(angle),
                    SIZE / 2 + between * Math.sin(angle)));
        }
    }

    private void find(String person) {
        if (person.isBlank()) {
            place.setText("");
            return;
        }
        int bucket = Bucket.of(flag, person.strip());
        place.setText("%s is number %d of 100 for \"%s\": %s at 10 %%, %s at 50 %%, in at 100 %%."
                .formatted(person.strip(), bucket, flag, bucket <= 10 ? "in" : "out", bucket <= 50 ? "in" : "out"));
    }
}
