package org.wheelhouse.activity.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;

/**
 * Takes an answer from {@code frontend/answer.js}. What is ordinary (a closed question, a door that was left) is answered with
 * a sentence, for the browser tries again whatever it gets no answer to.
 */
@RestController
class AnswerEndpoint {

    private final AskService asks;
    private final AnswerService answers;
    private final CurrentPerson current;

    AnswerEndpoint(AskService asks, AnswerService answers, CurrentPerson current) {
        this.asks = asks;
        this.answers = answers;
        this.current = current;
    }

    /** @param who the stamp of whoever typed it in this browser */
    record Given(String who, String body) {}

    /** @param counted whether it is in; else {@code says} tells why not */
    record Said(boolean counted, String says) {}

    @PostMapping("/do/asks/{id}/answer")
    Said answer(@PathVariable UUID id, @RequestBody Given given) {
        Person me = current.get();
        Optional<Ask> ask = asks.find(id);
        if (ask.isEmpty()) {
            return new Said(false, "This question is not there any more; your answer was not counted.");
        }
        if (!answers.stamp(ask.get(), me.id()).equals(given.who())) {
            return new Said(false, "Somebody else has signed in here since; the answer that waited was not sent.");
        }
        return said(ask.get(), me, given.body());
    }

    private Said said(Ask ask, Person me, String body) {
        try {
            return switch (answers.answer(ask.id(), me, body)) {
                case AnswerOutcome.Counted counted ->
                    new Said(true, "Your answer to \"" + ask.form().title() + "\" is in.");
                case AnswerOutcome.Refused refused -> new Said(false, refused.sentence());
            };
        } catch (AccessDeniedException gone) {
            return new Said(false, "You are not in that room any more; your answer was not counted.");
        }
    }
}
