package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.wheelhouse.workshop.Guest;

/** Another name for a guest. */
final class RenameDialog extends Dialog {

    RenameDialog(LiveParts parts, Desk desk, Guest guest) {
        setHeaderTitle("Rename " + guest.name());
        TextField name = new TextField("Name");
        name.setId("rename-name");
        name.setValue(guest.name());
        name.setWidthFull();
        add(name);
        Button rename = PodiumScreen.button("rename", "Rename", () -> parts.inside
                .rename(desk.id(), guest.person(), name.getValue())
                .ifPresentOrElse(
                        refusal -> {
                            name.setErrorMessage(refusal);
                            name.setInvalid(true);
                        },
                        this::close));
        rename.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(PodiumScreen.button("rename-cancel", "Leave it", this::close), rename);
    }
}
