package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.BoardLine;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.RetroActionService;
import org.wheelhouse.retro.TemplateService;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.FormDraft;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.retro.engine.Template;
import org.wheelhouse.text.Reading;

/** Begins a retro. All is filled in: who is in a hurry presses the button. */
final class BeginDialog extends Dialog {

    private static final String OWN = "Own columns";
    private static final String ANONYMOUS = "Anonymous: nobody can see who wrote a card, the facilitator neither";
    private static final String NAMED = "With names: everybody sees who wrote a card";

    private record Choice(String title, String says, Optional<Template> template) {}

    private record Before(String title, Optional<BoardId> board) {}

    private final RetroParts parts;
    private final TextField title = new TextField("Title");
    private final Select<Choice> template = new Select<>();
    private final TextArea columns = new TextArea("Columns, one a line, with what belongs there after a colon");
    private final RadioButtonGroup<String> names = new RadioButtonGroup<>("Cards");
    private final Checkbox hidden = new Checkbox("Hide cards until they are shown all at once");
    private final IntegerField votes = new IntegerField("Votes for each person");
    private final Checkbox several = new Checkbox("Several votes on one topic");
    private final TextArea squads = new TextArea("Squads that a card can speak for, one a line");
    private final Checkbox checkIn = new Checkbox("Begin with a check-in");
    private final Select<Cohort> cohort = new Select<>();
    private final Select<Before> before = new Select<>();
    private final Div says = new Div();

    private BeginDialog(RetroParts parts) {
        this.parts = parts;
        setHeaderTitle("New retro");
        setWidth("min(680px, 100vw - 24px)");
        ids();
        Person me = parts.current().get();
        title.setValue("Retro of " + Words.day(LocalDate.now(parts.clock().withZone(me.zone()))));
        title.setMaxLength(120);
        columns.setMinRows(3);
        squads.setMinRows(2);
        names.setItems(ANONYMOUS, NAMED);
        names.setHelperText("This cannot be changed later, and stands on the board.");
        hidden.setValue(true);
        votes.setMin(1);
        votes.setMax(Budget.MOST);
        votes.setStepButtonsVisible(true);
        cohorts(me);
        templates();
        Div fields = new Div(title, template, columns, names, more(), cohort, before, says);
        fields.addClassNames("wh-stack", "wh-rt-fields");
        add(fields);
        foot();
    }

    static BeginDialog fresh(RetroParts parts) {
        return new BeginDialog(parts);
    }

    /** Filled in with the form of a board, which the new one will be compared with. */
    static BeginDialog like(RetroParts parts, BoardSight board) {
        BeginDialog dialog = new BeginDialog(parts);
        BoardForm form = board.board().form();
        dialog.template
                .getListDataView()
                .getItems()
                .filter(one -> one.title().equals(OWN))
                .findFirst()
                .ifPresent(dialog.template::setValue);
        dialog.columns.setValue(lines(form.columns()));
        dialog.names.setValue(form.anonymous() ? ANONYMOUS : NAMED);
        dialog.hidden.setValue(form.hidden());
        dialog.votes.setValue(form.budget().votes());
        dialog.several.setValue(form.budget().severalOnOne());
        dialog.squads.setValue(String.join("\n", form.squads()));
        dialog.before
                .getListDataView()
                .getItems()
                .filter(one -> one.board().equals(Optional.of(board.id())))
                .findFirst()
                .ifPresent(dialog.before::setValue);
        return dialog;
    }

    private void ids() {
        title.setId("begin-title");
        template.setId("begin-template");
        columns.setId("begin-columns");
        names.setId("begin-names");
        hidden.setId("begin-hidden");
        votes.setId("begin-votes");
        several.setId("begin-several");
        squads.setId("begin-squads");
        checkIn.setId("begin-check-in");
        cohort.setId("begin-cohort");
        before.setId("begin-before");
        says.setId("begin-says");
        says.getElement().setAttribute("role", "alert");
    }

    private void templates() {
        List<Choice> choices = new ArrayList<>(parts.templates().usable().stream()
                .map(TemplateService.Named::template)
                // the plainest one first: it is what somebody in a hurry gets
                .sorted(Comparator.comparingInt(one -> one.columns().size()))
                .map(one -> new Choice(one.title(), one.says(), Optional.of(one)))
                .toList());
        choices.add(new Choice(OWN, "Write the columns yourself.", Optional.empty()));
        template.setLabel("Template");
        template.setItems(choices);
        template.setItemLabelGenerator(Choice::title);
        template.addValueChangeListener(chosen -> take(chosen.getValue()));
        template.setValue(choices.getFirst());
    }

