package org.wheelhouse.rollout;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.AskPlaces;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.OncePerRing;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.traffic.Decision;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Drive;
import org.wheelhouse.rollout.engine.traffic.Playing;
import org.wheelhouse.rollout.store.LiveRolloutStore;
import org.wheelhouse.rollout.store.LiveRolloutStore.Line;

/**
 * One rollout for a whole room. Kept is how it was driven, a few words; with the story's seed that is the same run on every
 * screen. Only those at the desk drive.
 */
@Service
public class LiveRolloutService {

    private static final int TRIES = 5;

    private final LiveRolloutStore store;
    private final List<AskPlaces> places;
    private final AskService asks;
    private final CurrentPerson current;
    private final Doorbell doorbell;
    private final OncePerRing<Design, Shown> shown;

    LiveRolloutService(
            LiveRolloutStore store, List<AskPlaces> places, AskService asks, CurrentPerson current, Doorbell doorbell) {
        this.store = store;
        this.places = places;
        this.asks = asks;
        this.current = current;
        this.doorbell = doorbell;
        this.shown = new OncePerRing<>(doorbell);
    }

    /**
     * What every screen of the room shows.
     *
     * @param playing the run up to where it was driven; nobody may drive this one on
     * @param decision where the judge decides, for those who may know it
     */
    public record Shown(LiveRollout live, Playing playing, Decision decision) {}

    /** As it stands, read and played once for all screens that heard the last ring. */
    @Transactional(readOnly = true)
    public Shown shown(RolloutPlace place, Design design, LiveRollout.Mode first) {
        return shown.get(place.topic(), design, () -> now(place, design, first));
    }

    /** As it stands at this moment, for the one who drives. */
    @Transactional(readOnly = true)
    public Shown now(RolloutPlace place, Design design, LiveRollout.Mode first) {
        LiveRollout live = find(place, first);
        return new Shown(live, Playing.again(design, live.drive()), Decision.of(design));
    }

    private LiveRollout find(RolloutPlace place, LiveRollout.Mode first) {
        return store.find(place.workshop(), place.module(), place.slide())
                .map(LiveRolloutService::read)
                .orElseGet(() -> new LiveRollout(0, first, Drive.START, 0));
    }

    private static LiveRollout read(Line line) {
        return new LiveRollout(
                line.version(),
                LiveRollout.Mode.valueOf(line.mode()),
                Drive.read(line.drive()).orElse(Drive.START),
                line.askedBefore());
    }

    /**
     * Plays on, but not past the moment at which a person is asked or the rollout is over, nor, when that lies ahead, past the
     * second at which the judge would decide: there the room is asked.
     *
     * @param seconds more than 0
     * @return as it stands then
     */
    @Transactional
    public Playing playOn(RolloutPlace place, Design design, LiveRollout.Mode first, int seconds) {
        int turn = Decision.of(design).second();
        return drive(place, design, first, playing -> {
            int now = playing.simulation().now();
            playing.playOn(now < turn ? Math.min(seconds, turn - now) : seconds);
        });
    }

    /** On to the next event. */
    @Transactional
    public Playing next(RolloutPlace place, Design design, LiveRollout.Mode first) {
        return drive(place, design, first, Playing::next);
    }

    /** Plays so many seconds, whatever happens; at most to the end of the day. */
    @Transactional
    public Playing goOn(RolloutPlace place, Design design, LiveRollout.Mode first, int seconds) {
        return drive(
                place,
                design,
                first,
                playing -> playing.goTo(playing.simulation().now() + seconds));
    }

    /** Does what the person at the desk says; more than {@link Drive#MOST} commands are not taken. */
    @Transactional
    public Playing give(RolloutPlace place, Design design, LiveRollout.Mode first, Command command) {
        return drive(place, design, first, playing -> {
            if (playing.drive().orders().size() < Drive.MOST) {
                playing.command(command);
            }
        });
    }

    private Playing drive(RolloutPlace place, Design design, LiveRollout.Mode first, Consumer<Playing> step) {
        AtomicReference<Playing> last = new AtomicReference<>();
        change(place, first, live -> {
            Playing playing = Playing.again(design, live.drive());
            step.accept(playing);
            last.set(playing);
            return live.driven(playing.drive());
        });
        return last.get();
    }

    /** From the first second; what the room was asked about the run before does not count for the new one. */
    @Transactional
    public void restart(RolloutPlace place, LiveRollout.Mode first) {
        int rounds =
                asks.rounds(place.module(), place.slide(), place.workshop()).size();
        change(place, first, live -> live.fromStart(rounds));
    }

    /** Says who drives from now on; a new run begins. */
    @Transactional
    public void mode(RolloutPlace place, LiveRollout.Mode first, LiveRollout.Mode mode) {
        int rounds =
                asks.rounds(place.module(), place.slide(), place.workshop()).size();
        change(place, first, live -> live.by(mode).fromStart(rounds));
    }

    private void change(RolloutPlace place, LiveRollout.Mode first, UnaryOperator<LiveRollout> step) {
        requireDesk(place);
        for (int i = 0; i < TRIES; i++) {
            LiveRollout before = find(place, first);
            LiveRollout after = step.apply(before);
            if (after.equals(before) || save(place, after)) {
                doorbell.ring(place.topic());
                return;
            }
        }
        throw new OptimisticLockingFailureException("the rollout at " + place + " is being driven all the time");
    }

    private boolean save(RolloutPlace place, LiveRollout live) {
        Line line =
                new Line(live.version() + 1, live.mode().name(), live.drive().text(), live.askedBefore());
        return store.save(place.workshop(), place.module(), place.slide(), line);
    }

    private void requireDesk(RolloutPlace place) {
        boolean desk = Optional.of(current.get().id())
                .filter(me -> places.stream().anyMatch(room -> room.leads(place.workshop(), me)))
                .isPresent();
        if (!desk) {
            throw new AccessDeniedException("does not lead workshop " + place.workshop());
        }
    }
}
