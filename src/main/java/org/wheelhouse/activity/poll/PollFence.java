package org.wheelhouse.activity.poll;

import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.engine.DotsPoll;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.engine.RankingPoll;
import org.wheelhouse.activity.engine.SliderPoll;
import org.wheelhouse.activity.engine.TextPoll;
import org.wheelhouse.activity.engine.WordsPoll;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

/** The fence that a trainer would have written for a poll, for a question that was asked on the spot. */
final class PollFence {

    private PollFence() {}

    static Fence of(Poll poll) {
        List<Setting> settings = new ArrayList<>();
        settings.add(setting("answers", poll.named() ? "named" : "anonymous"));
        List<Written> body = new ArrayList<>(List.of(written(poll.question())));
        switch (poll) {
            case ChoicePoll choice ->
                choice.options().stream().map(option -> written("- " + option)).forEach(body::add);
            case SliderPoll scale -> {
                settings.add(setting("min", String.valueOf(scale.min())));
                settings.add(setting("max", String.valueOf(scale.max())));
                settings.add(setting("left", scale.left()));
                settings.add(setting("right", scale.right()));
            }
            case DotsPoll dots -> {
                settings.add(setting("min", String.valueOf(dots.min())));
                settings.add(setting("max", String.valueOf(dots.max())));
                settings.add(setting("x", dots.across()));
                settings.add(setting("y", dots.up()));
            }
            case RankingPoll ranking ->
                ranking.options().stream().map(option -> written("- " + option)).forEach(body::add);
            case WordsPoll words -> {}
            case TextPoll text -> {}
        }
        return new Fence(List.of(written("poll"), written(poll.kind())), settings, body, 1, 1, 1);
    }

    private static Setting setting(String key, String value) {
        return new Setting(written(key), written(value));
    }

    private static Written written(String text) {
        return new Written(text, 1, 1);
    }
}
