package org.wheelhouse.activity.fence;

import java.util.Optional;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.engine.Question;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;

/** Reads one kind of fence into a question that can be asked, and an ask's copy of it back. A new kind is a new bean. */
public interface QuestionFence extends FenceReader, ToldInWords {

    int LONGEST_TITLE = 300;

    @Override
    Reading<Posed> read(Fence fence);

    @Override
    default boolean hasBody() {
        return true;
    }

    /** What an ask of it keeps. */
    default AskForm form(Posed posed) {
        Question question = posed.question();
        String title = question.question().replaceAll("\\s+", " ");
        return new AskForm(
                kind(),
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                !question.named(),
                FenceCopy.write(posed.fence()));
    }

    @Override
    default Optional<AskForm> form(Object value) {
        return value instanceof Posed posed && posed.fence().kind().equals(kind())
                ? Optional.of(form(posed))
                : Optional.empty();
    }

    @Override
    default Optional<Question> question(AskForm form) {
        return form.kind().equals(kind())
                ? read(FenceCopy.read(form.written())).value().map(Posed::question)
                : Optional.empty();
    }

    @Override
    default Optional<Fence> fence(AskForm form) {
        return form.kind().equals(kind()) ? Optional.of(FenceCopy.read(form.written())) : Optional.empty();
    }

    @Override
    default Optional<String> refuses(AskForm form, String answer) {
        return question(form).flatMap(question -> question.refuses(answer));
    }
}
