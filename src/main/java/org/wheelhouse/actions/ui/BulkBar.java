package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.actions.BulkChange;
import org.wheelhouse.actions.Owner;

/** One change for all chosen actions: a state, an owner or a day. Stands there only while some are chosen. */
final class BulkBar extends Div {

    private final Span count = new Span();
    private final Select<Kind> kind = new Select<>();
    private final TextField reason = new TextField("Why?");
    private final ComboBox<Owner> owner = new ComboBox<>("To whom?");
    private final DatePicker day = new DatePicker("Until when?");
    private final Button apply = new Button("Change them");

    /** What can be changed, in the order of the choice. */
    private enum Kind {
        OPEN("are open again"),
        DOING("are being done"),
        DONE("are done"),
        DROPPED("are dropped"),
        OWNER("get an owner"),
        DAY("get a day");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        Optional<ActionState> state() {
            return Arrays.stream(ActionState.values())
                    .filter(state -> state.name().equals(name()))
                    .findFirst();
        }
    }

    BulkBar(LocalDate today, Consumer<BulkChange> whenApplied) {
        setId("bulk");
        addClassNames("wh-action-bulk", "wh-no-print");
        getElement().setAttribute("role", "group").setAttribute("aria-label", "Change the chosen actions");
        count.setId("bulk-count");
        count.getElement().setAttribute("role", "status");
        kind.setId("bulk-kind");
        kind.setLabel("They");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> one.word);
        kind.setValue(Kind.DONE);
        kind.addValueChangeListener(change -> showFields());
        reason.setId("bulk-reason");
        reason.setMaxLength(ActionService.LONGEST_REASON);
        owner.setId("bulk-owner");
        day.setId("bulk-day");
        day.setLocale(Locale.UK);
        day.setMin(today);
        apply.setId("bulk-apply");
        apply.addClickListener(click -> change().ifPresent(whenApplied));
        add(count, kind, reason, owner, day, apply);
        showFields();
        setVisible(false);
    }

    void show(int chosen) {
        setVisible(chosen > 0);
        count.setText(Words.actions(chosen) + " chosen");
    }

    void owners(Map<Owner, String> choices) {
        Map<Owner, String> all = new LinkedHashMap<>(choices);
        all.put(Owner.NOBODY, "Nobody");
        Owner before = owner.getValue();
        owner.setItemLabelGenerator(one -> all.getOrDefault(one, ""));
        owner.setItems(all.keySet());
        owner.setValue(before == null || !all.containsKey(before) ? null : before);
    }

    private void showFields() {
        reason.setVisible(kind.getValue() == Kind.DROPPED);
        owner.setVisible(kind.getValue() == Kind.OWNER);
        day.setVisible(kind.getValue() == Kind.DAY);
    }

    private Optional<BulkChange> change() {
        owner.setInvalid(kind.getValue() == Kind.OWNER && owner.isEmpty());
        owner.setErrorMessage("Choose who does them.");
        day.setInvalid(kind.getValue() == Kind.DAY && day.isEmpty());
        day.setErrorMessage("Choose a day.");
        return switch (kind.getValue()) {
            case OWNER -> owner.getOptionalValue().map(BulkChange.ToOwner::new);
            case DAY -> day.getOptionalValue().map(BulkChange.ToDay::new);
            case OPEN, DOING, DONE, DROPPED ->
                kind.getValue().state().map(state -> new BulkChange.ToState(state, reason.getValue()));
        };
    }
}
