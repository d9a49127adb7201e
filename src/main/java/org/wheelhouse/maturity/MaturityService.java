package org.wheelhouse.maturity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.course.YamlFile;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.engine.Rated;
import org.wheelhouse.maturity.engine.Showing;
import org.wheelhouse.maturity.engine.Spread;
import org.wheelhouse.maturity.engine.Trend;
import org.wheelhouse.maturity.store.MaturityRatingStore;
import org.wheelhouse.maturity.store.MaturityRoundStore;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PeopleService;

/** Rounds: begun, shown, agreed upon and frozen by those who lead, read by those who may see them. */
@Service
public class MaturityService {

    /** What rings when a round begins, is shown or is frozen. */
    public static final String TOPIC = "maturity";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_GRID = 60_000;
    private static final int YEARS = 10;

    private final MaturityRoundStore rounds;
    private final MaturityRatingStore ratings;
    private final MaturityRights rights;
    private final PeopleService people;
    private final Grids grids;
    private final Doorbell doorbell;
    private final Audit audit;
    private final Clock clock;

    MaturityService(
            MaturityRoundStore rounds,
            MaturityRatingStore ratings,
            MaturityRights rights,
            PeopleService people,
            Grids grids,
            Doorbell doorbell,
            Audit audit,
            Clock clock) {
        this.rounds = rounds;
        this.ratings = ratings;
        this.rights = rights;
        this.people = people;
        this.grids = grids;
        this.doorbell = doorbell;
        this.audit = audit;
        this.clock = clock;
    }

    /** What rings when anything in this round changes. */
    public static String topic(UUID round) {
        return TOPIC + "/" + round;
    }

    /** A scope that the person may see, with its name. */
    public record Seen(Scope scope, String name, Cohort cohort) {}

    /** The organisation first, then teams in the order of their cohort, never by how they stand. */
    public List<Seen> scopes() {
        List<Seen> seen = new ArrayList<>();
        for (Cohort cohort : people.cohortsOf(rights.person())) {
            seen.add(new Seen(Scope.organisation(cohort.id()), "The organisation", cohort));
            cohort.teams().stream()
                    .map(team -> new Seen(Scope.of(cohort.id(), team.id()), "Team " + team.name(), cohort))
                    .filter(one -> rights.maySee(one.scope()))
                    .forEach(seen::add);
        }
        return seen;
    }

    /** The name of a scope that a round is about. */
    public String name(Scope scope) {
        return rights.name(scope).orElse("A former team");
    }

    /** Empty if there is no such round, or it is not for this person. */
    public Optional<Round> find(UUID id) {
        return rounds.find(id).filter(round -> rights.maySee(round.scope()));
    }

    /**
     * All rounds of a scope, the oldest first.
     *
     * @throws org.springframework.security.access.AccessDeniedException if they are not for this person
     */
    public List<Round> rounds(Scope scope) {
        rights.requireSee(scope);
        return rounds.of(scope.cohort()).stream()
                .filter(round -> round.scope().equals(scope))
                .toList();
    }

    /** The newest round of this grid that the person may rate in now. */
    public Optional<Round> openFor(String gridFile) {
        return rights.cohorts().stream()
                .flatMap(cohort -> rounds.of(cohort).stream())
                .filter(round -> round.gridFile().equals(gridFile) && round.phase() != Phase.FROZEN)
                .filter(round -> rights.maySee(round.scope()))
                .reduce((earlier, later) -> later);
    }

    /** Whether the person leads rounds here. */
    public boolean leads() {
        return rights.person().leads();
    }

    /** Whether the person takes part in rounds of this scope. */
    public boolean mayRate(Scope scope) {
        return rights.mayRate(scope);
    }

    /** The spread and what was agreed; empty while people rate. */
    public Optional<Rated> rated(Round round) {
        rights.requireSee(round.scope());
        return round.isShown() ? Optional.of(read(round)) : Optional.empty();
    }

    /** Rounds of one scope and grid side by side, of those whose spread is shown. */
    public Trend trend(Scope scope, String gridFile) {
        List<Rated> shown = rounds(scope).stream()
                .filter(round -> round.isShown() && round.gridFile().equals(gridFile))
                .map(this::read)
                .toList();
        return Trend.of(shown);
    }

    private Rated read(Round round) {
        return new Rated(
                round.name(), round.date(), round.grid(), rounds.spreads(round.id()), rounds.agreed(round.id()));
    }

