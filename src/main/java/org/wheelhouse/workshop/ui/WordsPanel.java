package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.workshop.DayService;
import org.wheelhouse.workshop.SponsorWords;

/** The facilitator's three sentences for the sponsor. */
final class WordsPanel extends Div {

    private final DayService recaps;
    private final WorkshopId workshop;
    private final TextField achieved;
    private final TextField inTheWay;
    private final TextField askedFor;
    private final Div says = new Div();
    private int version;

    WordsPanel(DayService recaps, WorkshopId workshop, SponsorWords words) {
        this.recaps = recaps;
        this.workshop = workshop;
        this.version = words.version();
        this.achieved = field("words-achieved", "What came out", words.achieved());
        this.inTheWay = field("words-way", "What stands in the way", words.inTheWay());
        this.askedFor = field("words-asked", "What is asked of the sponsor", words.askedFor());
        Paragraph who = new Paragraph("Everybody who was in the room reads them here, and the leaders on their page.");
        who.addClassNames("wh-soft", "wh-small");
        Button save = PodiumScreen.button("words-save", "Save the three sentences", this::save);
        says.setId("words-says");
        says.getElement().setAttribute("role", "status");
        addClassNames("wh-stack", "wh-no-print", "wh-day-words");
        add(new H2("Three sentences for the sponsor"), who, achieved, inTheWay, askedFor, save, says);
    }

    private TextField field(String id, String label, String value) {
        TextField field = new TextField(label);
        field.setId(id);
        field.setMaxLength(SponsorWords.LONGEST);
        field.setWidthFull();
        field.setValue(value);
        return field;
    }

    private void save() {
        SponsorWords said = new SponsorWords(achieved.getValue(), inTheWay.getValue(), askedFor.getValue(), version);
        boolean kept = recaps.say(workshop, said);
        says.removeAll();
        if (kept) {
            version++;
            says.add(Notice.done("Saved."));
        } else {
            says.add(Notice.warning(
                    "Somebody else has saved other sentences in the meantime. Yours are still in the fields: copy what you need,"
                            + " and open this page again."));
        }
    }
}
