package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wheelhouse.course.FileReport;
import org.wheelhouse.kit.State;
import org.wheelhouse.text.Problem;

/** A content file with its problems: place, sentence, what to try. */
class FileLine extends ListItem {

    FileLine(FileReport file, boolean chosen) {
        Anchor link = new Anchor(ContentView.address(file.path(), ""), file.path());
        link.setId("file-" + file.path().replaceAll("[^a-zA-Z0-9]+", "-"));
        link.getElement().setAttribute("aria-current", String.valueOf(chosen));
        add(new Div(link), state(file));
        if (file.isHeldBack()) {
            add(new Paragraph(
                    file.live().isPresent()
                            ? "Readers still see the last good version. It changes when the errors are gone."
                            : "Readers do not see it yet. They do when the errors are gone."));
        }
        UnorderedList problems = new UnorderedList();
        problems.addClassName("wh-list");
        file.problems().forEach(problem -> problems.add(line(file, problem)));
        add(problems);
    }

    private static Span state(FileReport file) {
        long errors = file.problems().stream().filter(Problem::isError).count();
        long warnings = file.problems().size() - errors;
        if (errors > 0) {
            return State.FAILED.show(errors == 1 ? "1 error" : errors + " errors");
        }
        return warnings > 0
                ? State.INCONCLUSIVE.show(warnings == 1 ? "1 remark" : warnings + " remarks")
                : State.PASSED.show("Live");
    }

    private static ListItem line(FileReport file, Problem problem) {
        Span place = new Span(file.path() + ", line " + problem.line() + ", column " + problem.column()
                + (problem.isError() ? ": error" : ": remark"));
        place.addClassNames("wh-small", "wh-soft");
        ListItem item = new ListItem(place, new Paragraph(problem.says()));
        item.addClassName("wh-problem");
        if (!problem.tryThis().isEmpty()) {
            item.add(new Paragraph("Try: " + problem.tryThis()));
        }
        return item;
    }
}
