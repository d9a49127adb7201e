package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.engine.Order;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.id.BoardId;

/** Puts a question together with another one that asks the same: chosen from a list, so that keys and a phone do. */
final class MergeForm extends Div {

    private final Parts parts;
    private final BoardId meeting;
    private final QuestionId id;
    private final Button open = new Button("Put together with ...", click -> open());
    private final Div form = new Div();
    private final ComboBox<QuestionSight> other = new ComboBox<>("The same as");
    private final Div says = new Div();
    private AmaSight sight;
    private QuestionSight shown;
    private int version;

    MergeForm(Parts parts, BoardId meeting, QuestionId id) {
        this.parts = parts;
        this.meeting = meeting;
        this.id = id;
        addClassName("wh-ama-inline");
        open.setId("merge-" + id);
        open.addThemeVariants(ButtonVariant.SMALL);
        other.setId("merge-into-" + id);
        other.setItemLabelGenerator(QuestionSight::text);
        other.setWidthFull();
        Button send = new Button("Put them together", click -> send());
        send.setId("merge-send-" + id);
        Button leave = new Button("Leave it", click -> close());
        leave.setId("merge-leave-" + id);
        Div buttons = new Div(send, leave);
        buttons.addClassName("wh-row");
        form.addClassName("wh-stack");
        form.add(other, Words.soft("Votes go along; who voted for both counts once."), buttons, says);
        form.setVisible(false);
        add(open, form);
    }

    void show(QuestionSight now, AmaSight all) {
        shown = now;
        sight = all;
    }

    private void open() {
        version = shown.version();
        List<QuestionSight> others = sight.questions(Order.VOTES).stream()
                .filter(one -> one.stage().isPublic() && !one.id().equals(id))
                .toList();
        other.setItems(others);
        says.removeAll();
        form.setVisible(true);
        open.setVisible(false);
        other.focus();
    }

    private void close() {
        form.setVisible(false);
        open.setVisible(true);
    }

    private void send() {
        says.removeAll();
        other.setInvalid(other.isEmpty());
        other.setErrorMessage("Choose the question that stays.");
        other.getOptionalValue().ifPresent(into -> Words.says(parts.moderation.merge(meeting, id, version, into.id()))
                .ifPresentOrElse(says::add, this::close));
        version = shown.version();
    }
}
