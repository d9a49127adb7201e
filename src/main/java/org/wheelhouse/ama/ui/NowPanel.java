package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.wheelhouse.ama.QuestionSight;

/** The question that is answered now, large, for those who listen. */
final class NowPanel extends Div {

    private final Paragraph text = new Paragraph();
    private final Paragraph about = Words.soft("");

    NowPanel() {
        setId("now");
        addClassName("wh-ama-now");
        text.setId("now-text");
        text.addClassName("wh-ama-now-text");
        add(new H2("Answering now"), text, about);
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(Optional<QuestionSight> now) {
        setVisible(now.isPresent());
        now.ifPresent(question -> {
            text.setText(question.text());
            about.setText(Words.askedBy(question) + ", " + Words.votes(question.votes()));
        });
    }
}
