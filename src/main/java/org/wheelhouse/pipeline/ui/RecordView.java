package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.pipeline.PipelineService;
import org.wheelhouse.pipeline.SharedRun;
import org.wheelhouse.pipeline.SignOff;
import org.wheelhouse.pipeline.SignOffService;
import org.wheelhouse.pipeline.SignOffService.Record;
import org.wheelhouse.pipeline.yaml.PicksText;

/** The record of a run that a room watched: who said what, when, and what that person was told; made to be printed. */
@Route("labs/pipeline/record/:run")
@PageTitle("Record of a run - Wheelhouse")
@StyleSheet("context://frontend/pipeline.css")
@PermitAll
class RecordView extends Div implements BeforeEnterObserver {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private final transient SignOffService signOffs;
    private final transient PipelineService pipelines;
    private final ZoneId zone;

    RecordView(SignOffService signOffs, PipelineService pipelines, CurrentPerson current) {
        this.signOffs = signOffs;
        this.pipelines = pipelines;
        this.zone = current.find().map(Person::zone).orElse(ZoneOffset.UTC);
        addClassName("wh-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Record> record =
                event.getRouteParameters().get("run").flatMap(RecordView::id).flatMap(signOffs::record);
        if (record.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        show(record.get());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Record record) {
        SharedRun run = record.play().line();
        Button print = new Button("Print");
        print.setId("record-print");
        print.getElement().executeJs("this.addEventListener('click', () => print())");
        String title = pipelines
                .example(run.scenario())
                .map(example -> example.title())
                .orElse(run.scenario());
        add(new ViewHead("Record of a run", title, print));
        add(new Paragraph("Run %d, started %s by %s, seed %d. One second in the room was one minute of the run."
                .formatted(run.number(), time(run.startedAt()), record.name(run.startedBy()), run.seed())));
        String picked = PicksText.write(run.picks()).replace("\n", "; ");
        if (!picked.isEmpty()) {
            add(new Paragraph("What was picked to go wrong: " + picked + "."));
        }
        add(new H2("What people said"), words(record));
        add(new H2("How it ended"));
        Played.sentences(record.play().run()).forEach(sentence -> add(new Paragraph(sentence)));
        RunPlayer player = new RunPlayer(ShownRun.Size.WALL);
        player.showEnd(record.play().run(), "record-", Set.of());
        add(player);
    }

    private Div words(Record record) {
        SharedRun run = record.play().line();
        if (run.words().isEmpty()) {
            return new Div(new Paragraph("Nobody was asked, or nobody has answered yet."));
        }
        NativeTable table =
                ReportsPanel.table("When", "Minute", "Stage", "Who", "As", "What", "Reason", "What was known");
        table.setId("record-words");
        for (SignOff word : run.words()) {
            ReportsPanel.row(
                    table,
                    time(word.at()),
                    String.format(Locale.ROOT, "%.1f", word.minute()),
                    word.stage(),
                    word.verdict() == SignOff.Verdict.EXPIRED ? "nobody" : record.name(word.person()),
                    word.role(),
                    word.verdict().words(),
                    word.reason(),
                    word.known());
        }
        return ReportsPanel.scroll(table);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