    private void take(Choice choice) {
        template.setHelperText(choice.says());
        choice.template().ifPresent(one -> {
            columns.setValue(lines(one.columns()));
            names.setValue(one.anonymous() ? ANONYMOUS : NAMED);
            votes.setValue(one.budget().votes());
            several.setValue(one.budget().severalOnOne());
        });
        if (names.isEmpty()) {
            names.setValue(ANONYMOUS);
            votes.setValue(5);
        }
    }

    private static String lines(List<Column> columns) {
        return columns.stream()
                .map(column -> column.says().isEmpty() ? column.title() : column.title() + ": " + column.says())
                .collect(Collectors.joining("\n"));
    }

    private void cohorts(Person me) {
        List<Cohort> all = parts.people().cohortsOf(me);
        cohort.setLabel("Whose people find it in their list");
        cohort.setItems(all);
        cohort.setItemLabelGenerator(Cohort::name);
        all.stream()
                .filter(one -> me.cohort().equals(Optional.of(one.id())))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(cohort::setValue);
        cohort.setVisible(all.size() > 1);
        cohort.addValueChangeListener(changed -> befores());
        before.setLabel("Compare with");
        before.setItemLabelGenerator(Before::title);
        befores();
    }

    /** The last one of the same cohort that came as far as actions is suggested, for they are read out first. */
    private void befores() {
        List<BoardLine> earlier = parts.retros().boards().stream()
                .filter(line -> line.cohort()
                        .equals(Optional.ofNullable(cohort.getValue()).map(Cohort::id)))
                .toList();
        List<Before> all = new ArrayList<>();
        all.add(new Before("No earlier retro", Optional.empty()));
        earlier.stream().map(this::before).forEach(all::add);
        before.setItems(all);
        before.setValue(earlier.stream()
                .filter(line -> line.board().locked() || line.board().phase().compareTo(Phase.ACT) >= 0)
                .findFirst()
                .map(this::before)
                .orElseGet(all::getFirst));
        before.setVisible(all.size() > 1);
    }

    private Before before(BoardLine line) {
        return new Before(
                line.title() + ", "
                        + Words.day(line.createdAt(), parts.current().get().zone()),
                Optional.of(line.id()));
    }

    private Details more() {
        Div inside = new Div(hidden, votes, several, squads, checkIn);
        inside.addClassName("wh-stack");
        Details more = new Details("Votes, squads, check-in", inside);
        more.setId("begin-more");
        return more;
    }

    private void foot() {
        Button cancel = new Button("Cancel", click -> close());
        cancel.setId("begin-cancel");
        Button begin = new Button("Begin", click -> begin());
        begin.setId("begin-send");
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, begin);
    }

    private void begin() {
        FormDraft draft = new FormDraft(
                columns.getValue(),
                ANONYMOUS.equals(names.getValue()),
                hidden.getValue(),
                Optional.ofNullable(votes.getValue()).orElse(0),
                several.getValue(),
                squads.getValue());
        Reading<BoardForm> form = draft.read();
        says.removeAll();
        if (title.getValue().isBlank()) {
            says.add(Notice.problem("Give the retro a title."));
        } else if (!form.isUsable()) {
            says.add(problems(form));
        } else {
            BoardId board = parts.retros()
                    .begin(
                            title.getValue(),
                            form.value().orElseThrow(),
                            Optional.ofNullable(cohort.getValue()).map(Cohort::id),
                            checkIn.getValue() ? Phase.CHECK_IN : Phase.WRITE,
                            Optional.ofNullable(before.getValue()).flatMap(Before::board));
            close();
            UI.getCurrent().navigate(RetroActionService.path(board).substring(1));
        }
    }

    private static Notice problems(Reading<BoardForm> form) {
        UnorderedList list = new UnorderedList();
        form.problems()
                .forEach(problem -> list.add(new ListItem("Line " + problem.line() + ": " + problem.says()
                        + (problem.tryThis().isEmpty() ? "" : " Try: " + problem.tryThis()))));
        return Notice.problem("The retro has not begun yet.").with(list);
    }
}
