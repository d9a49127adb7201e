package org.wheelhouse.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.wheelhouse.people.AdminService.Invited;

/** A link that can be read, selected and copied. */
class OneTimeLink extends Div {

    OneTimeLink(String link, Invited invited) {
        addClassName("wh-row");
        Span text = new Span(link);
        text.setId("link-" + invited.person().id());
        text.addClassName("link");
        add(
                text,
                copy(
                        link,
                        "Copy",
                        "copy-" + invited.person().id(),
                        "Copy the link of " + invited.person().name()));
    }

    /** @param says the button's name for those who hear it */
    static Button copy(String text, String label, String id, String says) {
        Button button = new Button(label);
        button.setId(id);
        button.setAriaLabel(says);
        button.addClassName("wh-no-print");
        button.addClickListener(click -> {
            button.getElement()
                    .executeJs(
                            "const done = () => { this.textContent = $1; };"
                                    + "if (navigator.clipboard && window.isSecureContext) {"
                                    + " navigator.clipboard.writeText($0).then(done); } else {"
                                    + " const area = document.createElement('textarea'); area.value = $0;"
                                    + " document.body.append(area); area.select(); document.execCommand('copy');"
                                    + " area.remove(); done(); }",
                            text,
                            "Copied");
        });
        return button;
    }
}
