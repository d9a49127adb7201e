package org.wheelhouse.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import org.wheelhouse.kit.QrCode;
import org.wheelhouse.people.AdminService.Invited;
import org.wheelhouse.people.HouseAddress;

/** The links of those who were just invited: to copy, or to print as slips that are cut apart and handed out. */
class Slips extends Div {

    Slips(List<Invited> invited, HouseAddress address) {
        addClassName("wh-stack");
        String all = invited.stream()
                .map(one -> one.person().name() + "\t" + one.email() + "\t" + address.link(one.path()))
                .collect(Collectors.joining("\n"));
        Button print =
                new Button("Print slips", click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.setId("slips-print");
        Div row = new Div(
                OneTimeLink.copy(all, "Copy all links", "slips-copy-all", "Copy all names, addresses and links"),
                print);
        row.addClassNames("wh-row", "wh-no-print");
        Paragraph once =
                new Paragraph("These links are shown only now: of each, only a fingerprint is kept. A link that"
                        + " gets lost is replaced in the list of people.");
        once.addClassName("wh-no-print");
        Div slips = new Div();
        slips.addClassName("people-slips");
        invited.forEach(one -> slips.add(slip(one, address.link(one.path()))));
        add(row, once, slips);
    }

    private static Div slip(Invited one, String link) {
        Div words = new Div();
        words.addClassName("wh-stack");
        words.getElement()
                .appendChild(new Element("strong").setText(one.person().name()));
        words.add(
                new Span("Your way into Wheelhouse as " + one.email()
                        + ": set a password with this link, once, within seven days."),
                new OneTimeLink(link, one));
        Div slip = new Div(
                new QrCode(link, "QR code with the link of " + one.person().name()), words);
        slip.addClassName("people-slip");
        return slip;
    }
}
