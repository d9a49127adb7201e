package org.wheelhouse.kit;

import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.CohortId;

/**
 * From any view to an action by one click. The room {@code actions} offers the one bean of this kind; a view gets it by its
 * constructor and knows nothing of that room.
 */
public interface ActionOffer {

    /**
     * What stands in the form at first, and the place that the action will link back to.
     *
     * @param title what is to be done, if the view can guess it; may be empty
     * @param note may be empty
     * @param place as people call it, such as "Week 5: Approvals and checks"
     * @param path inside this house, with a slash in front, such as {@code /week/5/approvals}
     * @param cohort whose people can own and see it; empty: the cohort of the person who is asking
     */
    record Start(String title, String note, String place, String path, Optional<CohortId> cohort) {

        /** An action of the asking person's own cohort of which nothing is known yet. */
        public static Start at(String place, String path) {
            return new Start("", "", place, path, Optional.empty());
        }

        public Start withTitle(String other) {
            return new Start(other, note, place, path, cohort);
        }

        public Start withNote(String other) {
            return new Start(title, other, place, path, cohort);
        }

        public Start withCohort(CohortId other) {
            return new Start(title, note, place, path, Optional.of(other));
        }
    }

    /**
     * The button "Make it an action". Guests, who have no actions, do not see it.
     *
     * @param id fixed, and the only one on its page
     * @param start asked when the button is pressed
     */
    default Button button(String id, Supplier<Start> start) {
        return button(id, "Make it an action", start, made -> {});
    }

    /**
     * As {@link #button(String, Supplier)}, in words of the view's own.
     *
     * @param made told the new action, for views that keep its key; runs in the click of the person who made it
     */
    Button button(String id, String words, Supplier<Start> start, Consumer<ActionId> made);

    /** Opens the form, as from an entry of a menu; does nothing for guests. */
    void open(Start start, Consumer<ActionId> made);
}
