package org.wheelhouse.actions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.text.Csv;

/** A list of actions for a spreadsheet. */
@Service
public class ActionTable {

    private static final List<String> HEADINGS =
            List.of("What", "State", "Late", "Owner", "Until", "Made on", "Over on", "Reason", "From", "Note");

    private final ActionListService lists;
    private final CurrentPerson current;

    ActionTable(ActionListService lists, CurrentPerson current) {
        this.lists = lists;
        this.current = current;
    }

    /** What the filter lets through for the asking person, as {@link ActionListService#list} shows it; days in its zone. */
    @Transactional(readOnly = true)
    public String csv(ActionFilter filter) {
        ZoneId zone = current.get().zone();
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        lists.list(filter).forEach(line -> rows.add(row(line, zone)));
        return Csv.of(rows);
    }

    private static List<String> row(ActionLine line, ZoneId zone) {
        Action action = line.action();
        return List.of(
                action.title(),
                action.state().word(),
                line.late() ? "yes" : "no",
                line.owner(),
                action.due().map(LocalDate::toString).orElse(""),
                LocalDate.ofInstant(action.madeAt(), zone).toString(),
                action.finishedAt()
                        .map(at -> LocalDate.ofInstant(at, zone).toString())
                        .orElse(""),
                action.reason(),
                action.origin().label(),
                action.note());
    }
}
