package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import org.wheelhouse.actions.ActionFeedService;
import org.wheelhouse.kit.Notice;

/** The private link by which a calendar shows what is due; told once, renewed when it got into wrong hands. */
final class CalendarLinkPanel extends Section {

    private final ActionFeedService feed;
    private final ZoneId zone;
    private final Paragraph state = new Paragraph();
    private final Div link = new Div();
    private final Button make = new Button("", click -> renew());
    private final Button stop = new Button("Stop the link", click -> stop());

    CalendarLinkPanel(ActionFeedService feed, ZoneId zone) {
        this.feed = feed;
        this.zone = zone;
        setId("calendar-link");
        addClassNames("wh-section", "wh-no-print");
        state.setId("calendar-state");
        link.setId("calendar-address");
        make.setId("calendar-renew");
        stop.setId("calendar-stop");
        Div buttons = new Div(make, stop);
        buttons.addClassName("wh-row");
        add(new H2("In your calendar"), state, link, buttons);
        show();
    }

    private void show() {
        var made = feed.madeAt();
        state.setText(made.map(at -> "Your private link was made on " + Words.moment(at, zone)
                        + ". Whoever has it reads what is due from you and your team. A new one ends the old one.")
                .orElse("A private link shows what is due from you and your team in the calendar that you look at"
                        + " anyway. Whoever has the link can read it: give it to nobody."));
        make.setText(made.isPresent() ? "Renew the link" : "Make the link");
        stop.setVisible(made.isPresent());
    }

    private void renew() {
        String address = feed.renew();
        link.removeAll();
        Code code = new Code(address);
        code.setId("calendar-secret");
        code.addClassName("wh-link-once");
        link.add(Notice.done("Subscribe to this address in your calendar. It is shown this once.")
                .with(code));
        show();
    }

    private void stop() {
        feed.stop();
        link.removeAll();
        link.add(Notice.done("The link leads nowhere from now on."));
        show();
    }
}
