package org.wheelhouse.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class HomeViewTest extends ScreenTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private CourseService course;

    private void home(Person person) {
        visitors.signIn(person);
        UI.getCurrent().navigate("");
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    @Test
    void anExecutiveSeesTheWeekThenTheProgramThenWhatIsDue() {
        home(visitors.executive(visitors.cohort()));
        assertThat(headings())
                .startsWith("Week 5: Pipelines, releases, quality and observability at scale", "The program");
        assertThat(headings()).containsSubsequence("The program", "Quiz");
        assertThat(find(Anchor.class).id("continue").getText()).isEqualTo("Start: Welcome");
    }

    @Test
    void aParticipantSeesTheWeekThenWhatIsDueThenTheProgram() {
        home(visitors.participant(visitors.cohort()));
        assertThat(headings()).containsSubsequence("Quiz", "The program");
    }

    @Test
    void theMainButtonLeadsToThePlaceLeftOffAndTheSessionGoesIntoTheCalendar() {
        Person person = visitors.participant(visitors.cohort());
        visitors.signIn(person);
        course.open(new ModuleId("week-5"), new SlideId("approvals"));
        home(person);
        Anchor go = find(Anchor.class).id("continue");
        assertThat(go.getText()).isEqualTo("Continue: Approvals and checks");
        assertThat(go.getHref()).isEqualTo("/week/5/approvals");
        assertThat(find(Anchor.class).id("home-calendar").getHref())
                .isEqualTo("/do/calendar/" + person.cohort().orElseThrow() + ".ics");
        assertThat(words()).contains("(your time)");
    }

    @Test
    void whoLeadsHasTheProgramToo() {
        home(visitors.facilitator(visitors.cohort()));
        assertThat(headings()).contains("The program");
        home(visitors.admin());
        assertThat(headings()).contains("The program");
        assertThat(find(Anchor.class).withId("home-calendar").exists()).isFalse();
    }

    @Test
    void anAddressThatLeadsNowhereStandsInTheFrame() {
        home(visitors.participant(visitors.cohort()));
        UI.getCurrent().navigate("nothing/here");
        assertThat(words()).contains("There is no such page");
        assertThat(find(Rail.class).exists()).isTrue();
        assertThat(find(Anchor.class).id("rail-program").getHref()).isEqualTo("/");
    }

    @Test
    void theRailHasWhatTheRoleMayOpenWhoeverLookedBefore() {
        for (Person person : List.of(
                visitors.participant(visitors.cohort()), visitors.admin(), visitors.facilitator(visitors.cohort()))) {
            for (int times = 0; times < 2; times++) {
                home(person);
                assertThat(find(Anchor.class).withId("rail-program").exists()).isTrue();
                assertThat(find(Anchor.class).withId("rail-people").exists()).isEqualTo(person.role() == Role.ADMIN);
                assertThat(find(Anchor.class).withId("rail-content").exists())
                        .isEqualTo(person.role() != Role.PARTICIPANT);
            }
        }
    }

    private String words() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
