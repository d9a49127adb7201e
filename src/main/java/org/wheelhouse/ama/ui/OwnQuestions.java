package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.ama.AmaOutcome;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.OwnSight;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;

/** The own questions and what became of them; nobody else sees this list. Typing errors are mended here. */
final class OwnQuestions extends Section {

    /** Mends one of them. */
    interface Mending {
        AmaOutcome mend(QuestionId question, int version, String text);
    }

    private final Mending mending;
    private final UnorderedList list = new UnorderedList();
    private final Map<QuestionId, Item> items = new LinkedHashMap<>();

    OwnQuestions(Mending mending) {
        this.mending = mending;
        setId("own");
        addClassNames("wh-section", "wh-no-print");
        list.addClassName("wh-list");
        add(new H2("Your questions"), Words.soft("Only you see this list."), list);
        setVisible(false);
    }

    void show(OwnSight own, AmaSight sight) {
        setVisible(!own.asked().isEmpty());
        List<Item> wanted = new ArrayList<>();
        for (Question question : own.asked()) {
            Item item = items.computeIfAbsent(question.id(), id -> new Item());
            item.show(question, sight);
            wanted.add(item);
        }
        items.values().retainAll(wanted);
        if (!list.getChildren().toList().equals(wanted)) {
            list.removeAll();
            wanted.forEach(list::add);
        }
    }

    private final class Item extends ListItem {

        private final Span text = new Span();
        private final Span state = Words.small("");
        private final InlineForm mend;
        private Question question;
        private int version;

        Item() {
            addClassName("wh-ama-own");
            mend = new InlineForm("Mend a typing error", "Mend it", this::send);
            add(text, state, mend);
        }

        void show(Question now, AmaSight sight) {
            question = now;
            setId("own-" + now.id());
            mend.ids("mend-" + now.id());
            text.setText(now.text());
            state.setText(state(now, sight));
            boolean may = now.stage().isUnanswered()
                    && !now.hidden()
                    && sight.meeting().refusesQuestions().isEmpty();
            mend.setVisible(may);
            mend.offer(now.text(), () -> version = question.version());
        }

        private AmaOutcome send(String typed) {
            AmaOutcome outcome = mending.mend(question.id(), version, typed);
            version = question.version();
            return outcome;
        }
    }

    private static String state(Question question, AmaSight sight) {
        if (question.hidden()) {
            return "Hidden by those who moderate: they think that it offends somebody.";
        }
        return switch (question.stage()) {
            case WAITING -> "Waits for those who moderate. Nobody else sees it yet.";
            case REFUSED -> "Not shown: " + question.refusal();
            case OPEN -> "All see it.";
            case PROMISED -> "Somebody finds it out.";
            case ANSWERED -> "Answered.";
            case MERGED -> "Put together with \"" + main(question, sight) + "\", with its votes.";
        };
    }

    private static String main(Question question, AmaSight sight) {
        return sight.questions().stream()
                .filter(one -> question.mergedInto().filter(one.id()::equals).isPresent())
                .findFirst()
                .map(one -> one.text())
                .orElse("another one");
    }
}
