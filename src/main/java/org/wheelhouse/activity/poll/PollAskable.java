package org.wheelhouse.activity.poll;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.engine.Poll;
import org.wheelhouse.activity.engine.Question;
import org.wheelhouse.activity.fence.ToldInWords;
import org.wheelhouse.text.Fence;

/** Lets a facilitator ask a poll of a slide live. */
@Component
class PollAskable implements ToldInWords {

    @Override
    public String kind() {
        return PollCopy.KIND;
    }

    @Override
    public Optional<AskForm> form(Object value) {
        return value instanceof Poll poll ? Optional.of(PollCopy.form(poll)) : Optional.empty();
    }

    @Override
    public Optional<Question> question(AskForm form) {
        return PollCopy.read(form).map(poll -> poll);
    }

    @Override
    public Optional<Fence> fence(AskForm form) {
        return PollCopy.read(form).map(PollFence::of);
    }

    @Override
    public Optional<String> refuses(AskForm form, String answer) {
        return PollCopy.read(form).flatMap(poll -> poll.refuses(answer));
    }
}
