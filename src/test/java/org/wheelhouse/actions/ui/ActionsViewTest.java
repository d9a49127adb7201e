package org.wheelhouse.actions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionDraft;
import org.wheelhouse.actions.ActionFeedService;
import org.wheelhouse.actions.ActionFilter;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.ActionService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.actions.ActionTable;
import org.wheelhouse.actions.ActionText;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;

@HouseTest
class ActionsViewTest extends ScreenTest {

    @Autowired
    Visitors visitors;

    @Autowired
    ActionService actions;

    @Autowired
    ActionTable table;

    @Autowired
    ActionFeedService feed;

    @Autowired
    TestClock clock;

    private Cohort cohort;
    private Person person;

    @BeforeEach
    void comeIn() {
        cohort = visitors.cohort();
        person = visitors.participant(cohort);
        visitors.signIn(person);
    }

    private Action make(String title, Owner owner, int inDays) {
        ActionText text = new ActionText(
                title,
                "",
                owner,
                Optional.of(LocalDate.now(clock.withZone(person.zone())).plusDays(inDays)));
        ActionOutcome outcome =
                actions.make(new ActionDraft(text, new Origin("Week 5", "/week/5"), Optional.of(cohort.id())));
        return ((ActionOutcome.Done) outcome).action();
    }

    private static void open(String... parameters) {
        UI.getCurrent()
                .navigate(
                        "actions",
                        parameters.length == 0
                                ? QueryParameters.empty()
                                : QueryParameters.simple(Map.of(parameters[0], parameters[1])));
    }

    private String list() {
        return $(UnorderedList.class).id("actions").getElement().getTextRecursively();
    }

    private void choose(Action action) {
        $(Checkbox.class).id("choose-" + action.id()).setValue(true);
    }

    @Test
    void theAddressSaysWhoseActionsAreShown() {
        Person other = visitors.participant(cohort);
        make("Mine to do", Owner.of(person.id()), 3);
        make("For somebody else", Owner.of(other.id()), 3);
        open();
        assertThat(list()).contains("Mine to do", "in 3 days").doesNotContain("For somebody else");
        open("show", "program");
        assertThat(list()).contains("Mine to do", "For somebody else", other.name());
        assertThat($(Paragraph.class).id("actions-numbers").getText()).startsWith("2 to do, 0 late.");
        assertThat($(Anchor.class).id("actions-csv").getHref()).isEqualTo("/do/actions.csv?show=program");
    }

    @Test
    void whatIsLateLeadsAndCanBeShownAlone() {
        make("Ask first", Owner.of(person.id()), 1);
        make("Then look", Owner.of(person.id()), 9);
        clock.advance(Duration.ofDays(3));
        open();
        assertThat(list()).containsSubsequence("Ask first", "Late", "2 days late", "Then look", "Open");
        open("late", "yes");
        assertThat(list()).contains("Ask first").doesNotContain("Then look");
    }

    @Test
    void doneIsOnePressAndCanBeTakenBack() {
        Action action = make("Ask first", Owner.of(person.id()), 1);
        open();
        $(Button.class).id("done-" + action.id()).click();
        assertThat(list()).isEmpty();
        $(Button.class).id("done-back").click();
        assertThat(list()).contains("Ask first");
        assertThat(actions.find(action.id()).orElseThrow().state()).isEqualTo(ActionState.OPEN);
    }

