package org.wheelhouse.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.engine.TalkRound;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.kit.Notice;

/** For a person who works alone: sends the own question to the leaders. */
final class OwnQuestion extends Div {

    OwnQuestion(Ask ask, AskParts parts) {
        PersonId me = parts.current.get().id();
        setId("own-question");
        getElement().setAttribute("role", "status");
        boolean asks = parts.answers
                .own(ask, me)
                .map(TalkRound::brought)
                .filter(brought -> !brought.question().isEmpty())
                .isPresent();
        if (parts.rounds.isSent(ask, me)) {
            add(Notice.done("Your question is with the leaders."));
        } else if (asks) {
            Button send = new Button("Send my question to the leaders");
            send.setId("own-question-send");
            send.addClickListener(click -> {
                parts.rounds.sendOwn(ask.id());
                removeAll();
                add(Notice.done("Your question is with the leaders."));
            });
            add(send);
        }
    }
}
