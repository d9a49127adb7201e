package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.HtmlContainer;
import org.wheelhouse.text.SafeMarkdown;

/** A passage of a question with its emphasis, code and links; safe whatever was written. */
final class Passage extends HtmlContainer {

    /** @param week whose slides the links of the passage point to */
    Passage(String tag, String markdown, int week) {
        super(tag);
        String html = SafeMarkdown.passage(markdown).html();
        getElement().setProperty("innerHTML", html.replace("href=\"#", "href=\"/week/" + week + "/"));
    }
}
