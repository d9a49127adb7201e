package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.pipeline.LivePipeline;
import org.wheelhouse.pipeline.PipelinePlace;
import org.wheelhouse.workshop.Guest;

/** Gives the roles of a pipeline to people in the room. */
class RoleForm extends Div {

    private final RoomParts parts;
    private final PipelinePlace place;
    private final Map<String, Select<Guest>> fields = new LinkedHashMap<>();
    private List<String> offered = List.of();

    RoleForm(RoomParts parts, PipelinePlace place, List<String> roles) {
        this.parts = parts;
        this.place = place;
        addClassName("wh-stack");
        setId("pipeline-roles");
        Div row = new Div();
        row.addClassNames("wh-row", "wh-row-foot");
        roles.forEach(role -> row.add(field(role)));
        Button lot = new Button("Give the roles by lot", event -> lot());
        lot.setId("roles-lot");
        row.add(lot);
        add(new H3("Who has which role"), row);
    }

    private Select<Guest> field(String role) {
        Select<Guest> field = new Select<>();
        field.setId("role-" + role);
        field.setLabel(role);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption("nobody: I answer");
        field.setItemLabelGenerator(
                guest -> guest == null ? "nobody: I answer" : guest.name() + (guest.here() ? "" : " (away)"));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                parts.live.give(
                        place, role, Optional.ofNullable(event.getValue()).map(Guest::person));
            }
        });
        fields.put(role, field);
        return field;
    }

    /** A list that somebody has open is not drawn anew for a hand or a change elsewhere. */
    void show(LivePipeline live) {
        List<Guest> inside = parts.inside.inside(place.workshop());
        List<String> names = inside.stream()
                .map(guest -> guest.person() + guest.name() + guest.here())
                .toList();
        boolean others = !names.equals(offered);
        offered = names;
        fields.forEach((role, field) -> {
            if (others) {
                field.setItems(inside);
            }
            PersonId holder = live.roles().get(role);
            field.setValue(inside.stream()
                    .filter(guest -> guest.person().equals(holder))
                    .findFirst()
                    .orElse(null));
        });
    }

    /** Those who are here, shuffled; with fewer people than roles some stay with the desk. */
    private void lot() {
        List<Guest> here = new ArrayList<>(parts.inside.inside(place.workshop()).stream()
                .filter(Guest::here)
                .toList());
        Collections.shuffle(here);
        Map<String, PersonId> roles = new LinkedHashMap<>();
        int next = 0;
        for (String role : fields.keySet()) {
            if (next < here.size()) {
                roles.put(role, here.get(next++).person());
            }
        }
        parts.live.giveAll(place, roles);
    }
}
