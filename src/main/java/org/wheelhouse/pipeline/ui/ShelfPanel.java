package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Role;
import org.wheelhouse.pipeline.Draft;
import org.wheelhouse.pipeline.DraftLine;
import org.wheelhouse.pipeline.DraftOutcome;
import org.wheelhouse.pipeline.DraftService;
import org.wheelhouse.pipeline.DraftText;
import org.wheelhouse.pipeline.PipelineExample;
import org.wheelhouse.pipeline.PipelineService;
import org.wheelhouse.pipeline.PipelineWhoSees;

/** Where a pipeline comes from and where it is kept: examples, own drafts, saving and sharing. */
class ShelfPanel extends Div {

    private final DraftService drafts;
    private final CurrentPerson current;
    private final Function<String, DraftText> text;
    private final Select<PipelineExample> examples = new Select<>();
    private final Select<DraftLine> own = new Select<>();
    private final Paragraph about = new Paragraph();
    private final TextField title = new TextField("Title");
    private final Button save = new Button("Save and share", event -> save());
    private final Button copy = new Button("Save as a copy", event -> told(fresh()));
    private final Button delete = new Button("Delete this draft", event -> delete());
    private final Button again = new Button();
    private final Div says = new Div();
    private Optional<Draft> draft = Optional.empty();

    /**
     * @param text what is to be saved under a title
     * @param again begins anew with what was opened
     */
    ShelfPanel(
            PipelineService pipelines,
            DraftService drafts,
            CurrentPerson current,
            Function<String, DraftText> text,
            Runnable again) {
        this.drafts = drafts;
        this.current = current;
        this.text = text;
        addClassName("wh-stack");
        examples.setId("lab-example");
        examples.setLabel("Example");
        examples.setItems(pipelines.examples());
        examples.setItemLabelGenerator(PipelineExample::title);
        examples.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                go("labs/pipeline/" + event.getValue().id());
            }
        });
        own.setId("lab-drafts");
        own.setLabel("Your drafts");
        own.setItemLabelGenerator(DraftLine::title);
        own.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                go(address(event.getValue().id()));
            }
        });
        this.again.setId("lab-reset");
        this.again.addClickListener(event -> again.run());
        title.setId("lab-title");
        title.setMaxLength(DraftText.LONGEST_TITLE);
        save.setId("lab-save");
        copy.setId("lab-copy");
        delete.setId("lab-delete");
        says.setId("lab-saved");
        says.getElement().setAttribute("role", "status");
        Div pick = new Div(examples, own, this.again);
        pick.addClassNames("wh-row", "wh-row-foot");
        Div keep = new Div(title, save, copy, delete);
        keep.addClassNames("wh-row", "wh-row-foot");
        keep.setVisible(mayKeep());
        add(pick, about, keep, says);
    }

    private boolean mayKeep() {
        return current.find().filter(person -> person.role() != Role.GUEST).isPresent();
    }

    private void go(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    private static String address(UUID id) {
        return "labs/pipeline/d/" + id;
    }

    void show(PipelineExample example) {
        draft = Optional.empty();
        examples.setValue(example);
        about.setText(example.about());
        again.setText("Start over with the example");
        title.setValue(example.title());
        arrange();
    }

    void show(Draft opened) {
        draft = Optional.of(opened);
        examples.clear();
        about.setText("A draft by %s.".formatted(drafts.owner(opened)));
        again.setText("Back to what was saved");
        title.setValue(opened.text().title());
        arrange();
    }

    private void arrange() {
        boolean mine = draft.filter(drafts::isMine).isPresent();
        says.removeAll();
        save.setText(mine ? "Save" : "Save and share");
        copy.setVisible(mine);
        delete.setVisible(mine);
        List<DraftLine> lines = mayKeep() ? drafts.mine() : List.of();
        own.setItems(lines);
        own.setVisible(!lines.isEmpty());
        own.setValue(lines.stream()
                .filter(line ->
                        draft.filter(open -> open.id().equals(line.id())).isPresent())
                .findFirst()
                .orElse(null));
        if (mine) {
            showLink(draft.orElseThrow());
        }
    }

    private void save() {
        told(draft.filter(drafts::isMine)
                .map(open -> drafts.update(open.id(), open.version(), text.apply(title.getValue())))
                .orElseGet(this::fresh));
    }

    private DraftOutcome fresh() {
        return drafts.save(text.apply(title.getValue()));
    }

    private void told(DraftOutcome outcome) {
        switch (outcome) {
            case DraftOutcome.Saved saved -> {
                boolean elsewhere = draft.filter(
                                open -> open.id().equals(saved.draft().id()))
                        .isEmpty();
                draft = Optional.of(saved.draft());
                if (elsewhere) {
                    go(address(saved.draft().id()));
                } else {
                    arrange();
                }
            }
            case DraftOutcome.Refused refused -> says(Notice.warning(refused.sentence()));
            case DraftOutcome.Stale stale ->
                says(
                        Notice.warning(
                                "This draft was saved in another window in between. Nothing was overwritten: save yours as a copy, or go back to what was saved."));
        }
    }

    private void delete() {
        draft.ifPresent(open -> drafts.delete(open.id()));
        go("labs/pipeline");
    }

    private void showLink(Draft saved) {
        TextField link = new TextField("Its address");
        link.setId("lab-link");
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        link.getElement().executeJs("this.value = location.origin + $0", "/" + address(saved.id()));
        says(Notice.done("Saved. " + PipelineWhoSees.DRAFT).with(link));
    }

    private void says(Notice notice) {
        says.removeAll();
        says.add(notice);
    }
}
