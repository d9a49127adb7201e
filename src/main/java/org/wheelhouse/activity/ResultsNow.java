package org.wheelhouse.activity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.store.AnswerStore;
import org.wheelhouse.activity.store.AskStore;
import org.wheelhouse.id.PersonId;

/**
 * Results that whole rooms look at in this second: read once for all, and let go when the second is over, for a seal must not
 * outlive its row. Only the services of this room ask it; others may take it into a house of their own.
 */
@Component
public class ResultsNow {

    private static final Executor SOON = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final AskStore asks;
    private final AnswerStore answers;
    private final Map<UUID, Read> known = new ConcurrentHashMap<>();

    ResultsNow(AskStore asks, AnswerStore answers) {
        this.asks = asks;
        this.answers = answers;
    }

    /**
     * All answers to one ask.
     *
     * @param seal empty where answers are named, or nobody can tell any more
     * @param bodies in the order of their text
     */
    record Read(Ask ask, Optional<String> seal, Map<String, String> byMark, List<String> bodies) {

        Optional<String> own(PersonId person) {
            Optional<String> mark =
                    ask.form().anonymous() ? VoterMark.anonymous(seal, person) : Optional.of(VoterMark.named(person));
            return mark.map(byMark::get);
        }
    }

    Read of(Ask ask) {
        return known.computeIfAbsent(ask.id(), id -> {
            List<AnswerStore.Marked> marked = answers.marked(id);
            Read read = new Read(
                    ask,
                    ask.form().anonymous() ? asks.seal(id) : Optional.empty(),
                    marked.stream().collect(Collectors.toMap(AnswerStore.Marked::mark, AnswerStore.Marked::body)),
                    marked.stream().map(AnswerStore.Marked::body).sorted().toList());
            SOON.execute(() -> known.remove(id, read));
            return read;
        });
    }

    /** A result that was taken back, changed and shown again is another one. */
    void forget(UUID ask) {
        known.remove(ask);
    }

    void forgetAll() {
        known.clear();
    }
}
