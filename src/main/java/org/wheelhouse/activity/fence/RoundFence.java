package org.wheelhouse.activity.fence;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.engine.TalkRound;
import org.wheelhouse.activity.engine.TalkRound.Note;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/**
 * Reads {@code widget round}: the question that goes round; {@code seconds} for each (60 if absent); {@code collect} names what is
 * written down beside it: {@code words} (if absent), {@code win, question}, one of these two, or {@code nothing}.
 */
@Component
public class RoundFence implements QuestionFence {

    public static final String KIND = "widget round";
    private static final int USUAL_SECONDS = 60;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> keys() {
        return Set.of("seconds", "collect");
    }

    @Override
    public Reading<Posed> read(Fence fence) {
        FenceDraft draft = new FenceDraft(fence);
        String asked = draft.asked(draft.lines(), "round");
        int seconds = draft.number("seconds", TalkRound.FEWEST_SECONDS, TalkRound.MOST_SECONDS, USUAL_SECONDS);
        Set<Note> notes = EnumSet.noneOf(Note.class);
        fence.setting("collect").ifPresentOrElse(value -> notes(value, notes, draft), () -> notes.add(Note.WORDS));
        return draft.done(() -> new TalkRound(asked, seconds, notes));
    }

    private static void notes(Written value, Set<Note> notes, FenceDraft draft) {
        for (String word : value.text().split("\\s*,\\s*")) {
            switch (word) {
                case "words" -> notes.add(Note.WORDS);
                case "win" -> notes.add(Note.WIN);
                case "question" -> notes.add(Note.QUESTION);
                case "nothing" -> {}
                default ->
                    draft.problems.add(
                            value.error("`collect: " + value + "`", "write `words`, or `win, question`, or `nothing`"));
            }
        }
    }
}
