package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.wheelhouse.kit.AskedFor;
import org.wheelhouse.kit.QrCode;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.people.HouseAddress;

/** The link for those without an account, as text and as a code for a phone. */
final class SharePanel extends Section {

    SharePanel(String link) {
        setId("share");
        addClassNames("wh-section", "wh-no-print");
        Code text = new Code(link);
        text.setId("share-link");
        text.addClassName("wh-ama-link");
        Button copy = new Button("Copy the link");
        copy.setId("share-copy");
        copy.addClickListener(click -> copy.getElement()
                .executeJs(
                        "const done = () => { this.textContent = 'Copied'; };"
                                + "if (navigator.clipboard && window.isSecureContext) {"
                                + " navigator.clipboard.writeText($0).then(done); } else {"
                                + " const area = document.createElement('textarea'); area.value = $0;"
                                + " document.body.append(area); area.select(); document.execCommand('copy');"
                                + " area.remove(); done(); }",
                        link));
        Div words = new Div(
                Words.soft("Whoever has the link comes in by saying a name; no account is needed."),
                text,
                new Div(copy));
        words.addClassName("wh-stack");
        Div row = new Div(words, new QrCode(link, "Code for the camera of a phone that opens this AMA"));
        row.addClassName("wh-ama-share");
        add(new H2("Invite others"), row);
    }

    static String link(HouseAddress address, BoardCode code) {
        return address.link(code.path(), AskedFor.origin());
    }
}
