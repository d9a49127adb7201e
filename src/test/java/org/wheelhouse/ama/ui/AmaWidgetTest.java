package org.wheelhouse.ama.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.ama.PlanOutcome;
import org.wheelhouse.ama.PlanningService;
import org.wheelhouse.ama.engine.Leader;
import org.wheelhouse.ama.engine.Plan;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class AmaWidgetTest extends ScreenTest {

    @Autowired
    Visitors visitors;

    @Autowired
    PlanningService planning;

    @Autowired
    AmaService amas;

    private BoardId plan(Cohort cohort) {
        visitors.signIn(visitors.facilitator(cohort));
        Plan plan = new Plan(
                "Ask the director",
                List.of(new Leader(0, Optional.empty(), "The director")),
                Optional.of(Instant.parse("2026-04-09T13:00:00Z")),
                ZoneId.of("Europe/London"),
                60,
                false,
                Rhythm.ONCE);
        return ((PlanOutcome.Planned) planning.plan(plan, Optional.of(cohort.id()))).meeting();
    }

    @Test
    void theSlideAsksInTheNextAmaOfTheCohort() {
        Cohort cohort = visitors.cohort();
        BoardId ama = plan(cohort);
        Person person = visitors.participant(cohort);
        visitors.signIn(person);
        UI.getCurrent().navigate("week/5/executive-ama");
        assertThat($(Div.class).id("ama-slide").getElement().getTextRecursively())
                .contains("Ask the director: The director.", "in 29 days");
        assertThat($(Anchor.class).id("ama-slide-open").getHref()).isEqualTo("/ama/" + ama);
        $(TextArea.class).id("ask-text").setValue("What does a gate cost us?");
        $(Button.class).id("ask-send").click();
        assertThat(amas.find(ama).orElseThrow().questions()).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("What does a gate cost us?");
            assertThat(question.asker()).isEmpty();
        });
        UI.getCurrent().navigate("");
        assertThat($(Section.class).id("home-ama").getElement().getTextRecursively())
                .contains("Ask the director", "0 answers to read.");
    }

    @Test
    void withoutAnAmaTheSlideLeadsToWhereOneIsPlanned() {
        visitors.signIn(visitors.participant(visitors.cohort()));
        UI.getCurrent().navigate("week/5/executive-ama");
        assertThat($(Div.class).id("ama-slide").getElement().getTextRecursively())
                .contains("No AMA is planned yet.");
        assertThat($(Anchor.class).id("ama-slide-plan").getHref()).isEqualTo("/ama");
    }
}
