package org.wheelhouse.actions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.ActionOffer.Start;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;

@HouseTest
class OfferedActionTest extends ScreenTest {

    private static final Start START = Start.at("Week 5: Gates", "/week/5/gates")
            .withTitle("Question one gate")
            .withNote("Which one?");

    @Autowired
    Visitors visitors;

    @Autowired
    ActionOffer offer;

    @Autowired
    ActionService actions;

    @Autowired
    TestClock clock;

    private final List<ActionId> made = new ArrayList<>();

    private Component press(Start start) {
        Component button = offer.button("make", "Do it on Monday", () -> start, made::add);
        UI.getCurrent().add(button);
        if (button.isVisible()) {
            ((Button) button).click();
        }
        return button;
    }

    private Action action() {
        assertThat(made).hasSize(1);
        return actions.find(made.getFirst()).orElseThrow();
    }

    @Test
    void oneClickAndTheFormIsThereWithTheGuessAndTheMakerAsOwner() {
        Person person = visitors.participant(visitors.cohort());
        visitors.signIn(person);
        press(START);
        LocalDate day = LocalDate.now(clock.withZone(person.zone())).plusDays(3);
        $(DatePicker.class).id("action-due").setValue(day);
        $(Button.class).id("action-save").click();
        assertThat(action().title()).isEqualTo("Question one gate");
        assertThat(action().note()).isEqualTo("Which one?");
        assertThat(action().due()).contains(day);
        assertThat(action().owner()).isEqualTo(Owner.of(person.id()));
        assertThat(action().origin()).isEqualTo(new Origin("Week 5: Gates", "/week/5/gates"));
        assertThat(action().cohort()).isEqualTo(person.cohort());
        assertThat(text($(Dialog.class).single())).contains("home page of " + person.name());
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        visitors.signIn(visitors.participant(visitors.cohort()));
        press(START.withTitle(" "));
        $(Button.class).id("action-save").click();
        assertThat(made).isEmpty();
        assertThat(text($(Div.class).id("action-says"))).contains("Say in a line what is to be done.");
        $(TextField.class).id("action-title").setValue("Ask for the test page");
        $(Button.class).id("action-save").click();
        assertThat(action().note()).isEqualTo("Which one?");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTeamCanOwnItAndNobodyToo() {
        Cohort cohort = visitors.cohort();
        visitors.signIn(visitors.facilitator(cohort));
        press(START.withCohort(cohort.id()));
        ComboBox<Owner> owner = $(ComboBox.class).id("action-owner");
        owner.setValue(Owner.of(cohort.teams().getFirst().id()));
        $(Button.class).id("action-save").click();
        assertThat(action().owner())
                .isEqualTo(Owner.of(cohort.teams().getFirst().id()));
        made.clear();
        press(START.withCohort(cohort.id()));
        $(ComboBox.class).all().getLast().clear();
        $(Button.class).all().stream()
                .filter(button -> button.getId().equals(Optional.of("action-save")))
                .reduce((first, last) -> last)
                .orElseThrow()
                .click();
        assertThat(action().owner()).isEqualTo(Owner.NOBODY);
    }

    @Test
    void inAnotherCohortItIsTheMakersOwnCohortsThatSeesIt() {
        Cohort other = visitors.cohort();
        Person person = visitors.participant(visitors.cohort());
        visitors.signIn(person);
        press(START.withCohort(other.id()));
        $(Button.class).id("action-save").click();
        assertThat(action().cohort()).isEqualTo(person.cohort());
    }

    @Test
    void guestsAreNotOfferedIt() {
        visitors.signIn(visitors.guest("board/1"));
        assertThat(press(START).isVisible()).isFalse();
        offer.open(START, made::add);
        assertThat($(Dialog.class).exists()).isFalse();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
