package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.Person;
import org.wheelhouse.pipeline.LivePipeline.Mode;
import org.wheelhouse.pipeline.SignOff.Verdict;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.Result;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.DoorService;
import org.wheelhouse.workshop.WorkshopService;

/** A run that a room watches: a second there is a minute of the run. */
@HouseTest
class LivePipelineServiceTest {

    private static final String PROD = "Prod";

    @Autowired
    Audit audit;

    @Autowired
    LivePipelineService live;

    @Autowired
    SignOffService signOffs;

    @Autowired
    PipelinePersonalData personal;

    @Autowired
    WorkshopService workshops;

    @Autowired
    DoorService door;

    @Autowired
    Visitors visitors;

    @Autowired
    TestClock clock;

    private LiveRoom room;
    private PipelinePlace place;
    private Person ops;
    private Person security;
    private Person requester;

    @BeforeEach
    void openARoom() {
        room = LiveRoom.begun(visitors, workshops);
        place = new PipelinePlace(room.id, LiveRoom.MODULE, new SlideId("approvals"));
        ops = joined();
        security = joined();
        requester = joined();
        visitors.signIn(room.lead);
        live.giveAll(
                place, Map.of("ops-lead", ops.id(), "security-officer", security.id(), "requester", requester.id()));
        clock.stop();
    }

    private Person joined() {
        Person person = visitors.participant(room.cohort);
        visitors.signIn(person);
        door.knock(room.code, person.id().toString(), "127.0.0.1");
        return person;
    }

    private SharedRun start(Picks picks) {
        visitors.signIn(room.lead);
        return live.start(place, "15-sign-off", picks, 42);
    }

    private List<OpenRequest> open() {
        return live.now(place).play().orElseThrow().open(clock.instant());
    }

    private SignOffOutcome answer(Person person, String role, boolean yes, String reason) {
        visitors.signIn(person);
        return signOffs.answer(place, PROD, role, yes, reason);
    }

    private Result production() {
        return live.now(place)
                .play()
                .orElseThrow()
                .run()
                .stages()
                .getLast()
                .result()
                .orElseThrow();
    }

