package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.engine.BarPoll;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.engine.DotsPoll;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.engine.RankingPoll;
import org.wheelhouse.activity.engine.SliderPoll;
import org.wheelhouse.activity.engine.TextPoll;
import org.wheelhouse.activity.engine.WordsPoll;
import org.wheelhouse.activity.poll.PollCopy;
import org.wheelhouse.kit.Seat;

/** A poll of any kind. */
record PollDrawing(Poll question) implements Drawing {

    @Override
    public AskForm form() {
        return PollCopy.form(question);
    }

    @Override
    public Component asks() {
        return Words.question(question.question());
    }

    @Override
    public String shape() {
        return question instanceof WordsPoll || question instanceof TextPoll ? "text" : "lines";
    }

    @Override
    public boolean isAnswered() {
        return true;
    }

    private record Asked(Poll question, String label) {}

    @Override
    public List<Component> inputs(String label) {
        return List.of(Still.parts(new Asked(question, label), () -> fields(label)));
    }

    private List<Component> fields(String label) {
        return switch (question) {
            case ChoicePoll choice -> List.of(Inputs.options(choice.options(), choice.many(), label));
            case SliderPoll scale -> Scales.slider(scale, label);
            case DotsPoll dots -> Scales.dots(dots);
            case RankingPoll ranking -> List.of(Inputs.ranking(ranking.options(), label));
            case WordsPoll words ->
                Inputs.area(
                        "poll-words",
                        "Your words",
                        "One word or short phrase a line, at most " + WordsPoll.MOST_PHRASES + ".",
                        WordsPoll.MOST_PHRASES * (WordsPoll.LONGEST + 10));
            case TextPoll text ->
                Inputs.area(
                        "poll-text",
                        "Your answer",
                        "A sentence or two, at most " + TextPoll.LONGEST + " characters.",
                        TextPoll.LONGEST);
        };
    }

    @Override
    public Component outline() {
        return switch (question) {
            case ChoicePoll choice -> list(choice.options());
            case RankingPoll ranking -> list(ranking.options());
            default -> new Div();
        };
    }

    private static Component list(List<String> options) {
        UnorderedList list = new UnorderedList();
        options.forEach(option -> list.add(new ListItem(Words.inline(option))));
        return new Div(list);
    }

    @Override
    public Component result(List<String> answers, Optional<String> own) {
        return switch (question) {
            case BarPoll bars -> new TallyChart(bars, answers);
            case DotsPoll dots -> new DotsChart(dots, answers, own.flatMap(dots::dot));
            case RankingPoll ranking -> new OrderChart(ranking, answers);
            case TextPoll text -> new Cards(answers);
        };
    }

    @Override
    public String whoSees(boolean live) {
        if (question instanceof TextPoll text) {
            return text.named()
                    ? "With your name for the facilitator; others see the words without it."
                    : "Anonymous: nobody can see who wrote this, the facilitator neither."
                            + (live
                                    ? " The words are shown to the room."
                                    : " The words appear when five people have answered.");
        }
        return Drawing.super.whoSees(live);
    }

    @Override
    public List<Component> beside(Ask ask, Seat seat, AskParts parts) {
        return question instanceof TextPoll && seat.workshop().isPresent()
                ? CardTools.of(ask, seat, parts, this)
                : List.of();
    }
}
