package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.activity.engine.DotsPoll;
import org.wheelhouse.activity.engine.DotsPoll.Cloud;
import org.wheelhouse.activity.engine.DotsPoll.Dot;

/** Everybody's dot on one field; several on the same place are one larger dot with a number. */
final class DotsChart extends Div {

    private final DotsPoll poll;

    /** @param own is drawn with a ring */
    DotsChart(DotsPoll poll, List<String> answers, Optional<Dot> own) {
        this.poll = poll;
        addClassNames("wh-tally", "wh-stack");
        poll.cloud(answers)
                .ifPresentOrElse(cloud -> draw(cloud, own), () -> add(new Paragraph(Words.answered(0) + ".")));
    }

    private void draw(Cloud cloud, Optional<Dot> own) {
        Map<Dot, Integer> places = new LinkedHashMap<>();
        cloud.dots().forEach(dot -> places.merge(dot, 1, Integer::sum));
        add(new Paragraph(Words.answered(cloud.dots().size()) + ". In the middle: "
                + Words.number(cloud.middleAcross()) + " across (" + poll.across() + ") and "
                + Words.number(cloud.middleUp()) + " up (" + poll.up() + ")."
                + own.map(dot -> " Yours: " + dot.across() + " and " + dot.up() + ".")
                        .orElse("")));
        Div plane = new Div();
        plane.addClassNames("wh-plane", "wh-plane-shown");
        plane.getElement().setAttribute("aria-hidden", "true");
        places.forEach((dot, people) -> plane.add(dot(dot, people, own)));
        Span up = new Span(poll.up() + ", " + poll.min() + " to " + poll.max());
        up.addClassName("wh-plane-up");
        Span across = new Span(poll.across() + ", " + poll.min() + " to " + poll.max());
        across.addClassName("wh-plane-across");
        Div framed = new Div(up, plane, across);
        framed.addClassName("wh-plane-framed");
        add(framed, new NativeDetails("The same as a table", table(places)));
    }

    private Span dot(Dot dot, int people, Optional<Dot> own) {
        Span shown = new Span(people > 1 ? String.valueOf(people) : "");
        shown.addClassName("wh-dot");
        shown.setClassName("wh-dot-own", own.filter(dot::equals).isPresent());
        shown.getStyle()
                .set("--x", share(dot.across()))
                .set("--y", share(dot.up()))
                .set("--people", String.valueOf(Math.min(people, 9)));
        return shown;
    }

    private String share(int number) {
        return String.valueOf((double) (number - poll.min()) / (poll.max() - poll.min()));
    }

    private NativeTable table(Map<Dot, Integer> places) {
        NativeTable table = new NativeTable();
        table.getHead()
                .add(TallyChart.row(
                        new NativeTableHeaderCell(poll.across()),
                        new NativeTableHeaderCell(poll.up()),
                        new NativeTableHeaderCell("People")));
        places.forEach((dot, people) -> table.getBody()
                .add(TallyChart.row(
                        new NativeTableCell(String.valueOf(dot.across())),
                        new NativeTableCell(String.valueOf(dot.up())),
                        new NativeTableCell(String.valueOf(people)))));
        return table;
    }
}
