package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionText;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.kit.Draft;
import org.wheelhouse.people.Person;

/** What a person writes and chooses for an action. */
final class ActionFields extends Div {

    private static final int NOTE_PIXELS = 96;

    private final Map<Owner, String> owners;
    private final TextField title = new TextField("What is to be done?");
    private final ComboBox<Owner> owner = new ComboBox<>("Who does it?");
    private final DatePicker due = new DatePicker("Until when?");
    private final TextArea note = new TextArea("Note");
    private final Draft titleDraft;
    private final Draft noteDraft;

    /**
     * @param choices who can own it, by the name to choose from
     * @param today of the person who writes
     * @param draft names what was typed in this browser
     */
    ActionFields(Map<Owner, String> choices, LocalDate today, String draft) {
        owners = new LinkedHashMap<>(choices);
        owners.put(Owner.NOBODY, "Nobody yet");
        addClassName("wh-stack");
        title.setId("action-title");
        title.setMaxLength(ActionText.LONGEST_TITLE);
        title.setWidthFull();
        title.setRequiredIndicatorVisible(true);
        owner.setId("action-owner");
        owner.setItems(owners.keySet());
        owner.setItemLabelGenerator(one -> owners.getOrDefault(one, "Nobody yet"));
        due.setId("action-due");
        due.setLocale(Locale.UK);
        due.setMin(today);
        due.setClearButtonVisible(true);
        due.setHelperText("Late the day after.");
        note.setId("action-note");
        note.setMaxLength(ActionText.LONGEST_NOTE);
        note.setMinHeight(NOTE_PIXELS + "px");
        note.setWidthFull();
        titleDraft = new Draft(title, draft + "/title");
        noteDraft = new Draft(note, draft + "/note");
        Div who = new Div(owner, due);
        who.addClassName("wh-columns");
        add(titleDraft, who, noteDraft);
    }

    /** A new one, which its maker owns unless somebody else is chosen. */
    void begin(String words, String notes, Person maker) {
        title.setValue(cut(words.replaceAll("\\s+", " ").strip(), ActionText.LONGEST_TITLE));
        note.setValue(cut(notes.strip(), ActionText.LONGEST_NOTE));
        owner.setValue(Owner.of(maker.id()));
        title.setAutofocus(true);
    }

    /** One that is there already. */
    void show(Action action, String ownerName) {
        owners.putIfAbsent(action.owner(), ownerName);
        owner.setItems(owners.keySet());
        // a day that is over stays as it is until another one is chosen
        action.due().filter(day -> day.isBefore(due.getMin())).ifPresent(due::setMin);
        title.setValue(action.title());
        owner.setValue(action.owner());
        due.setValue(action.due().orElse(null));
        note.setValue(action.note());
    }

    ActionText text() {
        return new ActionText(
                title.getValue(),
                note.getValue(),
                owner.getOptionalValue().orElse(Owner.NOBODY),
                due.getOptionalValue());
    }

    /** The chosen owner; empty for nobody. */
    Optional<String> ownerName() {
        return owner.getOptionalValue().filter(one -> !one.equals(Owner.NOBODY)).map(one -> owners.getOrDefault(one, "")
                .replace(" (you)", ""));
    }

    void forgetDrafts() {
        titleDraft.forget();
        noteDraft.forget();
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1) + "\u2026";
    }
}