    /**
     * Begins a round with a copy of the grid as it stands now.
     *
     * @param gridFile the name of a file in {@code content/grids/}, without its ending
     * @param name 1 to 80 characters, unlike that of another round of the scope
     * @param date within ten years of today
     */
    @Transactional
    public MaturityOutcome begin(Scope scope, String gridFile, String name, LocalDate date) {
        rights.requireLead();
        Optional<String> wrong = wrong(scope, name.strip(), date);
        if (wrong.isPresent()) {
            return new MaturityOutcome.Refused(wrong.get());
        }
        Optional<YamlFile<Grid>> file = grids.file(gridFile)
                .filter(one -> one.reading().isUsable() && one.text().length() <= LONGEST_GRID);
        if (file.isEmpty()) {
            return new MaturityOutcome.Refused(
                    "This grid cannot be used as it stands. Choose another, or mend its file.");
        }
        Grid grid = file.get().reading().value().orElseThrow();
        Round round = new Round(UUID.randomUUID(), scope, gridFile, grid, name.strip(), date, Phase.RATING, 0);
        if (!rounds.insert(round, file.get().text(), clock.instant())) {
            return new MaturityOutcome.Refused(
                    "A round of this grid is open there already. Freeze it before you begin the next.");
        }
        doorbell.ring(TOPIC);
        return new MaturityOutcome.Done(round.id());
    }

    private Optional<String> wrong(Scope scope, String name, LocalDate date) {
        LocalDate today = LocalDate.now(clock);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of("Give the round a name of at most 80 characters, such as \"Spring\".");
        }
        if (date.isBefore(today.minusYears(YEARS)) || date.isAfter(today.plusYears(YEARS))) {
            return Optional.of("This date is more than ten years away. Was another year meant?");
        }
        if (rights.name(scope).isEmpty()) {
            return Optional.of("This team is no longer there. Choose another.");
        }
        boolean taken = rounds.of(scope.cohort()).stream()
                .anyMatch(round -> round.scope().equals(scope) && round.name().equalsIgnoreCase(name));
        return taken
                ? Optional.of("There is a round of this name already. Give this one another name.")
                : Optional.empty();
    }

    /** Whether the spread may be shown now. */
    public Showing showing(Round round) {
        MaturityRatingStore.Heads heads = ratings.heads(round.id());
        return Showing.of(heads.done(), heads.agree());
    }

    /**
     * Shows the spread of those who are done. From this moment nobody can tell who rated what, and no rating is taken any
     * more.
     */
    @Transactional
    public MaturityOutcome show(UUID id) {
        rights.requireLead();
        Round round = lock(id);
        if (round.phase() != Phase.RATING) {
            return new MaturityOutcome.Refused("The spread is shown already.");
        }
        return switch (showing(round)) {
            case Showing.Refused(String sentence) -> new MaturityOutcome.Refused(sentence);
            case Showing.Allowed() -> {
                count(round);
                yield changed(round);
            }
        };
    }

    private void count(Round round) {
        int raters = ratings.heads(round.id()).done();
        for (Grid.Row row : round.grid().rows()) {
            List<Integer> levels = ratings.counting(round.id(), row.id());
            rounds.insertCounts(
                    round.id(),
                    row.id(),
                    Spread.of(levels, round.grid().levels().size()));
        }
        ratings.drop(round.id());
        rounds.show(round.id(), raters);
    }

    /**
     * Notes the level on which people agreed, in place of an earlier one.
     *
     * @param level from 1; empty if they do not agree after all
     */
    @Transactional
    public MaturityOutcome agree(UUID id, String row, Optional<Integer> level) {
        rights.requireLead();
        Round round = lock(id);
        if (round.phase() != Phase.TALKING) {
            return new MaturityOutcome.Refused(notTalking(round));
        }
        requireCell(round, row, level.orElse(1));
        level.ifPresentOrElse(agreed -> rounds.agree(id, row, agreed), () -> rounds.disagree(id, row));
        return changed(round);
    }

    /** Ends a round for good: what was agreed is signed off, which the audit keeps with the name of who did it. */
    @Transactional
    public MaturityOutcome freeze(UUID id) {
        rights.requireLead();
        Round round = lock(id);
        if (round.phase() != Phase.TALKING) {
            return new MaturityOutcome.Refused(notTalking(round));
        }
        rounds.freeze(id);
        int agreed = rounds.agreed(id).size();
        int rows = round.grid().rows().size();
        audit.write(
                Audit.What.SIGNED_OFF,
                rights.person().id(),
                "maturity round " + id + ", " + agreed + " of " + rows + " rows agreed");
        return changed(round);
    }

    static String notTalking(Round round) {
        return round.phase() == Phase.RATING
                ? "People are still rating. Show the spread first."
                : "This round is frozen: it stays as it is.";
    }

    static void requireCell(Round round, String row, int level) {
        if (round.grid().row(row).isEmpty() || !round.grid().hasLevel(level)) {
            throw new IllegalArgumentException("no cell " + row + "/" + level + " in round " + round.id());
        }
    }

    private Round lock(UUID id) {
        return rounds.lock(id).orElseThrow(() -> new IllegalArgumentException("no round " + id));
    }

    private MaturityOutcome changed(Round round) {
        doorbell.ring(topic(round.id()));
        doorbell.ring(TOPIC);
        return new MaturityOutcome.Done(round.id());
    }
}
