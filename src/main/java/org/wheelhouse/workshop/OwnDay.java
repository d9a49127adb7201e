package org.wheelhouse.workshop;

import java.util.List;
import org.wheelhouse.actions.Action;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.course.Mark;

/**
 * What is left of a day for one person.
 *
 * @param answered the own answers as far as anybody can still tell whose they are
 * @param sealed questions that were answered without names, and of which nobody can tell any more who answered what
 * @param questions the own questions that went round, with what became of them
 * @param goals actions that the person made that day
 * @param marks by the titles of their slides
 * @param parts what other rooms have to say to this person
 */
public record OwnDay(
        Workshop workshop,
        List<AskRecord.Own> answered,
        int sealed,
        List<AskRecord.Asked> questions,
        List<Action> goals,
        List<Marked> marks,
        List<DayPart.Lines> parts) {

    public OwnDay {
        answered = List.copyOf(answered);
        questions = List.copyOf(questions);
        goals = List.copyOf(goals);
        marks = List.copyOf(marks);
        parts = List.copyOf(parts);
    }

    /** A mark on a slide of that day. */
    public record Marked(String slide, Mark mark) {}

    public boolean isEmpty() {
        return answered.isEmpty() && questions.isEmpty() && goals.isEmpty() && marks.isEmpty() && parts.isEmpty();
    }
}
