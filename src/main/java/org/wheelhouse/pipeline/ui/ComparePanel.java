package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.LineDiff;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.RunReport;
import org.wheelhouse.pipeline.engine.RunVerdict;

/** Two variants side by side: the run that was kept and the run as it is now, with what changed marked. */
class ComparePanel extends Div {

    private final Button keep = new Button("Keep this run to compare");
    private final Button stop = new Button("Stop comparing", event -> stop());
    private final Paragraph hint = new Paragraph(
            "Then change the file, a fault or the seed: both runs stand side by side, and what is different is marked.");
    private final Div shown = new Div();
    private Optional<Kept> kept = Optional.empty();
    private Optional<Kept> now = Optional.empty();

    ComparePanel() {
        addClassName("wh-section");
        setId("compare");
        keep.setId("compare-keep");
        keep.addClickListener(event -> {
            kept = now;
            draw();
        });
        stop.setId("compare-stop");
        hint.addClassNames("wh-soft", "wh-small");
        shown.addClassName("wh-stack");
        shown.setId("compare-result");
        Div row = new Div(keep, stop);
        row.addClassName("wh-row");
        add(new H2("Compare"), hint, row, shown);
        stop.setVisible(false);
    }

    private void stop() {
        kept = Optional.empty();
        draw();
    }

    /** The run as it is now. */
    void show(Kept played) {
        now = Optional.of(played);
        draw();
    }

    /** Another pipeline: what was kept of the one before is of no use. */
    void clear() {
        kept = Optional.empty();
        now = Optional.empty();
        draw();
    }

    private void draw() {
        shown.removeAll();
        keep.setText(kept.isPresent() ? "Keep the run of now instead" : "Keep this run to compare");
        keep.setEnabled(now.isPresent());
        stop.setVisible(kept.isPresent());
        if (kept.isPresent() && now.isPresent()) {
            shown.add(changes(kept.get(), now.get()), table(kept.get(), now.get()), graphs(kept.get(), now.get()));
        }
    }

    private static Component changes(Kept before, Kept after) {
        Div changes = new Div(new H3("What is different"));
        changes.addClassName("wh-stack");
        changes.setId("compare-changes");
        UnorderedList list = new UnorderedList();
        before.aroundTo(after).forEach(line -> list.add(new ListItem(line)));
        before.filesTo(after).forEach((path, lines) -> {
            NativeDetails diff = new NativeDetails(
                    "%s: %d lines are different".formatted(path, LineDiff.edits(lines)), DiffLines.of(lines));
            list.add(new ListItem(diff));
        });
        changes.add(
                list.getChildren().findAny().isPresent()
                        ? list
                        : new Paragraph("Nothing yet: both runs come from the same file, faults and seed."));
        return changes;
    }

    private static Component graphs(Kept before, Kept after) {
        Set<String> changed = before.stagesTo(after);
        Div both = new Div(graph("Kept", "kept-", before.run(), changed), graph("Now", "now-", after.run(), changed));
        both.addClassName("wh-compare-graphs");
        return both;
    }

    private static Div graph(String title, String prefix, Run run, Set<String> changed) {
        RunPlayer player = new RunPlayer(ShownRun.Size.WALL);
        player.setId(prefix + "player");
        player.showEnd(run, prefix, changed);
        Div part = new Div(new H3(title), player);
        part.addClassName("wh-stack");
        return part;
    }

    private static Component table(Kept before, Kept after) {
        RunReport a = RunReport.of(before.run(), 0);
        RunReport b = RunReport.of(after.run(), 0);
        NativeTable table = ReportsPanel.table("", "Kept", "Now", "Difference");
        time(table, "Lead time", a.lead(), b.lead());
        time(table, "Work", a.touch(), b.touch());
        time(table, "Waiting", a.lead() - a.touch(), b.lead() - b.touch());
        Set<RunReport.Cause> causes = new TreeSet<>(a.waiting().keySet());
        causes.addAll(b.waiting().keySet());
        causes.forEach(cause -> time(
                table,
                "Waiting for " + cause.words(),
                a.waiting().getOrDefault(cause, 0L),
                b.waiting().getOrDefault(cause, 0L)));
        number(table, "Agent minutes", a.agentMinutes(), b.agentMinutes(), "%.0f");
        number(table, "Cost", a.cost(), b.cost(), "%.2f");
        words(table, "The change", verdict(before.run()), verdict(after.run()));
        words(table, "Caught", caught(a), caught(b));
        words(table, "Escaped", names(a.escaped()), names(b.escaped()));
        return ReportsPanel.scroll(table);
    }

    private static void time(NativeTable table, String name, long before, long after) {
        long by = after - before;
        String difference = by == 0 ? "" : (by > 0 ? "+ " : "− ") + ResultPanel.clock(Math.abs(by));
        line(table, difference.isEmpty(), name, ResultPanel.clock(before), ResultPanel.clock(after), difference);
    }

    private static void number(NativeTable table, String name, double before, double after, String form) {
        String one = String.format(Locale.ROOT, form, before);
        String other = String.format(Locale.ROOT, form, after);
        double by = after - before;
        String difference =
                one.equals(other) ? "" : (by > 0 ? "+ " : "− ") + String.format(Locale.ROOT, form, Math.abs(by));
        line(table, difference.isEmpty(), name, one, other, difference);
    }

    private static void words(NativeTable table, String name, String before, String after) {
        boolean same = before.equals(after);
        line(table, same, name, before, after, same ? "" : "changed");
    }

    private static void line(NativeTable table, boolean same, String... texts) {
        NativeTableRow row = table.getBody().addRow();
        row.setClassName("wh-changed", !same);
        for (String text : texts) {
            row.addDataCell().setText(text);
        }
    }

    private static String verdict(Run run) {
        return switch (RunVerdict.of(run, 0)) {
            case SHIPPED_CLEAN, SHIPPED_A_FAULT -> "reached production";
            case STOPPED_A_FAULT, STOPPED_CLEAN -> "did not reach production";
            case WAITING -> "waits for a person";
        };
    }

    private static String caught(RunReport report) {
        return report.caught().stream()
                .map(caught -> caught.defect().words() + " (" + caught.step() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Defect> defects) {
        return defects.stream().map(Defect::words).collect(Collectors.joining(", "));
    }
}
