package org.wheelhouse.activity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionDraft;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionText;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.activity.engine.FieldKind;
import org.wheelhouse.activity.engine.Form.ActionKeys;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Role;

/**
 * Makes actions of what stands in a form. The place that an action keeps says which line it came from, so that a line becomes an
 * action once.
 */
@Service
public class FormActionService {

    private static final int LONGEST_OWNER = 80;

    private final ActionService actions;
    private final ActionListService lists;
    private final Content content;
    private final CurrentPerson current;

    FormActionService(ActionService actions, ActionListService lists, Content content, CurrentPerson current) {
        this.actions = actions;
        this.lists = lists;
        this.content = content;
        this.current = current;
    }

    /** Guests have no actions. */
    public boolean mayMake() {
        return current.find().filter(person -> person.role() != Role.GUEST).isPresent();
    }

    /** The place of what a person filled in alone. */
    public Origin origin(Ask ask) {
        Optional<Module> module = content.module(ask.key().module());
        String week = module.map(known -> "Week " + known.week() + ": ").orElse("");
        String slide = module.flatMap(known -> known.slide(ask.key().slide()))
                .map(Slide::title)
                .orElse(ask.form().title());
        String path = module.map(
                        known -> "/week/" + known.week() + "/" + ask.key().slide())
                .orElse("");
        return new Origin(week + slide, path.isEmpty() ? "" : path + "#" + ask.id());
    }

    /** The place of a line of a sheet: {@code row} from 1, or 0 for the sheet itself. */
    public Origin origin(UUID sheet, String title, String field, int row) {
        return new Origin(title, "/forms/" + sheet + (row == 0 ? "#sheet" : "#" + field + "-" + row));
    }

    /** The action that was made of a line; of what people fill in alone, only the person's own. */
    @Transactional(readOnly = true)
    public Optional<Action> made(Origin origin, boolean ownOnly) {
        return mayMake()
                ? actions.fromPlace(origin.path()).stream()
                        .filter(action ->
                                !ownOnly || action.madeBy().equals(current.get().id()))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Makes an action of a line. The owner is whoever of the cohort has the written name; nobody if there is none, with the name
     * in the note; the asking person if no name is written.
     *
     * @param values by the keys of the line
     * @throws org.springframework.security.access.AccessDeniedException for guests
     */
    @Transactional
    public ActionOutcome make(ActionKeys keys, UnaryOperator<String> values, Origin origin, Optional<CohortId> cohort) {
        String written = keys.owner().map(values).orElse("").strip();
        Optional<Owner> owner = written.isEmpty()
                ? Optional.of(Owner.of(current.get().id()))
                : lists.choices(cohort).entrySet().stream()
                        .filter(choice -> isCalled(choice.getValue(), written))
                        .map(Map.Entry::getKey)
                        .findFirst();
        String note = keys.note().map(values).orElse("");
        String unknown = owner.isEmpty()
                ? "Owner as written: " + written.substring(0, Math.min(written.length(), LONGEST_OWNER))
                : "";
        Optional<LocalDate> due = keys.due().map(values).flatMap(FieldKind.Day::day);
        ActionText text = new ActionText(
                values.apply(keys.what()), (note + "\n" + unknown).strip(), owner.orElse(Owner.NOBODY), due);
        return actions.make(new ActionDraft(text, origin, cohort));
    }

    /** "Ada Lindt", and for the asking person "Ada Lindt (you)". */
    private static boolean isCalled(String choice, String written) {
        return choice.equalsIgnoreCase(written)
                || choice.equalsIgnoreCase(written + " (you)")
                || choice.equalsIgnoreCase("Team " + written);
    }
}
