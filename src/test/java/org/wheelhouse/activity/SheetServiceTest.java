package org.wheelhouse.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionOutcome;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.activity.engine.FieldKind.Rows;
import org.wheelhouse.activity.engine.Fields;
import org.wheelhouse.activity.engine.Form;
import org.wheelhouse.course.Content;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;
import org.wheelhouse.workshop.DoorService;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** Sheets of a person and of a room, and the actions that come of forms, in the whole house. */
@HouseTest
class SheetServiceTest {

    private static final SlideId SLIDE = new SlideId("workshops");

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SheetService sheets;

    @Autowired
    private FormActionService actions;

    @Autowired
    private Forms forms;

    @Autowired
    private SheetPersonalData personal;

    @Autowired
    private AskService asks;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private DoorService door;

    @Autowired
    private Content content;

    private Cohort cohort;
    private Person ada;
    private Person ben;
    private Person stranger;
    private Form plan;
    private ModuleId module;

    @BeforeEach
    void people() {
        cohort = visitors.cohort();
        ada = visitors.participant(cohort);
        ben = visitors.participant(cohort);
        stranger = visitors.participant(visitors.cohort());
        plan = forms.form("workshop-planner").orElseThrow();
        module = content.ofWeek(5).orElseThrow().id();
        visitors.signIn(ada);
    }

    private static CellOutcome.Written written(CellOutcome outcome) {
        assertThat(outcome).isInstanceOf(CellOutcome.Written.class);
        return (CellOutcome.Written) outcome;
    }

