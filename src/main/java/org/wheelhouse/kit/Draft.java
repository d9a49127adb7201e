package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;

/**
 * A place around one field of text whose words outlive a reload and a lost line: the browser tab keeps what is typed (see
 * {@code frontend/house.js}) until the server says that it has it, and puts it back when the field is shown again.
 */
@JsModule("context://frontend/house.js")
public final class Draft extends Div {

    private final String key;

    /**
     * @param field a text field or text area; its own value is overwritten by what was typed and not sent
     * @param key names the words in this browser, such as {@code ama/<board>/question}; the same key, the same words
     */
    public Draft(Component field, String key) {
        this.key = key;
        addClassName("wh-draft");
        field.getElement().setAttribute("data-draft", key);
        add(field);
        addAttachListener(attached ->
                getElement().executeJs("window.wheelhouseDrafts.restore(this.querySelector('[data-draft]'), $0)", key));
    }

    /** The server has it, or nobody wants it any more: the browser forgets the words. */
    public void forget() {
        // by the page: the field may leave it in the same click
        getUI().ifPresent(ui -> ui.getPage().executeJs("window.wheelhouseDrafts.forget($0)", key));
    }
}
