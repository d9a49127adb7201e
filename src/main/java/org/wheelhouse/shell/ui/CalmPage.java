package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.wheelhouse.kit.ViewHead;

/** What stands in the frame when the page that was asked for cannot be shown: what happened, and the way home. */
abstract class CalmPage extends Div implements HasDynamicTitle {

    private String title = "";

    void say(String title, String... sentences) {
        this.title = title;
        removeAll();
        addClassName("wh-stack");
        add(new ViewHead("", title));
        for (String sentence : sentences) {
            add(new Paragraph(sentence));
        }
        Anchor home = new Anchor("/", "Go to the program");
        home.setId("error-home");
        home.addClassName("wh-main-button");
        Div row = new Div(home);
        row.addClassName("wh-row");
        add(row);
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
