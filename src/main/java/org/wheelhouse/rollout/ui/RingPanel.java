package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.rollout.engine.bucket.Bucket;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Opening;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Segment;

/** Who is in: rings as circles of people, the rule that opens the next one, and one person's bucket at every percentage. */
final class RingPanel extends Div {

    private static final List<Integer> SLICES = List.of(10, 50, 100);

    private final Div picture = new Div();
    private final Div rules = new Div();
    private final Div slices = new Div();
    private final Paragraph place = new Paragraph();
    private final TextField person = new TextField("Look up a person, such as anna");
    private final Select<String> ring = new Select<>();
    private Design design;
    private int share;

    RingPanel(Design design) {
        this.design = design;
        addClassNames("wh-stack", "wh-section");
        setId("rollout-rings");
        person.setId("rollout-person");
        person.setMaxLength(100);
        person.setValueChangeMode(ValueChangeMode.LAZY);
        person.addValueChangeListener(change -> draw());
        ring.setId("rollout-person-ring");
        ring.setLabel("belongs to");
        ring.addValueChangeListener(change -> draw());
        place.setId("rollout-person-place");
        place.getElement().setAttribute("aria-live", "polite");
        slices.setId("rollout-slices");
        Div row = new Div(person, ring);
        row.addClassName("wh-row");
        Div left = new Div(picture);
        Div right = new Div(rules, new H3("One person at every percentage"), row, place, slices);
        right.addClassName("wh-stack");
        Div columns = new Div(left, right);
        columns.addClassName("wh-ro-who");
        add(
                new H2("Who is in"),
                new Paragraph("A ring is a named group of people. A percentage is a slice of a stable hash: the same "
                        + "person gets the same answer everywhere, and who is in at 10 % is in at 50 %."),
                columns);
        use(design);
    }

    void use(Design other) {
        design = other;
        List<String> names =
                other.scenario().segments().stream().map(Segment::name).toList();
        String before = ring.getValue();
        ring.setItems(names);
        ring.setValue(names.contains(before) ? before : names.getLast());
        show(0);
    }

    /** Draws who is in at a percentage of the traffic. */
    void show(int now) {
        share = now;
        draw();
    }

    private String flag() {
        return design.name().isEmpty() ? "service" : design.name();
    }

    private void draw() {
        List<Segment> segments = design.scenario().segments();
        String name = person.getValue().strip();
        Optional<RingPicture.Person> looked =
                name.isEmpty() ? Optional.empty() : Optional.of(new RingPicture.Person(name, ring.getValue()));
        picture.removeAll();
        picture.add(RingPicture.of(segments, design.plan(), flag(), share, looked), table(segments));
        drawRules();
        drawPerson(name);
    }

    private Rows table(List<Segment> segments) {
        Rows table = new Rows("From the inside out", "Ring", "People", "Of 100 requests", "In now");
        segments.forEach(s ->
                table.row(List.of(s.name(), Charts.count(s.users()), ComparisonPanel.shown(s.trafficShare()), in(s))));
        return table;
    }

    private String in(Segment segment) {
        double part = design.plan().partOf(segment, share);
        return part == 0 ? "nobody" : part == 1 ? "all" : Math.round(part * 100) + " %";
    }

    private void drawRules() {
        rules.removeAll();
        OrderedList list = new OrderedList();
        list.setId("rollout-rules");
        for (Opening opening : Opening.of(design.plan())) {
            Span who = new Span(opening.who());
            who.addClassName("wh-ro-strong");
            ListItem item = new ListItem(who, new Span(" " + opening.rule()));
            if (opening.weight() <= share) {
                item.add(new Span(" It is open."));
            }
            list.add(item);
        }
        boolean rings = design.plan().kind() == Plan.Kind.RINGS;
        rules.add(new H3(rings ? "The rule that opens the next ring" : "The rule that opens the next slice"), list);
        design.scenario()
                .fault()
                .segment()
                .ifPresent(only -> rules.add(new Paragraph("The fault of this story shows only in: " + only + ".")));
    }

    private void drawPerson(String name) {
        slices.removeAll();
        if (name.isEmpty()) {
            place.setText("");
            return;
        }
        int bucket = Bucket.of(flag(), name);
        place.setText(
                "%s is in bucket %d of 100 for \"%s\", whatever the percentage: %s at 10 %%, %s at 50 %%, in at 100 %%."
                        .formatted(name, bucket, flag(), in(bucket, 10), in(bucket, 50)));
        SLICES.forEach(percent -> slices.add(slice(percent, bucket)));
        if (design.plan().kind() == Plan.Kind.RINGS) {
            slices.add(Charts.soft("With rings the bucket is not asked: " + name + " is in as soon as the ring "
                    + ring.getValue() + " is open."));
        }
    }

    private static String in(int bucket, int percent) {
        return bucket <= percent ? "in" : "out";
    }

    /** A hundred buckets, those below the percentage filled, the person's marked. */
    private static Div slice(int percent, int bucket) {
        Span filled = new Span();
        filled.addClassName("wh-ro-slice-in");
        filled.getStyle().setWidth(percent + "%");
        Span mark = new Span(String.valueOf(bucket));
        mark.addClassName("wh-ro-slice-mark");
        mark.getStyle().setLeft((bucket - 0.5) + "%");
        Div bar = new Div(filled, mark);
        bar.addClassName("wh-ro-slice-bar");
        Div slice = new Div(new Span(percent + " %"), bar, new Span(in(bucket, percent)));
        slice.addClassName("wh-ro-slice");
        return slice;
    }
}
