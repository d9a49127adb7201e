package org.wheelhouse.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.store.SheetStore;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PersonalData;

/** A person's own sheets. What a room filled together names nobody and stays. */
@Component
class SheetPersonalData implements PersonalData {

    private final SheetStore store;

    SheetPersonalData(SheetStore store) {
        this.store = store;
    }

    @Override
    public Set<String> columns() {
        return Set.of("form_sheet.owner_id", "form_sheet.place");
    }

    @Override
    public Map<String, List<Map<String, String>>> export(PersonId person) {
        List<Map<String, String>> rows =
                store.of(person).stream().map(this::row).toList();
        return rows.isEmpty() ? Map.of() : Map.of("Forms you filled in", rows);
    }

    private Map<String, String> row(Sheet sheet) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Form", sheet.form());
        store.cells(sheet.id()).forEach((key, cell) -> row.put(key, cell.value().replace("\n", "; ")));
        row.put("Who could see it", sheet.cohort().isPresent() ? "your cohort" : "nobody else");
        return row;
    }

    /** What was shared with the cohort stays there. */
    @Override
    @Transactional
    public void forget(PersonId person) {
        for (Sheet sheet : store.of(person)) {
            if (sheet.cohort().isPresent()) {
                store.unlink(sheet.id());
            } else {
                store.delete(sheet.id());
            }
        }
    }
}
