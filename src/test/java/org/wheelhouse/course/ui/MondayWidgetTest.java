package org.wheelhouse.course.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class MondayWidgetTest extends ScreenTest {

    @Autowired
    Visitors visitors;

    @Autowired
    ActionService actions;

    private Person comeIn() {
        Person person = visitors.participant(visitors.cohort());
        visitors.signIn(person);
        return person;
    }

    private List<Action> made(String path, Person by) {
        return actions.fromPlace(path).stream()
                .filter(action -> action.madeBy().equals(by.id()))
                .toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aStepOfTheSlideBecomesAnActionThatLinksBack() {
        Person person = comeIn();
        UI.getCurrent().navigate("week/5/take-home");
        Select<String> step = $(Select.class).id("monday-step");
        String chosen = step.getListDataView().getItem(1);
        step.setValue(chosen);
        $(Button.class).id("monday-action").click();
        assertThat($(TextField.class).id("action-title").getValue()).isEqualTo(chosen);
        $(Button.class).id("action-save").click();
        assertThat(made("/week/5/take-home", person)).singleElement().satisfies(action -> {
            assertThat(action.title()).isEqualTo(chosen);
            assertThat(action.origin().label()).isEqualTo("Week 5: To take home");
        });
    }

    @Test
    void everySlideHasTheButtonForAnOwnStep() {
        Person person = comeIn();
        UI.getCurrent().navigate("week/5/workshops");
        $(Button.class).id("slide-action").click();
        assertThat($(Dialog.class).exists()).isTrue();
        $(TextField.class).id("action-title").setValue("Find two days for a workshop");
        $(Button.class).id("action-save").click();
        assertThat(made("/week/5/workshops", person)).hasSize(1);
    }
}
