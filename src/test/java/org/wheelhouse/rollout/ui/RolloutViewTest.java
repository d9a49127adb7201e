package org.wheelhouse.rollout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class RolloutViewTest extends SpringBrowserlessTest {

    @Autowired
    private Visitors visitors;

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

    @Test
    void theJudgeStopsTheFaultAndSaysWhichMeasureDecided() {
        click("rollout-end");
        assertThat(text(Div.class, "rollout-state")).contains("Degraded");
        assertThat(text(Paragraph.class, "rollout-why")).contains("A measure sent it back");
        assertThat(text(Div.class, "rollout-outcome"))
                .contains("success-rate decided", "stopped by the judge", "Users hurt");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPersonCanSendItBackAndIsComparedWithTheJudge() {
        part(RadioButtonGroup.class, "rollout-who").setValue("I decide");
        click("rollout-next");
        click("rollout-later");
        assertThat(text(Paragraph.class, "rollout-promote-says")).contains("Promote ends");
        click("rollout-abort");
        assertThat(text(Div.class, "rollout-state")).contains("Degraded");
        click("rollout-end");
        assertThat(text(Div.class, "rollout-outcome")).contains("By hand", "The judge, same seed", "stopped by people");
    }

    @Test
    void allStrategiesAreComparedUnderTheSameFault() {
        click("rollout-compare");
        assertThat(text(Div.class, "rollout-comparison"))
                .contains("all at once", "rolling", "blue/green", "canary", "rings", "feature flag", "1,000 seeds");
    }

    @Test
    void aStepIsAddedMovedAndRemoved() {
        click("rollout-add-person");
        assertThat(part(TextArea.class, "rollout-yaml").getValue()).contains("- pause: {}");
        click("rollout-step-6-up");
        click("rollout-step-5-remove");
        assertThat(part(TextArea.class, "rollout-yaml").getValue()).doesNotContain("- pause: {}");
    }

    @Test
    void brokenTextIsKeptAndEveryProblemIsShown() {
        TextArea yaml = part(TextArea.class, "rollout-yaml");
        String broken =
                yaml.getValue().replace("setWeight: 5\n", "setWieght: 5\n").replace("hours: 24", "hours: x");
        yaml.setValue(broken);
        click("rollout-yaml-use");
        assertThat(text(Div.class, "rollout-problems"))
                .contains("not used yet", "did you mean `setWeight`?", "`hours: x` must be a number");
        assertThat(yaml.getValue()).isEqualTo(broken);
    }

    @Test
    void aPersonIsFoundInOneBucket() {
        part(TextField.class, "rollout-person").setValue("anna");
        assertThat(text(Paragraph.class, "rollout-person-place")).contains("anna is number", "of 100");
    }

    @Test
    void everyStoryOpens() {
        for (String id : new String[] {
            "canary-good",
            "canary-latency",
            "canary-memory",
            "canary-data",
            "flags-kill-switch",
            "rings-one-bad-segment",
            "blue-green"
        }) {
            navigate(RolloutView.class, Map.of("scenario", id));
            click("rollout-end");
            assertThat(text(Div.class, "rollout-outcome")).contains("How it ended");
        }
    }
}
