package org.wheelhouse.rollout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.rollout.RolloutService;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;
import tools.jackson.databind.node.ObjectNode;

/** The strategy designer on the lab's screen. */
@HouseTest
class DesignerTest extends ScreenTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private RolloutService rollouts;

    @BeforeEach
    void openTheCanaryWithAnError() {
        visitors.signIn(visitors.participant(visitors.cohort()));
        navigate(RolloutView.class, Map.of("scenario", "canary-errors"));
    }

    private void click(String id) {
        test(find(Button.class).id(id)).click();
    }

    private <T extends Component> T part(Class<T> type, String id) {
        return find(type).id(id);
    }

    private String text(Class<? extends Component> type, String id) {
        return part(type, id).getElement().getTextRecursively();
    }

    private String steps() {
        return text(OrderedList.class, "rollout-steps");
    }

    private boolean isEnabled(String id) {
        return part(Button.class, id).isEnabled();
    }

    /** What the editor in the browser sends when somebody has typed. */
    private void type(String text) {
        CodeEditor editor = find(CodeEditor.class).single();
        ObjectNode data = JacksonUtils.createObjectNode();
        data.put("event.detail.text", text);
        editor.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(editor.getElement(), "text-changed", data));
    }

    private String story() {
        return rollouts.write(rollouts.design("canary-errors").orElseThrow());
    }

    @Test
    void aStepIsAddedMovedAndRemovedAndAllIsTakenBack() {
        click("rollout-add-person");
        assertThat(steps()).endsWith("wait for a personUpDownRemove");
        click("rollout-step-6-up");
        assertThat(steps()).doesNotEndWith("wait for a personUpDownRemove");
        click("rollout-step-5-remove");
        assertThat(steps()).doesNotContain("person");
        click("rollout-undo");
        click("rollout-undo");
        assertThat(steps()).endsWith("wait for a personUpDownRemove");
        click("rollout-undo");
        assertThat(steps()).doesNotContain("person");
        assertThat(isEnabled("rollout-undo")).isFalse();
        click("rollout-redo");
        assertThat(steps()).contains("person");
        click("rollout-reset");
        assertThat(steps()).doesNotContain("person");
        assertThat(isEnabled("rollout-reset")).isFalse();
    }

    @Test
    void percentagesAndWaitsAreChangedInTheirPlace() {
        test(part(IntegerField.class, "rollout-step-0-weight")).setValue(40);
        test(part(NumberField.class, "rollout-step-1-minutes")).setValue(2.5);
        assertThat(text(Div.class, "rollout-outlook")).contains("minutes, if nothing stops it");
        click("rollout-later");
        assertThat(text(Div.class, "rollout-verdicts")).contains("success-rate");
        assertThat(find(OrderedList.class).all().stream()
                        .map(list -> list.getElement().getTextRecursively()))
                .anyMatch(shown -> shown.startsWith("40 %wait 150 s25 %"));
    }

    @Test
    void aCheckCanBeAStepOfItsOwn() {
        click("rollout-add-check");
        assertThat(steps()).contains("check");
        assertThat(find(OrderedList.class).all().stream()
                        .map(list -> list.getElement().getTextRecursively()))
                .anyMatch(shown -> shown.endsWith("wait 10 mincheck"));
    }

    @Test
    void everyStrategyCanBeChosenAndPlayed() {
        RadioButtonGroup<?> kinds = part(RadioButtonGroup.class, "rollout-kind");
        for (String kind : new String[] {"all at once", "rolling", "rings", "blue/green", "feature flag", "canary"}) {
            test(kinds).selectItem(kind);
            click("rollout-end");
            assertThat(text(Div.class, "rollout-outcome")).as(kind).contains("How it ended");
        }
    }

    @Test
    void blueGreenWaitsForAPersonWhenAsked() {
        test(part(RadioButtonGroup.class, "rollout-kind")).selectItem("blue/green");
        test(part(Checkbox.class, "rollout-pre")).click();
        test(part(Checkbox.class, "rollout-auto")).click();
        assertThat(text(Div.class, "rollout-outlook")).contains("it waits for a person");
        click("rollout-undo");
        assertThat(text(Div.class, "rollout-outlook")).doesNotContain("it waits for a person");
    }

    @Test
    void measuresHaveConditionsAndLimitsAndSayWhatContradicts() {
        test(part(TextField.class, "rollout-success-rate-success")).setValue("result >= 0.5");
        test(part(IntegerField.class, "rollout-success-rate-failureLimit")).setValue(3);
        assertThat(text(Div.class, "rollout-metrics")).contains("success-rate: result >= 0.5, every 60 s, 3 failures");
        test(part(TextField.class, "rollout-success-rate-success")).setValue("result => 0.5");
        TextField field = part(TextField.class, "rollout-success-rate-success");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("Not used");
        test(part(IntegerField.class, "rollout-success-rate-failureLimit")).setValue(-1);
        assertThat(text(Div.class, "rollout-metrics")).contains("needs a `consecutiveSuccessLimit`");
        click("rollout-remove-success-rate");
        assertThat(text(Div.class, "rollout-metrics")).doesNotContain("success-rate");
    }

    @Test
    void theThreeAnswersToMissingDataCanBeChosenAndSeen() {
        navigate(RolloutView.class, Map.of("scenario", "canary-no-data"));
        assertThat(text(Div.class, "rollout-missing-seen"))
                .contains("fails", "stopped for nothing", "passes", "released", "asks a person at 00:");
        RadioButtonGroup<?> answers = part(RadioButtonGroup.class, "rollout-missing");
        test(answers).selectItem("asks a person");
        click("rollout-next");
        click("rollout-later");
        assertThat(text(Div.class, "rollout-state")).contains("Paused");
        test(answers).selectItem("passes");
        click("rollout-end");
        assertThat(text(Div.class, "rollout-outcome")).contains("How it ended: released");
        test(answers).selectItem("fails");
        click("rollout-end");
        assertThat(text(Div.class, "rollout-outcome")).contains("How it ended: stopped for nothing");
    }

    @Test
    void brokenTextIsKeptAndEveryProblemStandsThereAtOnce() {
        type(story().replace("setWeight: 5\n", "setWieght: 5\n").replace("hours: 24", "hours: x"));
        assertThat(text(Span.class, "rollout-problems-say")).contains("2 problems to mend", "your text is kept");
        assertThat(text(UnorderedList.class, "rollout-problems"))
                .contains("did you mean `setWeight`?", "`hours: x` must be a number", "in line 16, column 11");
        assertThat(steps()).as("what is played stays").contains("give");
    }

    /** A file of Argo Rollouts brings no story: it is played in the one that is open. */
    @Test
    void aFileOfArgoRolloutsIsPlayedInTheStory() throws IOException {
        type(Files.readString(Path.of("src/test/resources/rollout/from-a-cluster.yml")));
        assertThat(text(Span.class, "rollout-problems-say")).contains("Played, with something to know");
        assertThat(text(Div.class, "rollout-metrics")).contains("success-rate", "canary-score");
        assertThat(steps()).contains("check");
        click("rollout-end");
        assertThat(text(Div.class, "rollout-outcome"))
                .contains("canary-score decided (Failed): 0", "error-rate is High", "stopped by the judge");
    }

    @Test
    void kayentaDrivesARunAndSaysWhatItCompared() {
        navigate(RolloutView.class, Map.of("scenario", "canary-kayenta"));
        click("rollout-end");
        assertThat(text(Div.class, "rollout-verdicts"))
                .contains("Kayenta's comparison", "latency-p95", "High", "Minutes compared");
        assertThat(text(Div.class, "rollout-outcome")).contains("canary-score decided (Inconclusive)");
    }
}
