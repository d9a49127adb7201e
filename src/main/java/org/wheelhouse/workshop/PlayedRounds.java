package org.wheelhouse.workshop;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Result;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/** Counts for every {@link PlayedLab}: the last round of each slide, and the rule of five. */
@Component
public class PlayedRounds {

    private final AskService asks;
    private final AnswerService answers;

    PlayedRounds(AskService asks, AnswerService answers) {
        this.asks = asks;
        this.answers = answers;
    }

    /**
     * @param kind of the asks to count
     * @param end what became of a run that an answer tells of, in words; empty for an answer without one
     */
    public List<PlayedLab.Runs> count(WorkshopId workshop, String kind, BiFunction<Ask, String, Optional<String>> end) {
        Map<SlideId, Ask> last = new LinkedHashMap<>();
        asks.of(workshop).stream()
                .filter(ask -> ask.form().kind().equals(kind))
                .forEach(ask -> last.merge(
                        ask.key().slide(),
                        ask,
                        (one, other) -> one.key().round() > other.key().round() ? one : other));
        return last.values().stream().flatMap(ask -> runs(ask, end).stream()).toList();
    }

    private Optional<PlayedLab.Runs> runs(Ask ask, BiFunction<Ask, String, Optional<String>> end) {
        if (!(answers.forExport(ask) instanceof Result.Shown(List<String> bodies))) {
            return Optional.empty();
        }
        List<String> ends =
                bodies.stream().flatMap(body -> end.apply(ask, body).stream()).toList();
        return ends.size() < AnswerService.FEWEST
                ? Optional.empty()
                : Optional.of(new PlayedLab.Runs(ask.key().slide(), ends.size(), counted(ends)));
    }

    private static List<PlayedLab.End> counted(Collection<String> ends) {
        return ends.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new PlayedLab.End(one.getKey(), one.getValue().intValue()))
                .sorted(Comparator.comparingInt(PlayedLab.End::people)
                        .reversed()
                        .thenComparing(PlayedLab.End::words))
                .toList();
    }
}
