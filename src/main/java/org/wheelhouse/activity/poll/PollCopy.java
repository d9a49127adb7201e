package org.wheelhouse.activity.poll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.engine.DotsPoll;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.engine.RankingPoll;
import org.wheelhouse.activity.engine.SliderPoll;
import org.wheelhouse.activity.engine.TextPoll;
import org.wheelhouse.activity.engine.WordsPoll;

/**
 * A poll as an ask keeps it: lines of kind, {@code anonymous} or {@code named}, question, and then the options or the four parts
 * of the scale. Lines only, for the question and the options have none inside.
 */
public final class PollCopy {

    public static final String KIND = "poll";
    private static final int TITLE = 300;

    private PollCopy() {}

    public static AskForm form(Poll poll) {
        String title = poll.question().length() > TITLE ? poll.question().substring(0, TITLE) : poll.question();
        return new AskForm(KIND, title, !poll.named(), write(poll));
    }

    static String write(Poll poll) {
        List<String> lines = new ArrayList<>();
        lines.add(poll.kind());
        lines.add(poll.named() ? "named" : "anonymous");
        lines.add(poll.question());
        switch (poll) {
            case ChoicePoll choice -> lines.addAll(choice.options());
            case SliderPoll scale ->
                lines.addAll(List.of("" + scale.min(), "" + scale.max(), scale.left(), scale.right()));
            case DotsPoll dots -> lines.addAll(List.of("" + dots.min(), "" + dots.max(), dots.across(), dots.up()));
            case RankingPoll ranking -> lines.addAll(ranking.options());
            case WordsPoll words -> {}
            case TextPoll text -> {}
        }
        return String.join("\n", lines);
    }

    /** The poll of an ask; empty when the ask is none of a poll. */
    public static Optional<Poll> read(AskForm form) {
        return form.kind().equals(KIND) ? Optional.of(read(form.written())) : Optional.empty();
    }

    /** @throws IllegalArgumentException if {@link #write} did not make the text */
    static Poll read(String written) {
        List<String> lines = Arrays.asList(written.split("\n", -1));
        boolean named = lines.get(1).equals("named");
        String question = lines.get(2);
        List<String> rest = lines.subList(3, lines.size());
        return switch (lines.getFirst()) {
            case "choice" -> new ChoicePoll(question, named, rest, false);
            case "several" -> new ChoicePoll(question, named, rest, true);
            case "slider" ->
                new SliderPoll(
                        question,
                        named,
                        Integer.parseInt(rest.get(0)),
                        Integer.parseInt(rest.get(1)),
                        rest.get(2),
                        rest.get(3));
            case "dots" ->
                new DotsPoll(
                        question,
                        named,
                        Integer.parseInt(rest.get(0)),
                        Integer.parseInt(rest.get(1)),
                        rest.get(2),
                        rest.get(3));
            case "words" -> new WordsPoll(question, named);
            case "text" -> new TextPoll(question, named);
            case "ranking" -> new RankingPoll(question, named, rest);
            default -> throw new IllegalArgumentException("no poll: " + written);
        };
    }
}
