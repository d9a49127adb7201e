package org.wheelhouse.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.AskPlaces;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.OncePerRing;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.pipeline.LivePipeline.Mode;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.store.LivePipelineStore;
import org.wheelhouse.pipeline.store.LivePipelineStore.Line;
import org.wheelhouse.pipeline.store.SharedRunStore;

/**
 * A pipeline for a whole room: who plays, who has which role, and the run that all watch. Only those at the desk drive; what
 * people say to a run is the business of {@link SignOffService}.
 */
@Service
public class LivePipelineService {

    private static final int TRIES = 5;

    private final LivePipelineStore store;
    private final SharedRunStore runs;
    private final PipelineService pipelines;
    private final List<AskPlaces> places;
    private final CurrentPerson current;
    private final Doorbell doorbell;
    private final Clock clock;
    private final OncePerRing<String, Shown> shown;

    LivePipelineService(
            LivePipelineStore store,
            SharedRunStore runs,
            PipelineService pipelines,
            List<AskPlaces> places,
            CurrentPerson current,
            Doorbell doorbell,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.pipelines = pipelines;
        this.places = places;
        this.current = current;
        this.doorbell = doorbell;
        this.clock = clock;
        this.shown = new OncePerRing<>(doorbell);
    }

    /**
     * What every screen of the room shows.
     *
     * @param play empty if no run was started, or if its file is gone
     */
    public record Shown(LivePipeline live, Optional<SharedPlay> play) {}

    /** As it stands, read and played once for all screens that heard the last ring. */
    @Transactional(readOnly = true)
    public Shown shown(PipelinePlace place) {
        return shown.get(place.topic(), "all", () -> now(place));
    }

    /** As it stands at this moment. */
    @Transactional(readOnly = true)
    public Shown now(PipelinePlace place) {
        Optional<Line> line = store.find(place);
        Optional<SharedRun> run = line.flatMap(Line::run).flatMap(runs::find);
        LivePipeline live = new LivePipeline(
                line.map(Line::version).orElse(0),
                line.map(found -> Mode.valueOf(found.mode())).orElse(Mode.ALONE),
                run,
                store.roles(place));
        return new Shown(live, run.flatMap(this::play));
    }

    /** Plays a run as far as people let it; empty if its file is gone or has a mistake. */
    Optional<SharedPlay> play(SharedRun run) {
        return pipelines
                .example(run.scenario())
                .map(example -> pipelines.read(example.sources()))
                .flatMap(read -> read.plan()
                        .map(plan -> new SharedPlay(
                                run,
                                pipelines.play(
                                        plan,
                                        run.picks()
                                                .over(read.scenario())
                                                .withActs(run.acts())
                                                .withPeople(Scenario.People.ASKED),
                                        run.seed()))));
    }

    /**
     * Lets one run go that all watch, from the first moment; a run before it ends where it is, and its record stays.
     *
     * @throws AccessDeniedException for whoever is not at the desk
     */
    @Transactional
    public SharedRun start(PipelinePlace place, String scenario, Picks picks, long seed) {
        requireDesk(place);
        SharedRun run = new SharedRun(
                UUID.randomUUID(),
                place,
                runs.of(place).size() + 1,
                scenario,
                picks,
                seed,
                Optional.of(current.get().id()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                List.of());
        runs.insert(run);
        change(place, line -> new Line(line.version() + 1, Mode.TOGETHER.name(), Optional.of(run.id())));
        return run;
    }

    /** From now on each plays alone. */
    @Transactional
    public void letEachPlay(PipelinePlace place) {
        requireDesk(place);
        change(place, line -> new Line(line.version() + 1, Mode.ALONE.name(), line.run()));
    }

    /** From now on all watch one run; before the first one they wait for it. */
    @Transactional
    public void gather(PipelinePlace place) {
        requireDesk(place);
        change(place, line -> new Line(line.version() + 1, Mode.TOGETHER.name(), line.run()));
    }

    private void change(PipelinePlace place, UnaryOperator<Line> step) {
        for (int i = 0; i < TRIES; i++) {
            Line before = store.find(place).orElse(new Line(0, Mode.ALONE.name(), Optional.empty()));
            if (store.save(place, step.apply(before))) {
                doorbell.ring(place.topic());
                return;
            }
        }
        throw new OptimisticLockingFailureException("the pipeline at " + place + " is being changed all the time");
    }

    /**
     * Gives a role to somebody in the room, or takes it away.
     *
     * @throws AccessDeniedException for whoever is not at the desk, or if the person is not in the room
     */
    @Transactional
    public void give(PipelinePlace place, String role, Optional<PersonId> person) {
        requireDesk(place);
        giveOne(place, role, person);
        doorbell.ring(place.topic());
    }

    /** As {@link #give}, several at once. */
    @Transactional
    public void giveAll(PipelinePlace place, Map<String, PersonId> roles) {
        requireDesk(place);
        roles.forEach((role, person) -> giveOne(place, role, Optional.of(person)));
        doorbell.ring(place.topic());
    }

    private void giveOne(PipelinePlace place, String role, Optional<PersonId> person) {
        if (role.isBlank() || role.length() > 100) {
            throw new IllegalArgumentException("a role of " + role.length() + " signs");
        }
        boolean elsewhere = person.filter(
                        one -> places.stream().noneMatch(room -> room.mayAnswer(place.workshop(), one)))
                .isPresent();
        if (elsewhere) {
            throw new AccessDeniedException("not in workshop " + place.workshop());
        }
        store.give(place, role, person);
    }

    /** The roles that a scenario knows: those who are asked, and who asked for the release. */
    public static List<String> roles(Scenario scenario) {
        return Stream.concat(
                        scenario.checks().stream()
                                .filter(Check.Approval.class::isInstance)
                                .flatMap(check -> ((Check.Approval) check).approvers().stream()),
                        Stream.of(scenario.requestedBy()))
                .distinct()
                .toList();
    }

    boolean leads(PipelinePlace place, Optional<Person> person) {
        return person.filter(one -> places.stream().anyMatch(room -> room.leads(place.workshop(), one.id())))
                .isPresent();
    }

    void requireDesk(PipelinePlace place) {
        if (!leads(place, current.find())) {
            throw new AccessDeniedException("does not lead workshop " + place.workshop());
        }
    }

    /** At this moment. */
    public Instant instant() {
        return clock.instant();
    }
}
