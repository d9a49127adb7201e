package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.wheelhouse.pipeline.DirectAttempt;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Check.Policy;
import org.wheelhouse.pipeline.engine.Check.Policy.Rule;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Scenario;

/** Rules that leaders write for an environment, enforced by every run; and what comes of going around them. */
class RulesPanel extends Div {

    private final Picking picking;
    private final Select<String> environment = new Select<>();
    private final Select<Rule> rule = new Select<>();
    private final IntegerField limit = new IntegerField("Number");
    private final UnorderedList standing = new UnorderedList();
    private final DirectPanel direct;
    private final Button add = new Button("Add this rule", event -> add());

    /** @param goAround tries an environment past the pipeline */
    RulesPanel(Picking picking, Function<String, DirectAttempt> goAround) {
        this.picking = picking;
        this.direct = new DirectPanel(goAround);
        addClassName("wh-section");
        setId("rules");
        environment.setId("rules-environment");
        environment.setLabel("Environment");
        environment.addValueChangeListener(event -> direct.clear());
        rule.setId("rules-rule");
        rule.setLabel("Rule");
        rule.setItems(Rule.values());
        rule.setItemLabelGenerator(RulesPanel::words);
        rule.setValue(Rule.NO_MORE_HIGH_FINDINGS_THAN);
        rule.addValueChangeListener(event -> limitFor(event.getValue()));
        limit.setId("rules-limit");
        limit.setMin(0);
        limit.addClassName("wh-narrow");
        add.setId("rules-add");
        standing.addClassName("wh-list");
        standing.setId("rules-standing");
        Div row = new Div(environment, rule, limit, add);
        row.addClassNames("wh-row", "wh-row-foot");
        Paragraph who = new Paragraph(
                "The rules belong to the environment, not to the file: who writes the file cannot change them.");
        who.addClassNames("wh-soft", "wh-small");
        add(new H2("Rules of the leaders"), who, standing, row, direct);
        limitFor(rule.getValue());
    }

    private static String words(Rule rule) {
        return switch (rule) {
            case NO_MORE_HIGH_FINDINGS_THAN -> "No more high-severity findings than";
            case COVERAGE_AT_LEAST -> "Coverage at least, in %";
            case CHANGE_TICKET_PRESENT -> "A change ticket is present";
        };
    }

    static String words(Policy policy) {
        return switch (policy.rule()) {
            case NO_MORE_HIGH_FINDINGS_THAN ->
                policy.limit() == 0
                        ? "No high-severity finding"
                        : "No more than %d high-severity findings".formatted(policy.limit());
            case COVERAGE_AT_LEAST -> "Coverage at least %d %%".formatted(policy.limit());
            case CHANGE_TICKET_PRESENT -> "A change ticket is present";
        };
    }

    private void limitFor(Rule chosen) {
        limit.setVisible(chosen != Rule.CHANGE_TICKET_PRESENT);
        limit.setMax(chosen == Rule.COVERAGE_AT_LEAST ? 100 : 1000);
        limit.setValue(chosen == Rule.COVERAGE_AT_LEAST ? 70 : 0);
    }

    private void add() {
        Integer number = limit.getValue();
        String place = environment.getValue();
        if (place == null) {
            return;
        }
        int most = rule.getValue() == Rule.COVERAGE_AT_LEAST ? 100 : 1000;
        Policy policy = new Policy(place, rule.getValue(), number == null ? 0 : Math.clamp(number, 0, most));
        picking.change(old -> {
            List<Policy> rules = new ArrayList<>(old.rules());
            rules.removeIf(
                    one -> one.rule() == policy.rule() && one.environment().equals(place));
            rules.add(policy);
            return old.withRules(rules);
        });
    }

    /** Shows the rules of the file and those that were added. */
    void show(Plan plan, Scenario file) {
        TreeSet<String> places = new TreeSet<>();
        plan.stages().forEach(stage -> places.addAll(stage.environments()));
        String before = environment.getValue();
        environment.setItems(places);
        boolean still = before != null && places.contains(before);
        environment.setValue(still ? before : places.isEmpty() ? null : places.first());
        add.setEnabled(!places.isEmpty());
        direct.show(environment.getValue());
        environment.setHelperText(places.isEmpty() ? "This file deploys nowhere, so no rule can stand before it." : "");
        standing.removeAll();
        for (Check check : picking.get().over(file).checks()) {
            if (check instanceof Policy policy) {
                standing.add(line(policy, picking.get().rules().contains(policy)));
            }
        }
        if (standing.getChildren().findAny().isEmpty()) {
            ListItem none = new ListItem("No rule yet. Add one, and every run obeys it from then on.");
            none.addClassName("wh-soft");
            standing.add(none);
        }
    }

    private ListItem line(Policy policy, boolean own) {
        ListItem line = new ListItem(new Span(policy.environment() + ": " + words(policy)));
        line.addClassName("wh-row");
        if (own) {
            Button remove = new Button(
                    "Remove",
                    event -> picking.change(old -> old.withRules(old.rules().stream()
                            .filter(rule -> !rule.equals(policy))
                            .toList())));
            remove.setId(
                    "rules-remove-" + policy.environment() + "-" + policy.rule().ordinal());
            remove.setAriaLabel("Remove the rule: " + words(policy));
            line.add(remove);
        } else {
            Span from = new Span("from the file");
            from.addClassNames("wh-soft", "wh-small");
            line.add(from);
        }
        return line;
    }
}
