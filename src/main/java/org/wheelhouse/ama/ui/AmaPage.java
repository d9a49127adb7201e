package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.ama.AmaSeat;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.AmaWhoSees;
import org.wheelhouse.ama.OwnSight;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.ViewerKind;
import org.wheelhouse.ama.engine.Order;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.EmptyState;

/** The parts of one AMA on the screen of one person; on a ring they change in place. */
final class AmaPage extends Div {

    private final Parts parts;
    private final Paragraph facts = new Paragraph();
    private final Paragraph phase = new Paragraph();
    private final NowPanel now = new NowPanel();
    private final Receipts receipts;
    private final AskPanel ask;
    private final OwnQuestions own;
    private final Section waitingPart = new Section(new H2("Waiting for you"));
    private final QuestionList waiting;
    private final QuestionList questions;
    private final Div empty = new Div();
    private final Select<Order> order = new Select<>();
    private final Section asidePart = new Section(new H2("Refused or hidden"));
    private final QuestionList aside;
    private final Optional<PhasePanel> lead;
    private final SharePanel share;
    private final Consumer<String> whenRenamed;
    private String phaseShown = "";
    private AmaSeat seat;
    private AmaSight sight;

    /**
     * @param whenOrdered told the order that the viewer wants
     * @param whenRenamed told the topic when it was changed
     */
    AmaPage(Parts parts, AmaSeat seat, AmaSight sight, Consumer<Order> whenOrdered, Consumer<String> whenRenamed) {
        this.parts = parts;
        this.whenRenamed = whenRenamed;
        this.seat = seat;
        this.sight = sight;
        this.receipts = new Receipts(sight.meeting().series(), this::known);
        this.ask = new AskPanel(parts, sight.meeting(), receipts, this::asked);
        this.own = new OwnQuestions((question, version, text) -> parts.asking.mend(this.seat, question, version, text));
        this.waiting = new QuestionList(parts, seat, "waiting");
        this.questions = new QuestionList(parts, seat, "questions");
        this.aside = new QuestionList(parts, seat, "aside");
        this.lead =
                Optional.of(seat).filter(one -> one.kind() == ViewerKind.LEAD).map(one -> new PhasePanel(parts, sight));
        addClassNames("wh-stack-wide", "wh-ama-page");
        facts.setId("ama-facts");
        phase.setId("ama-phase");
        waitingPart.setId("waiting-part");
        waitingPart.addClassNames("wh-section", "wh-no-print");
        waitingPart.add(waiting);
        asidePart.addClassNames("wh-section", "wh-no-print");
        asidePart.add(aside);
        order.setId("ama-order");
        order.setLabel("Order");
        order.setItems(Order.values());
        order.setItemLabelGenerator(Order::words);
        order.setValue(Order.VOTES);
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                whenOrdered.accept(change.getValue());
            }
        });
        add(receipts, head(facts, phase), now);
        // who moderates is here for the questions of others
        lead.ifPresentOrElse(panel -> add(panel, waitingPart, list(), ask, own), () -> add(ask, own, list()));
        share = new SharePanel(SharePanel.link(parts.address, sight.code()));
        add(asidePart, share);
        draw(parts.amas.own(seat));
    }

    private static Div head(Paragraph... lines) {
        Div head = new Div(lines);
        head.addClassName("wh-ama-facts");
        return head;
    }

    private Section list() {
        Div head = new Div(new H2("Questions"), order);
        head.addClassNames("wh-row", "wh-ama-list-head");
        Button jump = new Button("Ask a question", click -> ask.jump());
        jump.setId("ask-jump");
        jump.addClassNames("wh-phone", "wh-no-print", "wh-ama-jump");
        Section list = new Section(head, Words.soft(AmaWhoSees.VOTES), empty, questions, jump);
        list.addClassName("wh-section");
        return list;
    }

    boolean isOf(BoardId id) {
        return seat.meeting().equals(id);
    }

    private String facts() {
        return (sight.leaders().isEmpty() ? "" : sight.leadersInWords() + " will answer. ")
                + Words.when(sight.meeting(), parts.current.get().zone(), parts.clock.instant()) + ".";
    }

    /** The browser has said which receipts it holds. */
    private void known(Receipts held) {
        seat = parts.amas.open(seat.meeting(), held.held()).orElse(seat);
        OwnSight mine = parts.amas.own(seat);
        if (mine.isOwn(held.nextQuestion())) {
            // it was asked before the line broke or the page was loaded anew, and this browser was not told
            held.used();
            ask.clear();
        }
        draw(mine);
    }

    void order(Order wanted) {
        order.setValue(wanted);
        draw(parts.amas.own(seat));
    }

    private String asked() {
        seat = parts.amas.open(seat.meeting(), receipts.held()).orElse(seat);
        refresh();
        return sight.meeting().moderated()
                ? "Sent. It waits for those who moderate; you see below what becomes of it."
                : "Asked. All see it now.";
    }

    /** One read for all screens of this kind, and one for what is the viewer's own. */
    void refresh() {
        String topic = sight.meeting().topic();
        parts.amas.sinceLastRing(seat).ifPresent(latest -> sight = latest);
        if (!topic.equals(sight.meeting().topic())) {
            whenRenamed.accept(sight.meeting().topic());
        }
        draw(parts.amas.own(seat));
    }

    private void draw(OwnSight mine) {
        if (!facts.getText().equals(facts())) {
            facts.setText(facts());
        }
        showPhase();
        now.show(sight.now());
        ask.show(sight.meeting());
        share.setVisible(sight.meeting().refusesQuestions().isEmpty());
        own.show(mine, sight);
        Order wanted = order.getValue();
        List<QuestionSight> open = having(sight, question -> question.stage().isPublic() && !question.hidden());
        questions.show(open, wanted, mine, sight);
        empty.removeAll();
        if (open.isEmpty()) {
            empty.add(new EmptyState("No question yet", "Ask the first one. It can be asked without a name."));
        }
        lead.ifPresent(panel -> panel.show(sight));
        if (lead.isPresent()) {
            // none of them has votes yet: the one that waits longest is first, and a new one moves none of the others
            waiting.show(
                    having(sight, question -> question.stage() == Stage.WAITING && !question.hidden()),
                    Order.VOTES,
                    mine,
                    sight);
            waitingPart.setVisible(!waiting.isEmpty());
        }
        aside.show(
                having(sight, question -> question.stage() == Stage.REFUSED || question.hidden()),
                Order.NEWEST,
                mine,
                sight);
        asidePart.setVisible(!aside.isEmpty());
    }

    private static List<QuestionSight> having(AmaSight sight, java.util.function.Predicate<QuestionSight> what) {
        return sight.questions().stream().filter(what).toList();
    }

    private void showPhase() {
        String shown = sight.meeting().phase() + " " + sight.meeting().next();
        if (shown.equals(phaseShown)) {
            return;
        }
        phaseShown = shown;
        phase.removeAll();
        phase.setText(sight.meeting().phase().words() + ".");
        sight.meeting().next().ifPresent(next -> {
            Anchor link = new Anchor("/ama/" + next, "Go to the next one");
            link.setId("ama-next");
            phase.removeAll();
            phase.add("This one is over. Open questions went along. ");
            phase.add(link);
        });
    }
}
