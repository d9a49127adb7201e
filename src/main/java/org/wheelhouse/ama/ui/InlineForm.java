package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.wheelhouse.ama.AmaOutcome;

/** A button that opens a field below itself; what is typed there stays until it is sent or left. */
final class InlineForm extends Div {

    private final Function<String, AmaOutcome> send;
    private final Button open;
    private final Div form = new Div();
    private final TextArea field = new TextArea();
    private final Button sendButton;
    private final Button leave = new Button("Leave it", click -> close());
    private final Div says = new Div();
    private String first = "";
    private Runnable whenOpened = () -> {};

    /**
     * @param words of the button and of the field that it opens
     * @param verb of the button that sends
     */
    InlineForm(String words, String verb, Function<String, AmaOutcome> send) {
        this.send = send;
        open = new Button(words, click -> open());
        open.addThemeVariants(ButtonVariant.SMALL);
        sendButton = new Button(verb, click -> send());
        field.setLabel(words);
        field.setWidthFull();
        Div buttons = new Div(sendButton, leave);
        buttons.addClassName("wh-row");
        form.add(field, buttons, says);
        form.addClassName("wh-stack");
        form.setVisible(false);
        addClassNames("wh-ama-inline");
        add(open, form);
    }

    void ids(String id) {
        setId(id);
        open.setId(id + "-open");
        field.setId(id + "-text");
        sendButton.setId(id + "-send");
        leave.setId(id + "-leave");
    }

    InlineForm longest(int signs) {
        field.setMaxLength(signs);
        return this;
    }

    /** What stands in the field when it is opened; an open field is left alone. */
    void offer(String text, Runnable opened) {
        first = text;
        whenOpened = opened;
    }

    private void open() {
        whenOpened.run();
        field.setValue(first);
        says.removeAll();
        form.setVisible(true);
        open.setVisible(false);
        field.focus();
    }

    private void close() {
        form.setVisible(false);
        open.setVisible(true);
        open.focus();
    }

    private void send() {
        says.removeAll();
        Words.says(send.apply(field.getValue())).ifPresentOrElse(says::add, this::close);
    }
}