    @Test
    void nobodyIsAskedBeforeTheRunHasComeThatFarAndThenThoseWithTheRole() {
        start(Picks.NONE);
        assertThat(open()).isEmpty();
        assertThat(answer(ops, "ops-lead", true, "")).isInstanceOf(SignOffOutcome.Refused.class);
        clock.advance(Duration.ofSeconds(30));
        OpenRequest request = open().getFirst();
        assertThat(request.waitsFor()).containsExactly("ops-lead", "security-officer");
        assertThat(request.requester()).isEqualTo("requester");
        assertThat(request.needed()).isEqualTo(2);
        assertThat(request.known())
                .contains("Coverage 82 %, threshold 70 %: met.")
                .contains("0 high");
        assertThat(Duration.between(request.since(), request.until().orElseThrow()))
                .isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void twoMustAgreeAndWhoAskedForTheReleaseMayNot() {
        SharedRun run = start(Picks.NONE);
        clock.advance(Duration.ofSeconds(30));
        assertThat(answer(requester, "requester", true, ""))
                .isEqualTo(new SignOffOutcome.Refused("Who asked for the release may not approve it."));
        assertThat(answer(requester, "ops-lead", true, ""))
                .isEqualTo(new SignOffOutcome.Refused("Somebody else has this role."));
        assertThat(answer(ops, "ops-lead", true, "")).isEqualTo(new SignOffOutcome.Taken());
        assertThat(answer(ops, "ops-lead", true, "")).isInstanceOf(SignOffOutcome.Refused.class);
        assertThat(open().getFirst().agreed()).containsExactly("ops-lead");
        clock.advance(Duration.ofSeconds(20));
        assertThat(answer(security, "security-officer", true, "")).isEqualTo(new SignOffOutcome.Taken());
        assertThat(open()).isEmpty();
        assertThat(production()).isEqualTo(Result.SUCCEEDED);
        assertThat(live.now(place).play().orElseThrow().isOver(clock.instant())).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(live.now(place).play().orElseThrow().isOver(clock.instant())).isTrue();

        assertThat(audit.newest(100))
                .filteredOn(line -> line.what() == Audit.What.SIGNED_OFF
                        && line.detail().contains(run.id().toString()))
                .extracting(line -> line.who().orElseThrow())
                .containsExactlyInAnyOrder(ops.id(), security.id());
        SignOffService.Record record = signOffs.record(run.id()).orElseThrow();
        assertThat(record.play().line().words())
                .extracting(SignOff::role, SignOff::verdict, SignOff::person)
                .containsExactly(
                        tuple("ops-lead", Verdict.APPROVED, Optional.of(ops.id())),
                        tuple("security-officer", Verdict.APPROVED, Optional.of(security.id())));
        assertThat(record.play().line().words().getFirst().known()).contains("Coverage 82 %");
        assertThat(record.name(Optional.of(ops.id()))).isEqualTo(ops.name());
    }

    @Test
    void aRejectionNeedsAReasonAndEndsTheStage() {
        start(Picks.NONE);
        clock.advance(Duration.ofSeconds(30));
        assertThat(answer(security, "security-officer", false, " ")).isInstanceOf(SignOffOutcome.Refused.class);
        assertThat(answer(security, "security-officer", false, "No way back.")).isEqualTo(new SignOffOutcome.Taken());
        assertThat(production()).isEqualTo(Result.FAILED);
        assertThat(answer(ops, "ops-lead", true, "")).isInstanceOf(SignOffOutcome.Refused.class);
    }

    @Test
    void withoutAnAnswerInTimeProductionIsLeftOutAndThatIsWrittenDown() {
        SharedRun run = start(Picks.NONE);
        clock.advance(Duration.ofSeconds(30));
        answer(ops, "ops-lead", true, "");
        assertThat(signOffs.expire(place)).isFalse();
        clock.advance(Duration.ofMinutes(4));
        assertThat(answer(security, "security-officer", true, ""))
                .isEqualTo(new SignOffOutcome.Refused("The time for this answer is over."));
        assertThat(signOffs.expire(place)).isTrue();
        assertThat(signOffs.expire(place)).isFalse();
        assertThat(production()).isEqualTo(Result.SKIPPED);
        visitors.signIn(room.lead);
        assertThat(signOffs.record(run.id()).orElseThrow().play().line().words())
                .extracting(SignOff::verdict)
                .containsExactly(Verdict.APPROVED, Verdict.EXPIRED);
    }

    @Test
    void aRuleOfTheLeadersStopsTheRunBeforeAnybodyIsAsked() {
        start(Picks.NONE.withDefects(Set.of(Defect.HIGH_FINDING)));
        clock.advance(Duration.ofMinutes(1));
        assertThat(open()).isEmpty();
        assertThat(production()).isEqualTo(Result.FAILED);
    }

    @Test
    void whereNobodyHasTheRoleThoseAtTheDeskAnswer() {
        visitors.signIn(room.lead);
        live.give(place, "ops-lead", Optional.empty());
        start(Picks.NONE);
        clock.advance(Duration.ofSeconds(30));
        assertThat(answer(security, "ops-lead", true, "")).isInstanceOf(SignOffOutcome.Refused.class);
        assertThat(answer(room.lead, "ops-lead", true, "")).isEqualTo(new SignOffOutcome.Taken());
        assertThat(answer(room.lead, "security-officer", true, "")).isInstanceOf(SignOffOutcome.Refused.class);
    }

    @Test
    void onlyThoseAtTheDeskDriveAndOnlyPeopleOfTheRoomGetARole() {
        Person stranger = visitors.participant(visitors.cohort());
        assertThatThrownBy(() -> live.give(place, "ops-lead", Optional.of(stranger.id())))
                .isInstanceOf(AccessDeniedException.class);
        SharedRun run = start(Picks.NONE);
        visitors.signIn(ops);
        assertThatThrownBy(() -> live.start(place, "15-sign-off", Picks.NONE, 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> live.letEachPlay(place)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> live.give(place, "ops-lead", Optional.of(ops.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signOffs.cancel(place)).isInstanceOf(AccessDeniedException.class);
        assertThat(signOffs.record(run.id()))
                .as("who said nothing sees no record")
                .isEmpty();
        visitors.signIn(stranger);
        assertThat(signOffs.record(run.id())).isEmpty();
    }

    @Test
    void aCancelEndsTheRunAndANewOneBeginsWithItsOwnRecord() {
        SharedRun first = start(Picks.NONE);
        clock.advance(Duration.ofSeconds(2));
        assertThat(signOffs.cancel(place)).isEqualTo(new SignOffOutcome.Taken());
        assertThat(live.now(place)
                        .play()
                        .orElseThrow()
                        .run()
                        .totals()
                        .getFirst()
                        .result())
                .contains(Result.CANCELED);
        SharedRun second = start(Picks.NONE);
        assertThat(second.number()).isEqualTo(2);
        LivePipelineService.Shown now = live.now(place);
        assertThat(now.live().run().orElseThrow().id()).isEqualTo(second.id());
        assertThat(now.live().mode()).isEqualTo(Mode.TOGETHER);
        assertThat(now.live().roles()).containsEntry("ops-lead", ops.id());
        assertThat(signOffs.record(first.id()).orElseThrow().play().line().words())
                .hasSize(1);
        live.letEachPlay(place);
        assertThat(live.now(place).live().mode()).isEqualTo(Mode.ALONE);
    }

    @Test
    void aNameCanBeForgottenAndWhatWasSaidStays() {
        SharedRun run = start(Picks.NONE);
        clock.advance(Duration.ofSeconds(30));
        answer(ops, "ops-lead", true, "");
        assertThat(personal.export(ops.id()).get("What you said to pipelines in live rooms"))
                .hasSize(1);
        personal.forget(ops.id());
        visitors.signIn(room.lead);
        SignOff word =
                signOffs.record(run.id()).orElseThrow().play().line().words().getFirst();
        assertThat(word.person()).isEmpty();
        assertThat(word.verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(live.now(place).live().roles()).doesNotContainKey("ops-lead");
    }
}
