package org.wheelhouse.rollout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Nearest;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/**
 * Reads {@code widget rollout}: {@code scenario} names a file below {@code content/}, {@code seed} a whole number, {@code live} who
 * drives in a workshop: {@code together} or {@code groups}.
 */
@Component
class RolloutFences implements FenceReader {

    private final RolloutService rollouts;

    RolloutFences(RolloutService rollouts) {
        this.rollouts = rollouts;
    }

    @Override
    public String kind() {
        return "widget rollout";
    }

    @Override
    public Set<String> keys() {
        return Set.of("scenario", "seed", "live");
    }

    @Override
    public Set<String> files() {
        return Set.of("scenario");
    }

    @Override
    public Reading<?> read(Fence fence) {
        List<Problem> problems = new ArrayList<>();
        fence.setting("scenario")
                .ifPresentOrElse(
                        scenario -> check(scenario, problems),
                        () -> problems.add(fence.error(
                                "The rollout names no `scenario`.", "such as `scenario: rollouts/canary-errors.yml`")));
        fence.setting("seed")
                .filter(seed -> !seed.text().matches("\\d{1,15}"))
                .ifPresent(seed -> problems.add(
                        seed.error("`seed: " + seed.text() + "` must be a whole number.", "such as 4821")));
        fence.setting("live")
                .filter(live -> mode(live.text()).isEmpty())
                .ifPresent(live -> problems.add(live.error(
                        "`live: " + live.text() + "` must say who drives in a workshop.", "`together` or `groups`")));
        return problems.isEmpty() ? Reading.of(wish(fence)) : Reading.refused(problems);
    }

    private static RolloutWish wish(Fence fence) {
        return new RolloutWish(
                fence.setting("scenario")
                        .map(Written::text)
                        .map(RolloutService::idOf)
                        .orElseThrow(),
                fence.setting("seed")
                        .map(seed -> OptionalLong.of(Long.parseLong(seed.text())))
                        .orElse(OptionalLong.empty()),
                fence.setting("live").flatMap(live -> mode(live.text())).orElse(LiveRollout.Mode.TOGETHER));
    }

    private static Optional<LiveRollout.Mode> mode(String word) {
        return Arrays.stream(LiveRollout.Mode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst();
    }

    private void check(Written scenario, List<Problem> problems) {
        String id = RolloutService.idOf(scenario.text());
        if (rollouts.design(id).isEmpty()) {
            List<String> ids = rollouts.stories().stream().map(RolloutStory::id).toList();
            problems.add(scenario.error(
                    "`" + scenario.text() + "` is no rollout that can be played.",
                    Nearest.of(id, ids)
                            .map(name -> "did you mean `rollouts/" + name + ".yml`?")
                            .orElse("there are " + String.join(", ", ids))));
        }
    }
}
