package org.wheelhouse.course.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.wheelhouse.course.NoteOutcome;
import org.wheelhouse.course.NoteService;
import org.wheelhouse.course.PrivateNote;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Notice;

/**
 * The reader's private note on one slide, saved as it is typed. What was typed and not yet saved is kept by the browser tab (see
 * {@code frontend/reading.js}) and comes back with the slide.
 */
class NotePanel extends Div {

    private static final int SETTLE_MILLIS = 600;

    private final NoteService notes;
    private final ModuleId module;
    private final SlideId slide;
    private final TextArea text = new TextArea("Your note");
    private final Span state = new Span();
    private final Div other = new Div();
    private int known;

    NotePanel(NoteService notes, ModuleId module, SlideId slide) {
        this.notes = notes;
        this.module = module;
        this.slide = slide;
        PrivateNote note = notes.mine(module, slide);
        known = note.version();
        addClassNames("wh-note", "wh-no-print");
        text.setId("note");
        text.setHelperText("Only you can read this. It is saved as you type.");
        text.setValue(note.text());
        text.setMinHeight("96px");
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(SETTLE_MILLIS);
        text.getElement().setAttribute("data-draft", key());
        text.addValueChangeListener(change -> save(change.getValue()));
        state.setId("note-state");
        state.addClassNames("wh-small", "wh-soft");
        state.getElement().setAttribute("role", "status");
        add(text, state, other);
        addAttachListener(attached ->
                getElement().executeJs("window.wheelhouseDrafts?.restore(this.querySelector('#note'), $0)", key()));
    }

    private String key() {
        return module + "/" + slide;
    }

    private void save(String typed) {
        switch (notes.save(module, slide, typed, known)) {
            case NoteOutcome.Saved saved -> saved(saved.note());
            case NoteOutcome.ChangedElsewhere changed -> askWhich(changed.there());
            case NoteOutcome.TooLong tooLong -> state.setText(tooLong.sentence());
        }
    }

    private void saved(PrivateNote note) {
        known = note.version();
        other.removeAll();
        state.setText("Saved");
        getElement().executeJs("window.wheelhouseDrafts?.saved($0, $1)", key(), note.text());
    }

    private void askWhich(PrivateNote there) {
        state.setText("");
        other.removeAll();
        Button mine = new Button("Keep what stands here", click -> {
            known = there.version();
            save(text.getValue());
        });
        mine.setId("note-keep-mine");
        Button theirs = new Button("Take the other", click -> {
            known = there.version();
            other.removeAll();
            text.setValue(there.text());
        });
        theirs.setId("note-take-other");
        other.add(Notice.warning("You changed this note in another window too. Nothing was overwritten. There it says:")
                .with(new Paragraph(there.text()), new Div(mine, theirs)));
    }
}
