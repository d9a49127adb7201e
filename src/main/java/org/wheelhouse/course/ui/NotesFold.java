package org.wheelhouse.course.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Optional;
import org.wheelhouse.course.Notes;
import org.wheelhouse.course.Slide;

/** What is said to the slide. It opens and closes, and stays as it was left when the slide turns. */
class NotesFold extends NativeDetails {

    private final Div words = new Div();
    private Optional<Notes> shown = Optional.empty();

    NotesFold() {
        super("Notes");
        setId("notes");
        getSummary().setId("notes-toggle");
        addClassNames("wh-fold", "wh-notes");
        words.addClassName("wh-stack");
        setContent(words);
        setVisible(false);
    }

    void show(Slide slide) {
        setVisible(slide.notes().isPresent());
        if (!slide.notes().equals(shown)) {
            shown = slide.notes();
            words.removeAll();
            slide.notes().ifPresent(this::fill);
        }
    }

    private void fill(Notes notes) {
        notes.opening().ifPresent(opening -> words.add(new Html("p", opening.html())));
        if (!notes.bullets().isEmpty()) {
            OrderedList list = new OrderedList();
            notes.bullets().forEach(note -> list.add(new Html("li", note.html())));
            words.add(list);
        }
    }
}
