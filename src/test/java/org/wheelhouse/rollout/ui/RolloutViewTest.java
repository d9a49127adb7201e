package org.wheelhouse.rollout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.rollout.engine.traffic.Figure;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class RolloutViewTest extends ScreenTest {

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
        assertThat(text(Div.class, "rollout-outcome"))
                .contains("What would the judge have done?", "By hand", "Complaints alone", "stopped by people")
                .contains("You gave one command");
        assertThat(text(Paragraph.class, "rollout-against-says")).contains("people more were hurt than with the judge");
    }

    @Test
    void allStrategiesAreComparedUnderTheSameFault() {
        click("rollout-compare");
        assertThat(text(Div.class, "rollout-comparison"))
                .contains("all at once", "rolling", "blue/green", "canary", "rings", "feature flag", "1,000 seeds")
                .contains("If the version were good", "Stopped for nothing");
        test(part(Select.class, "rollout-figure")).selectItem(Figure.EXPOSED.title());
        assertThat(text(Div.class, "rollout-spread")).contains("Users exposed over 1,000 seeds");
    }

    @Test
    void whatPromoteClearsAndSkipsStandsThereBeforeItIsPressed() {
        assertThat(text(Paragraph.class, "rollout-promote-says")).contains("Promote skips step 1 (5 %)");
        assertThat(text(Paragraph.class, "rollout-promoteFull-says"))
                .contains("skips 6 steps", "cancels 1 running check");
        click("rollout-later");
    }

    @Test
    void bothVersionsAreMeasuredAndShownInFrontOfTheJudge() {
        click("rollout-end");
        assertThat(text(Div.class, "rollout-verdicts"))
                .contains("success-rate", "Wanted: result >= 0.99", "New version", "Old version", "Every measurement");
    }

    @Test
    void whatIsKnownBeforeItRunsStandsBeside() {
        assertThat(text(Div.class, "rollout-outlook"))
                .contains("Users who will be exposed", "Extra failures expected", "Chance to notice", "in 100");
    }

    @Test
    void aPersonIsFoundInOneBucket() {
        part(TextField.class, "rollout-person").setValue("anna");
        assertThat(text(Paragraph.class, "rollout-person-place"))
                .contains("anna is in bucket 16 of 100", "out at 10 %", "in at 50 %");
        assertThat(text(Div.class, "rollout-slices")).contains("10 %", "out", "50 %", "in");
    }

    @Test
    void everyStoryOpens() {
        for (String id : new String[] {
            "canary-good",
            "canary-latency",
            "canary-memory",
            "canary-data",
            "canary-kayenta",
            "canary-no-data",
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
