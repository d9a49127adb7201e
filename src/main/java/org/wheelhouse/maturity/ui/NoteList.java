package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.maturity.MaturityOutcome;
import org.wheelhouse.maturity.Note;
import org.wheelhouse.maturity.NotesService;
import org.wheelhouse.maturity.Phase;
import org.wheelhouse.maturity.Round;

/**
 * Notes of one row, or the wins, and below them the field for another one. A ring draws the list anew; the field is never
 * touched.
 */
final class NoteList extends Div implements RoundPart {

    private final NotesService notes;
    private final Round round;
    private final Optional<String> row;
    private final ZoneId zone;
    private final UnorderedList list = new UnorderedList();
    private final TextArea field = new TextArea();
    private final Button add = new Button("", click -> send());
    private final Button keep = new Button("Do not correct", click -> correct(Optional.empty()));
    private final Div says = new Div();
    private Optional<UUID> corrected = Optional.empty();

    /** @param row empty for wins */
    NoteList(NotesService notes, Round round, Optional<String> row, ZoneId zone) {
        this.notes = notes;
        this.round = round;
        this.row = row;
        this.zone = zone;
        addClassName("wh-stack");
        String id = row.map(one -> "evidence-" + one).orElse("wins");
        list.setId(id);
        list.addClassNames("wh-list", "wh-mt-notes");
        field.setId(id + "-text");
        field.setWidthFull();
        field.setMaxLength(2000);
        add.setId(id + "-add");
        keep.setId(id + "-keep");
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        says.getElement().setAttribute("role", "status");
        add(list);
        if (round.phase() == Phase.TALKING) {
            Div buttons = new Div(add, keep);
            buttons.addClassName("wh-row");
            Div form = new Div(field, buttons, says);
            form.addClassNames("wh-stack", "wh-no-print");
            add(form);
        }
        correct(Optional.empty());
        refresh();
    }

    /** Whether there is a note to read. */
    boolean isThere() {
        return list.isVisible();
    }

    private void correct(Optional<Note> note) {
        corrected = note.map(Note::id);
        field.setLabel(
                note.isPresent()
                        ? "The corrected note. The old one stays to be read."
                        : row.isPresent()
                                ? "Evidence: what has been seen? Your name and today's date will stand beside it."
                                : "A win to tell: who did what, and what was it good for?");
        note.ifPresent(old -> field.setValue(old.text()));
        add.setText(note.isPresent() ? "Add the correction" : row.isPresent() ? "Add evidence" : "Add the win");
        keep.setVisible(note.isPresent());
    }

    private void send() {
        says.removeAll();
        switch (corrected
                .map(old -> notes.correct(round.id(), old, field.getValue()))
                .orElseGet(() -> row.map(one -> notes.evidence(round.id(), one, field.getValue()))
                        .orElseGet(() -> notes.win(round.id(), field.getValue())))) {
            case MaturityOutcome.Done none -> {
                field.clear();
                correct(Optional.empty());
                refresh();
            }
            case MaturityOutcome.Refused(String sentence) -> says.add(Notice.warning(sentence));
        }
    }

    @Override
    public void refresh() {
        List<Note> all =
                notes.of(round).stream().filter(note -> note.row().equals(row)).toList();
        Map<PersonId, String> names = notes.names(all);
        Set<UUID> replaced =
                all.stream().flatMap(note -> note.replaces().stream()).collect(Collectors.toSet());
        list.removeAll();
        list.setVisible(!all.isEmpty());
        all.forEach(note -> list.add(line(note, names, replaced.contains(note.id()))));
    }

    private ListItem line(Note note, Map<PersonId, String> names, boolean old) {
        HtmlContainer text = new HtmlContainer(old ? "s" : "span");
        text.setText(note.text());
        String who = note.person().map(names::get).orElse("a former participant");
        Paragraph by = Words.soft(who + ", " + Words.day(note.at(), zone)
                + (old ? ". Corrected below." : note.replaces().isPresent() ? ". A correction." : ""));
        ListItem line = new ListItem(text, by);
        if (!old && round.phase() == Phase.TALKING && notes.isOwn(note)) {
            Button correct = new Button("Correct", click -> {
                correct(Optional.of(note));
                field.focus();
            });
            correct.setId("correct-" + note.id());
            correct.addThemeVariants(ButtonVariant.TERTIARY);
            correct.addClassName("wh-no-print");
            correct.setAriaLabel("Correct: " + note.text());
            line.add(correct);
        }
        return line;
    }
}
