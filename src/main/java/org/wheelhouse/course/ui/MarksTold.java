package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkCount;

/** For who leads: how many people marked this slide alike, and their lines without names. */
class MarksTold extends NativeDetails {

    /** @param counts of this slide; a mark that too few people set is not among them */
    MarksTold(List<MarkCount> counts) {
        super("What people marked");
        setId("marks-told");
        getSummary().setId("marks-told-toggle");
        addClassName("wh-fold");
        Div all = new Div();
        all.addClassName("wh-stack");
        if (counts.isEmpty()) {
            all.add(new Paragraph("No mark was set here by " + MarkCount.FEWEST + " people or more."));
        }
        counts.forEach(count -> all.add(new Paragraph(words(count)), lines(count)));
        setContent(all);
    }

    private static String words(MarkCount count) {
        return (count.kind() == Mark.Kind.AHA ? "Aha: " : "Confusing: ") + count.people() + " people";
    }

    private static UnorderedList lines(MarkCount count) {
        UnorderedList lines = new UnorderedList();
        count.lines().forEach(line -> lines.add(new ListItem(line)));
        lines.setVisible(!count.lines().isEmpty());
        return lines;
    }
}
