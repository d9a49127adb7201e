package org.wheelhouse.environments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class EnvironmentsViewTest extends ScreenTest {

    @Autowired
    private Visitors visitors;

    private Person person;

    @BeforeEach
    void somebodyIsHere() {
        person = visitors.participant(visitors.cohort());
        visitors.signIn(person);
    }

    private void click(String id) {
        test(find(Button.class).id(id)).click();
    }

    private String text(Class<? extends Component> type, String id) {
        return find(type).id(id).getElement().getTextRecursively();
    }

    @Test
    void whatWasNotTestedIsRefusedAndWhatWasIsCopiedAndRemembered() {
        navigate(EnvironmentsView.class);
        click("environments-promote-prod");
        assertThat(text(Div.class, "environments-message")).contains("tests of staging have not passed");
        click("environments-test-staging");
        click("environments-promote-prod");
        assertThat(text(Div.class, "environments-prod")).contains("code 7", "schema 3", "infrastructure 2");
        assertThat(text(Div.class, "environments-history")).contains(person.name(), "promoted code 7");
    }

    @Test
    void driftAndOldSecretsAreShownAndMended() {
        navigate(EnvironmentsView.class);
        assertThat(text(Div.class, "environments-prod"))
                .contains("somebody changed a machine or a network by hand", "database, 410 days old: change it");
        click("environments-repair-prod");
        assertThat(text(Div.class, "environments-prod")).doesNotContain("Drift");
    }

    @Test
    void whatSomebodyChangesByHandIsFoundExplainedAndStopsAPromotion() {
        navigate(EnvironmentsView.class);
        click("environments-hand-test");
        assertThat(text(Div.class, "environments-test"))
                .contains("Drift: The infrastructure is version 4, written down is 3", "by hand in test");
        click("environments-promote-staging");
        assertThat(text(Div.class, "environments-message")).contains("what was tested is not what is written down");
        assertThat(text(Div.class, "environments-history")).contains("Nothing has been done yet");
        click("environments-repair-test");
        click("environments-promote-staging");
        assertThat(text(Div.class, "environments-staging")).contains("code 8");
        click("environments-afresh");
        assertThat(text(Div.class, "environments-staging")).contains("code 7");
    }

    @Test
    void anActionForWorkIsOneClickAway() {
        navigate(GatesView.class);
        assertThat(find(Button.class).id("gates-action").isVisible()).isTrue();
        navigate(EnvironmentsView.class);
        assertThat(find(Button.class).id("environments-action").isVisible()).isTrue();
    }

    @Test
    void goingBackIsRefusedWhereTheSchemaRemovedSomething() {
        navigate(EnvironmentsView.class);
        click("environments-back-dev");
        assertThat(text(Div.class, "environments-message")).contains("schema 4 removed what code 8 needs");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theChoiceOfGatesIsWeighedAndABetterOneNamed() {
        navigate(GatesView.class);
        CheckboxGroup<Integer> gates = find(CheckboxGroup.class).id("gates-chosen");
        gates.setValue(Set.of());
        assertThat(text(Paragraph.class, "gates-says")).contains("waits 0 hours", "10 changes a week");
        gates.setValue(Set.of(6));
        assertThat(text(Paragraph.class, "gates-says")).contains("waits 60 hours");
        assertThat(text(Paragraph.class, "gates-better")).contains("The same safety with less waiting");
        assertThat(text(Div.class, "gates-result"))
                .contains("What each gate alone is worth here", "It alone caught, in 1,000 changes");
        assertThat(text(Div.class, "gates-frontier")).contains("yours", "more waiting", "more harm escapes");
    }
}
