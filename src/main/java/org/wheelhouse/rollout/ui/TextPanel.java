package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.TextUpload;
import org.wheelhouse.rollout.RolloutService;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/**
 * The plan as text, in Argo Rollouts' words: typed, opened from a file, saved to one. Every problem stands there at once, with
 * its line; a text with an error is not used, and not lost.
 */
@StyleSheet("context://frontend/pipeline.css")
final class TextPanel extends Div {

    private final RolloutService rollouts;
    private final Consumer<Design> changed;
    private final CodeEditor editor = new CodeEditor("The plan as text", this::typed);
    private final Span summary = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Div says = new Div();
    private Design design;

    /** @param changed is told every new design that can be played */
    TextPanel(RolloutService rollouts, Design design, Consumer<Design> changed) {
        this.rollouts = rollouts;
        this.design = design;
        this.changed = changed;
        addClassName("wh-stack");
        editor.setId("rollout-yaml");
        summary.setId("rollout-problems-say");
        summary.getElement().setAttribute("role", "status");
        list.setId("rollout-problems");
        list.addClassName("wh-problems");
        Div row = new Div(open(), save());
        row.addClassName("wh-row");
        add(
                Charts.soft("A Rollout, its AnalysisTemplates and the story around them. Paste or open a file of Argo "
                        + "Rollouts: without a story of its own it is played in this one."),
                row,
                says,
                editor,
                summary,
                list);
        show(design);
    }

    /** Writes a design that was changed elsewhere. */
    void show(Design other) {
        design = other;
        editor.show(rollouts.write(other));
        problems(List.of());
    }

    private void typed(String text) {
        says.removeAll();
        read(text);
    }

    private boolean read(String text) {
        Reading<Design> reading = rollouts.readInto(design, text);
        problems(reading.problems());
        if (reading.isUsable() && !reading.value().orElseThrow().equals(design)) {
            design = reading.value().orElseThrow();
            changed.accept(design);
        }
        return reading.isUsable();
    }

    private void problems(List<Problem> found) {
        editor.mark(found);
        list.removeAll();
        long errors = found.stream().filter(Problem::isError).count();
        summary.setText(
                errors == 0
                        ? found.isEmpty()
                                ? "No problem in this text; it is what is played."
                                : "Played, with something to know:"
                        : errors + (errors == 1 ? " problem" : " problems")
                                + " to mend; what is played stays as it was, and your text is kept.");
        for (int i = 0; i < found.size(); i++) {
            list.add(new ListItem(problem(found.get(i), i)));
        }
    }

    private NativeButton problem(Problem problem, int number) {
        String hint = problem.tryThis().isEmpty() ? "" : " Try: " + problem.tryThis() + ".";
        NativeButton button = new NativeButton(
                "%s in line %d, column %d: %s%s"
                        .formatted(
                                problem.isError() ? "Problem" : "Note",
                                problem.line(),
                                problem.column(),
                                problem.says(),
                                hint),
                click -> editor.goTo(problem.line(), problem.column()));
        button.setId("rollout-problem-" + number);
        if (!problem.isError()) {
            button.getElement().setAttribute("data-warning", true);
        }
        return button;
    }

    private TextUpload open() {
        TextUpload upload = new TextUpload("rollout-open", this::opened, why -> {
            says.removeAll();
            says.add(Notice.problem(why));
        });
        upload.setDropAllowed(false);
        return upload;
    }

    private void opened(String text) {
        says.removeAll();
        editor.show(text);
        says.add(
                read(text)
                        ? Notice.done("The file is what is played now.")
                        : Notice.problem("The file has problems; they stand below its text."));
    }

    private Anchor save() {
        Anchor save = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = rollouts.writeForArgo(design).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "rollout.yml", "application/yaml", bytes.length);
                }),
                "Save as a file for Argo Rollouts");
        save.setId("rollout-save");
        return save;
    }
}