    @Test
    void anOwnSheetIsOneForItsSlideAndNobodyElsesUntilItIsShared() {
        Sheet sheet = sheets.own(plan, module, SLIDE);
        assertThat(sheets.own(plan, module, SLIDE)).isEqualTo(sheet);
        written(sheets.write(sheet.id(), "goal", "One more squad", 0));
        visitors.signIn(ben);
        assertThat(sheets.find(sheet.id())).isEmpty();
        assertThatThrownBy(() -> sheets.write(sheet.id(), "goal", "Mine", 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sheets.share(sheet.id(), true)).isInstanceOf(AccessDeniedException.class);
        visitors.signIn(ada);
        sheets.share(sheet.id(), true);
        visitors.signIn(ben);
        assertThat(sheets.mine()).contains(sheets.find(sheet.id()).orElseThrow());
        written(sheets.write(sheet.id(), "goal", "Two more squads", 1));
        visitors.signIn(stranger);
        assertThat(sheets.find(sheet.id())).isEmpty();
        visitors.signIn(ada);
        sheets.share(sheet.id(), false);
        visitors.signIn(ben);
        assertThat(sheets.find(sheet.id())).isEmpty();
    }

    @Test
    void whoIsSlowerIsToldWhatTheOtherWroteAndNothingIsOverwritten() {
        Sheet sheet = sheets.begin(plan);
        assertThat(written(sheets.write(sheet.id(), "goal", "First", 0)).version())
                .isEqualTo(1);
        assertThat(sheets.write(sheet.id(), "goal", "Also first", 0))
                .isEqualTo(new CellOutcome.Stale(new Sheet.Cell("First", 1)));
        assertThat(written(sheets.write(sheet.id(), "goal", "Second", 1)).version())
                .isEqualTo(2);
        assertThat(sheets.write(sheet.id(), "goal", "Late", 1))
                .isEqualTo(new CellOutcome.Stale(new Sheet.Cell("Second", 2)));
        assertThat(sheets.cells(sheet)).containsEntry("goal", new Sheet.Cell("Second", 2));
        assertThat(sheets.write(sheet.id(), "begins", "nine", 0)).isInstanceOf(CellOutcome.Refused.class);
        assertThat(sheets.write(sheet.id(), "nonsense", "x", 0)).isInstanceOf(CellOutcome.Refused.class);
    }

    @Test
    void aRoomHasOneSheetForAllWhoAreInIt() {
        Person lead = visitors.facilitator(cohort);
        visitors.signIn(lead);
        Workshop opened = workshops.openNow(module, Optional.of(cohort.id()));
        visitors.signIn(ada);
        assertThatThrownBy(() -> sheets.ofRoom(plan, module, SLIDE, opened.id()))
                .isInstanceOf(AccessDeniedException.class);
        door.knock(opened.code().orElseThrow(), "s", "a");
        Sheet sheet = sheets.ofRoom(plan, module, SLIDE, opened.id());
        written(sheets.write(sheet.id(), "goal", "Together", 0));
        visitors.signIn(lead);
        assertThat(sheets.ofRoom(plan, module, SLIDE, opened.id())).isEqualTo(sheet);
        assertThat(sheets.of(opened.id())).containsExactly(sheet);
        assertThat(sheets.cells(sheet)).containsEntry("goal", new Sheet.Cell("Together", 1));
        visitors.signIn(ben);
        assertThat(sheets.mine()).as("of the cohort").contains(sheet);
        visitors.signIn(stranger);
        assertThat(sheets.find(sheet.id())).isEmpty();
        assertThatThrownBy(() -> sheets.of(opened.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRowBecomesAnActionOnceWithItsOwnerAndItsDay() {
        Sheet sheet = sheets.begin(plan);
        sheets.share(sheet.id(), true);
        LocalDate day = LocalDate.of(2026, 4, 1);
        Rows pilots = (Rows) plan.fields().stream()
                .filter(field -> field.id().equals("pilots"))
                .findFirst()
                .orElseThrow()
                .kind();
        Fields row = Fields.of(java.util.Map.of("squad", "Payments", "lead", ben.name(), "by", day.toString()));
        Origin origin = actions.origin(sheet.id(), plan.title(), "pilots", 1);
        assertThat(actions.made(origin, false)).isEmpty();
        ActionOutcome outcome =
                actions.make(pilots.becomes().orElseThrow(), row::get, origin, Optional.of(cohort.id()));
        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        Action made = actions.made(origin, false).orElseThrow();
        assertThat(made.title()).isEqualTo("Payments");
        assertThat(made.owner()).isEqualTo(Owner.of(ben.id()));
        assertThat(made.due()).contains(day);
        assertThat(made.origin().path()).isEqualTo("/forms/" + sheet.id() + "#pilots-1");
        assertThat(actions.made(actions.origin(sheet.id(), plan.title(), "pilots", 2), false))
                .isEmpty();
    }

    @Test
    void anOwnerNobodyKnowsStaysInTheNote() {
        Sheet sheet = sheets.begin(plan);
        Rows pilots = (Rows) plan.fields().stream()
                .filter(field -> field.id().equals("pilots"))
                .findFirst()
                .orElseThrow()
                .kind();
        Fields row = Fields.of(java.util.Map.of("squad", "Payments", "lead", "Somebody Else"));
        actions.make(
                pilots.becomes().orElseThrow(),
                row::get,
                actions.origin(sheet.id(), plan.title(), "pilots", 1),
                Optional.of(cohort.id()));
        Action made = actions.made(actions.origin(sheet.id(), plan.title(), "pilots", 1), false)
                .orElseThrow();
        assertThat(made.owner()).isEqualTo(Owner.NOBODY);
        assertThat(made.note()).isEqualTo("Owner as written: Somebody Else");
    }

    @Test
    void aGoalThatIsTypedIsKeptTakenBackAndMadeAnActionOfItsWriter() {
        AskForm goal = FormFence.asked(forms.file("goal").orElseThrow()).orElseThrow();
        Ask ask = asks.alone(new ModuleId("goals-" + ada.id()), new SlideId("s"), goal);
        Web browser = visitors.web(port, ada);
        String token = browser.token("/privacy");
        assertThat(post(browser, token, ask, "goal: Add a scan\\ndue: 2026-04-01"))
                .contains("\"counted\":true");
        assertThat(answers().own(ask, ada.id())).contains("goal: Add a scan\ndue: 2026-04-01");
        assertThat(post(browser, token, ask, "due: tomorrow")).contains("a day, such as");
        Form form = forms.form("goal").orElseThrow();
        Fields typed = Fields.read(answers().own(ask, ada.id()).orElseThrow());
        actions.make(form.becomes().orElseThrow(), typed::get, actions.origin(ask), ada.cohort());
        Action made = actions.made(actions.origin(ask), true).orElseThrow();
        assertThat(made.owner()).isEqualTo(Owner.of(ada.id()));
        visitors.signIn(ben);
        assertThat(actions.made(actions.origin(ask), true))
                .as("of another person")
                .isEmpty();
        assertThat(post(browser, token, ask, "")).contains("\"counted\":true");
        assertThat(answers().own(ask, ada.id())).isEmpty();
    }

    @Autowired
    private AnswerService answerService;

    private AnswerService answers() {
        return answerService;
    }

    private String post(Web browser, String token, Ask ask, String body) {
        return browser.postJson(
                        "/do/asks/" + ask.id() + "/answer",
                        "{\"who\":\"" + answers().stamp(ask, ada.id()) + "\",\"body\":\"" + body + "\"}",
                        "Origin",
                        browser.base(),
                        "X-CSRF-TOKEN",
                        token)
                .body();
    }

    @Test
    void theBrowserIsToldWhatBecameOfEachCell() {
        Sheet sheet = sheets.begin(plan);
        Web browser = visitors.web(port, ada);
        String token = browser.token("/privacy");
        assertThat(cell(browser, token, sheet, ada, 0))
                .contains("\"what\":\"written\"")
                .contains("\"version\":1");
        assertThat(cell(browser, token, sheet, ada, 0))
                .contains("\"what\":\"stale\"")
                .contains("\"version\":1");
        assertThat(cell(browser, token, sheet, ben, 1))
                .contains("\"what\":\"refused\"")
                .contains("Somebody else");
        Web other = visitors.web(port, ben);
        assertThat(cell(other, other.token("/privacy"), sheet, ben, 1))
                .contains("\"what\":\"refused\"")
                .contains("not open to you");
    }

    private String cell(Web browser, String token, Sheet sheet, Person who, int version) {
        return browser.postJson(
                        "/do/sheets/" + sheet.id() + "/cell",
                        "{\"who\":\"" + sheets.stamp(sheet.id(), who.id())
                                + "\",\"key\":\"goal\",\"value\":\"Typed\",\"version\":" + version + "}",
                        "Origin",
                        browser.base(),
                        "X-CSRF-TOKEN",
                        token)
                .body();
    }

    @Test
    void whatNobodyElseSeesGoesWithItsWriterAndWhatWasSharedStays() {
        Sheet own = sheets.begin(plan);
        Sheet shared = sheets.begin(plan);
        written(sheets.write(shared.id(), "goal", "Kept", 0));
        sheets.share(shared.id(), true);
        assertThat(personal.export(ada.id()).values().stream().flatMap(List::stream))
                .hasSize(2);
        personal.forget(ada.id());
        visitors.signIn(ben);
        assertThat(sheets.find(own.id())).isEmpty();
        Sheet left = sheets.find(shared.id()).orElseThrow();
        assertThat(left.owner()).isEmpty();
        assertThat(sheets.cells(left)).containsEntry("goal", new Sheet.Cell("Kept", 1));
    }
}
