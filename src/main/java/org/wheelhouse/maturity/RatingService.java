package org.wheelhouse.maturity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.store.MaturityRatingStore;
import org.wheelhouse.maturity.store.MaturityRoundStore;

/** People rate, each alone. Nobody can read somebody else's rating here: there is no method for it. */
@Service
public class RatingService {

    private static final MaturityOutcome.Refused OVER =
            new MaturityOutcome.Refused("The spread is shown already: no rating is taken any more.");

    private final MaturityRoundStore rounds;
    private final MaturityRatingStore ratings;
    private final MaturityRights rights;
    private final Doorbell doorbell;

    RatingService(MaturityRoundStore rounds, MaturityRatingStore ratings, MaturityRights rights, Doorbell doorbell) {
        this.rounds = rounds;
        this.ratings = ratings;
        this.rights = rights;
        this.doorbell = doorbell;
    }

    /** What the person who asks has rated; nothing after the spread was shown. */
    public OwnRating own(UUID round) {
        return ratings.of(round, me());
    }

    /** How many, never who. */
    public Turnout turnout(Round round) {
        rights.requireSee(round.scope());
        MaturityRatingStore.Heads heads = ratings.heads(round.id());
        return new Turnout(rights.invited(round.scope()), heads.begun(), heads.done(), heads.agree());
    }

    /**
     * Rates one row, in place of an earlier rating.
     *
     * @param level from 1
     * @throws IllegalArgumentException if the grid has no such cell
     */
    @Transactional
    public MaturityOutcome rate(UUID id, String row, int level) {
        Round round = lock(id);
        if (round.isShown()) {
            return OVER;
        }
        MaturityService.requireCell(round, row, level);
        ratings.put(id, me(), row, level);
        return changed(round);
    }

    /** Says that the person's ratings count when the spread is shown; they can still be changed until then. */
    @Transactional
    public MaturityOutcome done(UUID id) {
        Round round = lock(id);
        if (round.isShown()) {
            return OVER;
        }
        List<String> missing = missing(round, ratings.of(id, me()));
        if (!missing.isEmpty()) {
            return new MaturityOutcome.Refused("Not rated yet: " + String.join(", ", missing) + ".");
        }
        ratings.done(id, me(), true);
        return changed(round);
    }

    /** Agrees, or no longer, that the spread is shown though fewer than five people are done. */
    @Transactional
    public MaturityOutcome agreeToBeSeen(UUID id, boolean agrees) {
        Round round = lock(id);
        if (round.isShown()) {
            return OVER;
        }
        if (!ratings.of(id, me()).done()) {
            return new MaturityOutcome.Refused("Rate every row and say that you are done first.");
        }
        ratings.agrees(id, me(), agrees);
        return changed(round);
    }

    private static List<String> missing(Round round, OwnRating own) {
        return round.grid().rows().stream()
                .filter(row -> !own.levels().containsKey(row.id()))
                .map(Grid.Row::title)
                .toList();
    }

    private Round lock(UUID id) {
        Round round = rounds.lock(id).orElseThrow(() -> new IllegalArgumentException("no round " + id));
        rights.requireRate(round.scope());
        return round;
    }

    private PersonId me() {
        return rights.person().id();
    }

    private MaturityOutcome changed(Round round) {
        doorbell.ring(MaturityService.topic(round.id()));
        return new MaturityOutcome.Done(round.id());
    }
}
