package org.wheelhouse.kit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** The states that look the same everywhere: a colour, an icon and a word, never one of them alone. */
public enum State {
    PASSED("Passed", VaadinIcon.CHECK_CIRCLE),
    FAILED("Failed", VaadinIcon.CLOSE_CIRCLE),
    RUNNING("Running", VaadinIcon.PLAY_CIRCLE),
    WAITING("Waiting for a person", VaadinIcon.HAND),
    SKIPPED("Skipped", VaadinIcon.STEP_FORWARD),
    CANCELED("Canceled", VaadinIcon.BAN),
    INCONCLUSIVE("Inconclusive", VaadinIcon.QUESTION_CIRCLE);

    private final String word;
    private final VaadinIcon icon;

    State(String word, VaadinIcon icon) {
        this.word = word;
        this.icon = icon;
    }

    /** The state with its usual word. */
    public Span show() {
        return show(word);
    }

    /** The state with a word of its own, such as "Done" for an action that passed. */
    public Span show(String ownWord) {
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        picture.setSize("1.1em");
        Span shown = new Span(picture, new Span(ownWord));
        shown.addClassNames("wh-state", "wh-state-" + name().toLowerCase(Locale.ROOT));
        return shown;
    }
}
