package org.wheelhouse.maturity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.maturity.MaturityOutcome;
import org.wheelhouse.maturity.MaturityService;
import org.wheelhouse.maturity.RatingService;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.Scope;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class TrendViewTest extends ScreenTest {

    @Autowired
    MaturityService maturity;

    @Autowired
    RatingService rating;

    @Autowired
    ActionService actions;

    @Autowired
    Visitors visitors;

    @Test
    void theNextStepOfTheRowThatLagsBecomesAnActionThatLinksBack() {
        Cohort cohort = visitors.cohort();
        Scope scope = Scope.organisation(cohort.id());
        Person one = shown(cohort, scope);
        visitors.signIn(one);
        String address = Places.trend(scope, "calms");
        UI.getCurrent().navigate(address.substring(1));
        assertThat(text($(Section.class).id("lagging"))).contains("Lean lags");
        assertThat($(UnorderedList.class).all().stream()
                        .noneMatch(list -> list.getId().equals(Optional.of("lagging-actions"))))
                .as("nothing came of it yet")
                .isTrue();

        $(Button.class).id("lagging-action").click();
        $(Button.class).id("action-save").click();

        List<Action> made = actions.fromPlace(address);
        assertThat(made)
                .extracting(Action::title)
                .containsExactly("Lean: Open work hangs where all can see it, but nothing limits it.");
        assertThat(made.getFirst().note()).startsWith("Today: Everybody works on several things at once");
        assertThat(made.getFirst().owner()).isEqualTo(Owner.of(one.id()));
        assertThat(made.getFirst().cohort()).contains(cohort.id());
        assertThat(made.getFirst().origin().label()).isEqualTo("Maturity: The organisation, CALMS");
        assertThat(text($(UnorderedList.class).id("lagging-actions"))).contains("Lean: Open work hangs", "Open");
    }

    /** @return one of the five who rated */
    private Person shown(Cohort cohort, Scope scope) {
        Person facilitator = visitors.facilitator(cohort);
        visitors.signIn(facilitator);
        UUID id = ((MaturityOutcome.Done) maturity.begin(scope, "calms", "Spring", LocalDate.of(2026, 3, 11))).round();
        Round round = maturity.find(id).orElseThrow();
        List<Person> five =
                Stream.generate(() -> visitors.participant(cohort)).limit(5).toList();
        five.forEach(person -> {
            visitors.signIn(person);
            round.grid()
                    .rows()
                    .forEach(row -> rating.rate(id, row.id(), row.id().equals("lean") ? 1 : 3));
            rating.done(id);
        });
        visitors.signIn(facilitator);
        maturity.show(id);
        return five.getFirst();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
