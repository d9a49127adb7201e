package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.wheelhouse.activity.QuickPoll;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.workshop.RoomOutcome;

/** A question that stands in no slide. */
final class OnTheSpotDialog extends Dialog {

    private final LiveParts parts;
    private final Desk desk;
    private final TextField question = new TextField("Your question");
    private final RadioButtonGroup<String> kind = new RadioButtonGroup<>("How people answer");
    private final TextArea options = new TextArea("Answers to choose from, one a line");
    private final Div says = new Div();

    OnTheSpotDialog(LiveParts parts, Desk desk) {
        this.parts = parts;
        this.desk = desk;
        setHeaderTitle("Ask the room");
        setWidth("min(520px, 95vw)");
        question.setId("spot-question");
        question.setWidthFull();
        kind.setId("spot-kind");
        kind.setItems(List.of("Yes or no", "Choose one", "In a word or two"));
        kind.setValue("Yes or no");
        options.setId("spot-options");
        options.setWidthFull();
        options.setVisible(false);
        kind.addValueChangeListener(change -> options.setVisible("Choose one".equals(change.getValue())));
        Button ask = PodiumScreen.button("spot-ask", "Ask now", this::ask);
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div all = new Div(question, kind, options, says);
        all.addClassName("wh-stack");
        add(all);
        getFooter().add(PodiumScreen.button("spot-cancel", "Not now", this::close), ask);
    }

    private void ask() {
        var form =
                switch (kind.getValue()) {
                    case "Yes or no" -> QuickPoll.choice(question.getValue(), List.of("Yes", "No"));
                    case "Choose one" ->
                        QuickPoll.choice(
                                question.getValue(), options.getValue().lines().toList());
                    default -> QuickPoll.words(question.getValue());
                };
        says.removeAll();
        if (!form.isUsable()) {
            form.problems().forEach(problem -> says.add(Notice.warning(problem.says() + ". " + problem.tryThis())));
            return;
        }
        RoomOutcome outcome = parts.asks.askOnTheSpot(desk.id(), form.value().orElseThrow());
        desk.tell(outcome);
        close();
    }
}
