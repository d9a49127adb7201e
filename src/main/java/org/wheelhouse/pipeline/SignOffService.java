package org.wheelhouse.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.pipeline.SignOff.Verdict;
import org.wheelhouse.pipeline.store.SharedRunStore;

/**
 * What people say to a run that a room watches: approved, rejected, started, canceled; or that nobody said anything in time. Each
 * word is kept with who said it in which role, when, and what that person was told before.
 */
@Service
public class SignOffService {

    /** The longest reason, in signs. */
    public static final int LONGEST_REASON = 300;

    /** In whose name those at the desk speak where nobody has the role. */
    public static final String DESK = "facilitator";

    private static final int LONGEST_KNOWN = 2000;

    private final LivePipelineService live;
    private final SharedRunStore runs;
    private final PeopleService people;
    private final CurrentPerson current;
    private final Audit audit;
    private final Doorbell doorbell;
    private final Clock clock;

    SignOffService(
            LivePipelineService live,
            SharedRunStore runs,
            PeopleService people,
            CurrentPerson current,
            Audit audit,
            Doorbell doorbell,
            Clock clock) {
        this.live = live;
        this.runs = runs;
        this.people = people;
        this.current = current;
        this.audit = audit;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /**
     * Answers a request in a role: of the person who was given it, or, where nobody has it, of those at the desk.
     *
     * @param stage as in {@link OpenRequest#stage}
     * @param reason at most {@value #LONGEST_REASON} signs are kept; needed for a rejection
     */
    @Transactional
    public SignOffOutcome answer(PipelinePlace place, String stage, String role, boolean yes, String reason) {
        LivePipelineService.Shown now = live.now(place);
        Optional<OpenRequest> open = request(now, stage);
        Person me = current.get();
        Optional<SignOffOutcome> refusal = refusal(place, now.live(), open, role, me);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!yes && reason.isBlank()) {
            return new SignOffOutcome.Refused("Say in a few words why: those who wait want to know what to mend.");
        }
        OpenRequest request = open.orElseThrow();
        SharedPlay play = now.play().orElseThrow();
        return keep(play, request, role, yes ? Verdict.APPROVED : Verdict.REJECTED, reason, me);
    }

    private Optional<OpenRequest> request(LivePipelineService.Shown now, String stage) {
        return now.play().stream()
                .flatMap(play -> play.open(clock.instant()).stream())
                .filter(open -> open.stage().equals(stage))
                .findFirst();
    }

    private Optional<SignOffOutcome> refusal(
            PipelinePlace place, LivePipeline room, Optional<OpenRequest> open, String role, Person me) {
        if (open.isEmpty() || open.get().isForHandStart()) {
            return refused("Nobody is asked for this any more; the run has gone on.");
        }
        if (open.get().until().filter(until -> clock.instant().isAfter(until)).isPresent()) {
            return refused("The time for this answer is over.");
        }
        if (role.equals(open.get().requester())) {
            return refused("Who asked for the release may not approve it.");
        }
        if (!open.get().waitsFor().contains(role)) {
            return refused("This role has answered, or is not asked.");
        }
        Optional<PersonId> holder = Optional.ofNullable(room.roles().get(role));
        boolean mine =
                holder.filter(me.id()::equals).isPresent() || holder.isEmpty() && live.leads(place, Optional.of(me));
        return mine ? Optional.empty() : refused("Somebody else has this role.");
    }

    private static Optional<SignOffOutcome> refused(String sentence) {
        return Optional.of(new SignOffOutcome.Refused(sentence));
    }

    private SignOffOutcome keep(
            SharedPlay play, OpenRequest request, String role, Verdict verdict, String reason, Person me) {
        SharedRun run = play.line();
        boolean added = runs.insert(
                run.id(),
                word(run, request.stage(), request.environment(), role, verdict, reason, request.known(), me));
        if (!added) {
            return new SignOffOutcome.Refused("This role has answered already.");
        }
        audit.write(
                Audit.What.SIGNED_OFF,
                me.id(),
                "%s %s as %s in run %s of workshop %s"
                        .formatted(
                                verdict.words(),
                                request.stage(),
                                role,
                                run.id(),
                                run.place().workshop()));
        doorbell.ring(run.place().topic());
        return new SignOffOutcome.Taken();
    }

