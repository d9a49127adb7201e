package org.wheelhouse.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.rollout.LiveRollout.Mode;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.traffic.Decision;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Drive;
import org.wheelhouse.rollout.engine.traffic.GroupRun;
import org.wheelhouse.rollout.engine.traffic.Playing;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.WorkshopService;

@HouseTest
class LiveRolloutServiceTest {

    @Autowired
    private LiveRolloutService live;

    @Autowired
    private RolloutService rollouts;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private Visitors visitors;

    private Design design;
    private LiveRoom room;
    private RolloutPlace place;

    @BeforeEach
    void openARoom() {
        design = rollouts.design("canary-errors").orElseThrow();
        room = LiveRoom.begun(visitors, workshops);
        place = new RolloutPlace(room.id, LiveRoom.MODULE, new SlideId("canary"));
    }

    @Test
    void theClockStopsWhereTheJudgeWouldDecideAndGoesOnWhenAskedAgain() {
        assertThat(Decision.of(design)).isEqualTo(new Decision(180, Decision.What.ABORTS));
        Playing playing = live.playOn(place, design, Mode.TOGETHER, 100);
        assertThat(playing.simulation().now()).isEqualTo(100);
        playing = live.playOn(place, design, Mode.TOGETHER, 500);
        assertThat(playing.simulation().now()).as("there the room is asked").isEqualTo(180);
        assertThat(playing.run().isAborted()).as("nothing is obeyed").isFalse();
        playing = live.playOn(place, design, Mode.TOGETHER, 120);
        assertThat(playing.simulation().now()).isEqualTo(300);
    }

    @Test
    void everyScreenSeesTheSameRunAfterEveryCommand() {
        live.goOn(place, design, Mode.TOGETHER, 400);
        Playing driven = live.give(place, design, Mode.TOGETHER, Command.ABORT);
        LiveRolloutService.Shown seen = live.now(place, design, Mode.TOGETHER);
        assertThat(seen.playing().run().isAborted()).isTrue();
        assertThat(seen.playing().simulation().report())
                .isEqualTo(driven.simulation().report());
        assertThat(seen.live().drive().text()).isEqualTo("400 400:abort");
        assertThat(seen.live().version()).isEqualTo(2);
        live.restart(place, Mode.TOGETHER);
        assertThat(live.now(place, design, Mode.TOGETHER).live().drive()).isEqualTo(Drive.START);
    }

    @Test
    void onlyThoseAtTheDeskDriveAndWhoDrivesIsKept() {
        live.mode(place, Mode.TOGETHER, Mode.GROUPS);
        visitors.signIn(visitors.participant(room.cohort));
        assertThat(live.now(place, design, Mode.TOGETHER).live().mode()).isEqualTo(Mode.GROUPS);
        assertThatThrownBy(() -> live.next(place, design, Mode.TOGETHER)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> live.restart(place, Mode.TOGETHER)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> live.mode(place, Mode.TOGETHER, Mode.TOGETHER))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theJudgeOfEveryStoryDecidesWhereAPersonStillCan() {
        assertThat(Decision.of(rollouts.design("canary-good").orElseThrow()).what())
                .isEqualTo(Decision.What.RELEASES);
        assertThat(Decision.of(rollouts.design("canary-kayenta").orElseThrow()).what())
                .isEqualTo(Decision.What.ASKS);
        for (RolloutStory story : rollouts.stories()) {
            Design any = rollouts.design(story.id()).orElseThrow();
            Playing byHand = Playing.start(any, true);
            byHand.goTo(Decision.of(any).second());
            assertThat(byHand.run().isFinished() || byHand.run().isAborted())
                    .as(story.id())
                    .isFalse();
        }
    }

    @Test
    void theRoomAnswersWithAnOpinionOrWithARunThatIsPlayedAgain() {
        RolloutAskable kind = new RolloutAskable();
        AskForm form = kind.form(new RolloutWish("canary-errors", OptionalLong.empty(), Mode.TOGETHER))
                .orElseThrow();
        assertThat(form.title()).isEqualTo("Promote or abort?");
        assertThat(form.anonymous()).isTrue();
        assertThat(kind.form("another room's fence")).isEmpty();
        for (String answer : List.of("promote", "abort", "wait", "run 700 600:abort")) {
            assertThat(kind.refuses(form, answer)).as(answer).isEmpty();
            assertThat(RoomAnswer.read(answer).orElseThrow().text()).isEqualTo(answer);
        }
        for (String answer : List.of("", "perhaps", "run", "run 5 9:abort", "run x")) {
            assertThat(kind.refuses(form, answer)).as(answer).isPresent();
        }
        GroupRun early = GroupRun.of(design, Drive.read("700 600:abort").orElseThrow());
        GroupRun never = GroupRun.of(design, Drive.read("100 100:promoteFull").orElseThrow());
        assertThat(early.isAborted()).isTrue();
        assertThat(never.isAborted()).isFalse();
        assertThat(early.report().usersHurt() * 20).isLessThan(never.report().usersHurt());
    }
}