    @Test
    void severalAreChangedAtOnceAndWhatIsRefusedIsNamed() {
        Action one = make("One", Owner.of(person.id()), 1);
        Action two = make("Two", Owner.of(person.id()), 1);
        Action three = make("Three", Owner.of(person.id()), 1);
        open("state", "all");
        choose(one);
        choose(two);
        BulkBar bar = $(BulkBar.class).single();
        assertThat(bar.getElement().getTextRecursively()).contains("2 actions chosen");
        bulk("are dropped");
        $(Button.class).id("bulk-apply").click();
        assertThat(says()).contains("Not changed:", "Say in a few words why it is dropped");
        $(TextField.class).id("bulk-reason").setValue("The tool is gone");
        $(Button.class).id("bulk-apply").click();
        assertThat(says()).isEqualTo("2 actions changed.");
        assertThat(list()).contains("because: The tool is gone");
        assertThat(actions.find(one.id()).orElseThrow().state()).isEqualTo(ActionState.DROPPED);
        assertThat(actions.find(two.id()).orElseThrow().state()).isEqualTo(ActionState.DROPPED);
        assertThat(actions.find(three.id()).orElseThrow().state()).isEqualTo(ActionState.OPEN);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void bulk(String word) {
        com.vaadin.flow.component.select.Select kind =
                $(com.vaadin.flow.component.select.Select.class).id("bulk-kind");
        kind.setValue(kind.getListDataView()
                .getItems()
                .filter(item -> kind.getItemLabelGenerator().apply(item).equals(word))
                .findFirst()
                .orElseThrow());
    }

    private String says() {
        return $(Div.class).id("actions-say").getElement().getTextRecursively();
    }

    @Test
    void whatAnotherOwnsCannotBeChosenByAParticipant() {
        Person other = visitors.participant(cohort);
        visitors.signIn(other);
        Action theirs = make("Theirs", Owner.of(other.id()), 1);
        visitors.signIn(person);
        open("show", "program");
        assertThat($(Checkbox.class).id("choose-" + theirs.id()).isEnabled()).isFalse();
        UI.getCurrent().navigate("actions/" + theirs.id());
        assertThat($(StateButtons.class).exists()).isFalse();
        assertThat($(ChangeForm.class).exists()).isFalse();
    }

    @Test
    void theCalendarLinkIsToldOnceAndTheOldOneEndsWithTheNewOne() {
        open();
        $(Button.class).id("calendar-renew").click();
        String first = secret();
        $(Button.class).id("calendar-renew").click();
        String second = secret();
        assertThat(feed.calendar(first)).isEmpty();
        assertThat(feed.calendar(second)).isPresent();
        open("late", "yes");
        UI.getCurrent().navigate("maturity");
        open();
        assertThat($(Code.class).exists()).as("shown this once").isFalse();
        $(Button.class).id("calendar-stop").click();
        assertThat(feed.calendar(second)).isEmpty();
    }

    private String secret() {
        return $(Code.class).id("calendar-secret").getText().replaceAll(".*/|\\.ics$", "");
    }

    @Test
    void theLaterOfTwoEditorsIsToldAndKeepsTheWords() {
        Action action = make("Ask first", Owner.of(person.id()), 1);
        UI.getCurrent().navigate("actions/" + action.id());
        $(TextField.class).id("action-title").setValue("Ask the oldest team first");
        actions.edit(action.id(), 1, new ActionText("Ask tomorrow", "", action.owner(), action.due()));
        $(Button.class).id("action-save").click();
        assertThat($(Div.class).id("action-says").getElement().getTextRecursively())
                .contains("Somebody changed it in the meantime to: \"Ask tomorrow\"");
        assertThat($(TextField.class).id("action-title").getValue()).isEqualTo("Ask the oldest team first");
        $(Button.class).id("action-save").click();
        assertThat(actions.find(action.id()).orElseThrow().title()).isEqualTo("Ask the oldest team first");
        assertThat($(OrderedList.class).id("action-history").getElement().getTextRecursively())
                .containsSubsequence("Reworded: \"Ask the oldest team first\"", "Reworded: \"Ask tomorrow\"", "Made:");
    }

    @Test
    void aTableHoldsWhatTheFilterLetsThroughAndNoFormula() {
        make("=1+1", Owner.of(person.id()), 1);
        String csv = table.csv(ActionFilter.MINE);
        assertThat(csv)
                .startsWith("\"What\",\"State\",\"Late\",\"Owner\",\"Until\"")
                .contains("\"'=1+1\",\"Open\",\"no\"");
        assertThat(csv.lines()).hasSize(2);
        assertThat(table.csv(ActionFilter.MINE.withLateOnly(true)).lines()).hasSize(1);
    }
}
