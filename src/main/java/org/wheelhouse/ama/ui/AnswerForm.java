package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.ama.engine.Wording;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.Draft;

/** The written answer and whose it is. */
final class AnswerForm extends Div {

    private final Parts parts;
    private final BoardId meeting;
    private final QuestionId id;
    private final Button open = new Button("Write the answer", click -> open());
    private final Div form = new Div();
    private final TextArea text = new TextArea("The answer");
    private final Select<Integer> by = new Select<>();
    private final Draft draft;
    private final Div says = new Div();
    private Map<Integer, String> leaders = Map.of();
    private QuestionSight shown;
    private int version;

    AnswerForm(Parts parts, BoardId meeting, QuestionId id) {
        this.parts = parts;
        this.meeting = meeting;
        this.id = id;
        addClassName("wh-ama-inline");
        open.setId("answer-" + id);
        open.addThemeVariants(ButtonVariant.SMALL);
        text.setId("answer-text-" + id);
        text.setMaxLength(Wording.LONGEST_ANSWER);
        text.setHelperText("All read it, with the name below. Leave it empty if it was only said.");
        text.setWidthFull();
        text.setMinHeight("96px");
        draft = new Draft(text, "ama/" + meeting + "/answer/" + id);
        by.setId("answer-by-" + id);
        by.setLabel("Who answered?");
        by.setItemLabelGenerator(place -> leaders.getOrDefault(place, ""));
        Button send = new Button("Answered", click -> send());
        send.setId("answer-send-" + id);
        Button leave = new Button("Leave it", click -> close());
        leave.setId("answer-leave-" + id);
        Div buttons = new Div(send, leave);
        buttons.addClassName("wh-row");
        form.addClassName("wh-stack");
        form.add(draft, by, buttons, says);
        form.setVisible(false);
        add(open, form);
    }

    void show(QuestionSight now, AmaSight sight) {
        shown = now;
        open.setText(now.stage() == Stage.ANSWERED ? "Change the answer" : "Write the answer");
        if (!leaders.equals(sight.leaders())) {
            leaders = sight.leaders();
            Integer before = by.getValue();
            by.setItems(List.copyOf(leaders.keySet()));
            by.setValue(before != null && leaders.containsKey(before) ? before : own(sight));
        }
    }

    /** Somebody who answers most likely writes the own answer. */
    private Integer own(AmaSight sight) {
        return sight.meeting().leaders().stream()
                .filter(leader ->
                        leader.person().filter(parts.current.get().id()::equals).isPresent())
                .map(leader -> leader.place())
                .findFirst()
                .orElseGet(() -> leaders.keySet().stream().findFirst().orElse(null));
    }

    private void open() {
        version = shown.version();
        text.setValue(shown.answer());
        shown.answeredPlace().ifPresent(by::setValue);
        says.removeAll();
        form.setVisible(true);
        open.setVisible(false);
        text.focus();
    }

    private void close() {
        draft.forget();
        form.setVisible(false);
        open.setVisible(true);
        open.focus();
    }

    private void send() {
        says.removeAll();
        int place = by.getOptionalValue().orElse(-1);
        Words.says(parts.answering.answer(meeting, id, version, text.getValue(), place))
                .ifPresentOrElse(says::add, this::close);
        version = shown.version();
    }
}
