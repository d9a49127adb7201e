package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Supplier;
import org.wheelhouse.ama.AmaOutcome;
import org.wheelhouse.ama.AmaWhoSees;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Wording;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.Draft;
import org.wheelhouse.kit.Notice;

/** Asks: with a name or without, and says before who will read what. What was typed outlives a reload and a lost line. */
final class AskPanel extends Section {

    private final Parts parts;
    private final BoardId meeting;
    private final Receipts receipts;
    private final TextArea text = new TextArea("Your question");
    private final Draft draft;
    private final RadioButtonGroup<Boolean> name = new RadioButtonGroup<>("I ask");
    private final Paragraph whoSees = Words.soft("");
    private final Paragraph moderated = Words.soft(AmaWhoSees.MODERATED);
    private final Button ask = new Button("Ask", click -> ask());
    private final Div says = new Div();
    private final Supplier<String> done;

    /** @param done what was asked is there: looks again, and says what became of it */
    AskPanel(Parts parts, Meeting meeting, Receipts receipts, Supplier<String> done) {
        this.parts = parts;
        this.meeting = meeting.id();
        this.receipts = receipts;
        this.done = done;
        setId("ask");
        addClassNames("wh-section", "wh-ama-ask", "wh-no-print");
        text.setId("ask-text");
        text.setMaxLength(Wording.LONGEST_QUESTION);
        text.setWidthFull();
        text.setMinHeight("88px");
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        draft = new Draft(text, "ama/" + meeting.id() + "/question");
        String me = parts.current.get().name();
        name.setId("ask-name");
        name.setItems(false, true);
        name.setItemLabelGenerator(with -> with ? "as " + me : "without my name");
        name.setValue(false);
        name.addValueChangeListener(change -> showWhoSees());
        whoSees.setId("ask-who-sees");
        moderated.setId("ask-moderated");
        ask.setId("ask-send");
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        says.setId("ask-says");
        says.getElement().setAttribute("role", "status");
        add(new H2("Ask"), name, whoSees, moderated, draft, new Div(ask), says);
        showWhoSees();
        show(meeting);
    }

    /** What was typed stays, whatever changes. */
    void show(Meeting now) {
        moderated.setVisible(now.moderated());
        now.refusesQuestions().ifPresentOrElse(this::shut, () -> setVisible(true));
    }

    private void shut(String why) {
        // somebody who is typing must not lose the words without a word
        setVisible(!text.isEmpty());
        ask.setEnabled(false);
        says.removeAll();
        says.add(Notice.info(why));
    }

    private void showWhoSees() {
        whoSees.setText(name.getValue() ? AmaWhoSees.NAMED : AmaWhoSees.ANONYMOUS);
    }

    private void ask() {
        says.removeAll();
        AmaOutcome outcome = name.getValue()
                ? parts.asking.askWithName(meeting, receipts.nextQuestion(), text.getValue())
                : parts.asking.askWithoutName(meeting, receipts.nextQuestion(), text.getValue(), receipts.next());
        Words.says(outcome).ifPresentOrElse(says::add, this::asked);
    }

    private void asked() {
        receipts.used();
        clear();
        says.add(Notice.done(done.get()));
        text.focus();
    }

    /** To the field, from further down the page. */
    void jump() {
        text.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus()");
    }

    /** The words are kept elsewhere now. */
    void clear() {
        draft.forget();
        text.clear();
    }
}