    private SignOff word(
            SharedRun run,
            String stage,
            String environment,
            String role,
            Verdict verdict,
            String reason,
            String known,
            Person me) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new SignOff(
                UUID.randomUUID(),
                stage,
                environment,
                role,
                verdict,
                cut(reason.replaceAll("\\s+", " ").strip(), LONGEST_REASON),
                run.elapsed(at) / 60_000.0,
                cut(known, LONGEST_KNOWN),
                Optional.of(me.id()),
                at);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** Those at the desk start a stage that waits to be started by hand. */
    @Transactional
    public SignOffOutcome startStage(PipelinePlace place, String stage) {
        live.requireDesk(place);
        LivePipelineService.Shown now = live.now(place);
        return request(now, stage)
                .filter(OpenRequest::isForHandStart)
                .map(open -> keep(now.play().orElseThrow(), open, DESK, Verdict.STARTED, "", current.get()))
                .orElse(new SignOffOutcome.Refused("This stage does not wait to be started any more."));
    }

    /** Those at the desk end the run where it is. */
    @Transactional
    public SignOffOutcome cancel(PipelinePlace place) {
        live.requireDesk(place);
        Optional<SharedPlay> play = live.now(place).play();
        if (play.isEmpty() || play.get().isOver(clock.instant())) {
            return new SignOffOutcome.Refused("No run is going on.");
        }
        SharedRun run = play.get().line();
        runs.insert(run.id(), word(run, "", "", DESK, Verdict.CANCELED, "", "", current.get()));
        doorbell.ring(place.topic());
        return new SignOffOutcome.Taken();
    }

    /**
     * Writes down that nobody answered in time, for every request whose time is over; the run then goes on without.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean expire(PipelinePlace place) {
        Optional<SharedPlay> play = live.now(place).play();
        Instant now = clock.instant();
        List<OpenRequest> late = play.stream()
                .flatMap(one -> one.open(now).stream())
                .filter(open ->
                        open.until().filter(until -> !now.isBefore(until)).isPresent())
                .toList();
        for (OpenRequest open : late) {
            SharedRun run = play.orElseThrow().line();
            Instant until = open.until().orElseThrow();
            runs.insert(
                    run.id(),
                    new SignOff(
                            UUID.randomUUID(),
                            open.stage(),
                            open.environment(),
                            "",
                            Verdict.EXPIRED,
                            "",
                            run.elapsed(until) / 60_000.0,
                            cut(open.known(), LONGEST_KNOWN),
                            Optional.empty(),
                            until.truncatedTo(ChronoUnit.MILLIS)));
        }
        if (!late.isEmpty()) {
            doorbell.ring(place.topic());
        }
        return !late.isEmpty();
    }

    /**
     * The record of a run.
     *
     * @param names of all who stand in it
     */
    public record Record(SharedPlay play, Map<PersonId, String> names) {

        public String name(Optional<PersonId> person) {
            return person.map(one -> names.getOrDefault(one, PeopleService.FORMER))
                    .orElse(PeopleService.FORMER);
        }
    }

    /** For those who lead, and those who said something in it; empty for everybody else, and if there is no such run. */
    @Transactional(readOnly = true)
    public Optional<Record> record(UUID id) {
        Person me = current.get();
        return runs.find(id)
                .filter(run -> maySee(run, me))
                .flatMap(live::play)
                .map(play -> new Record(play, names(play.line())));
    }

    private boolean maySee(SharedRun run, Person me) {
        return me.leads()
                || live.leads(run.place(), Optional.of(me))
                || run.words().stream()
                        .anyMatch(word -> word.person().filter(me.id()::equals).isPresent());
    }

    private Map<PersonId, String> names(SharedRun run) {
        List<PersonId> all = Stream.concat(
                        run.startedBy().stream(), run.words().stream().flatMap(word -> word.person().stream()))
                .distinct()
                .toList();
        return all.isEmpty() ? Map.of() : new LinkedHashMap<>(people.names(all));
    }
}
