package org.wheelhouse.maturity;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.engine.Lagging;
import org.wheelhouse.maturity.engine.Rated;
import org.wheelhouse.maturity.engine.Spread;
import org.wheelhouse.maturity.engine.Trend;

/** Where somebody stands, in one record for rooms above. */
@Service
@Transactional(readOnly = true)
public class StandingService {

    private static final int ROUNDS_WITH_WINS = 2;

    private final MaturityService maturity;
    private final NotesService notes;

    StandingService(MaturityService maturity, NotesService notes) {
        this.maturity = maturity;
        this.notes = notes;
    }

    /**
     * The latest round whose spread was shown, beside the round of the same grid before it; empty before the first one.
     *
     * @param zone in which the days of wins are told
     * @throws org.springframework.security.access.AccessDeniedException if the rounds are not for the person who asks
     */
    public Optional<Standing> latest(Scope scope, ZoneId zone) {
        List<Round> rounds = maturity.rounds(scope);
        return rounds.stream()
                .filter(Round::isShown)
                .reduce((earlier, later) -> later)
                .map(latest -> standing(latest, maturity.trend(scope, latest.gridFile()), rounds, zone));
    }

    private Standing standing(Round latest, Trend trend, List<Round> rounds, ZoneId zone) {
        Rated rated = trend.latest().orElseThrow();
        int count = trend.rounds().size();
        return new Standing(
                rated.grid().title(),
                latest.gridFile(),
                rated.name(),
                rated.date(),
                count < 2
                        ? Optional.empty()
                        : Optional.of(trend.rounds().get(count - 2).name()),
                latest.raters(),
                trend.rows().stream().map(row -> row(row, rated)).toList(),
                Lagging.in(rated).map(row -> new Standing.Lag(row.row().title(), row.today(), row.next())),
                rounds.reversed().stream()
                        .filter(Round::isShown)
                        .filter(round -> round.gridFile().equals(latest.gridFile()))
                        .limit(ROUNDS_WITH_WINS)
                        .flatMap(round -> wins(round, zone).stream())
                        .toList());
    }

    private static Standing.Row row(Trend.Row row, Rated rated) {
        Grid grid = rated.grid();
        Spread spread = rated.spread(row.row().id());
        Spread.Average average = spread.average();
        return new Standing.Row(
                row.row().title(),
                rated.agreed(row.row().id()).map(level -> name(grid, level)),
                IntStream.rangeClosed(1, grid.levels().size())
                        .mapToObj(level -> new Standing.Level(name(grid, level), spread.at(level)))
                        .toList(),
                new Standing.Average(average.mean(), average.lowest(), average.highest()),
                row.change().map(change -> OptionalDouble.of(change.by())).orElseGet(OptionalDouble::empty));
    }

    private static String name(Grid grid, int level) {
        return level + " " + grid.level(level);
    }

    private List<Standing.Win> wins(Round round, ZoneId zone) {
        List<Note> all = notes.of(round);
        Set<UUID> replaced =
                all.stream().flatMap(note -> note.replaces().stream()).collect(Collectors.toSet());
        Map<PersonId, String> names = notes.names(all);
        return all.reversed().stream()
                .filter(note -> note.isWin() && !replaced.contains(note.id()))
                .map(note -> new Standing.Win(
                        note.text(),
                        note.person().map(names::get).orElse("a former participant"),
                        note.at().atZone(zone).toLocalDate()))
                .toList();
    }
}
