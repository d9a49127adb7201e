package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Supplier;
import org.wheelhouse.ama.AmaOutcome;
import org.wheelhouse.ama.AmaSeat;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.ViewerKind;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.ama.engine.Wording;
import org.wheelhouse.id.BoardId;

/** What those who answer and those who moderate do with a question. The rest opens by "More", so that the list stays calm. */
final class DeskPart extends Div {

    private final Parts parts;
    private final BoardId meeting;
    private final QuestionId id;
    private final boolean moderates;
    private final Div first = new Div();
    private final Div rest = new Div();
    private final Div says = new Div();
    private final Button wall;
    private final Button pass;
    private final Button hide;
    private final Button stays;
    private final Button reopen;
    private final Button more = new Button("More");
    private final AnswerForm answer;
    private final PromiseForm promise;
    private final MergeForm merge;
    private final InlineForm refuse;
    private final InlineForm mend;
    private QuestionSight shown;
    private boolean onTheWall;
    /** Of the question as it was when a form was opened. */
    private int opened;

    DeskPart(Parts parts, AmaSeat seat, QuestionSight question) {
        this.parts = parts;
        this.meeting = seat.meeting();
        this.id = question.id();
        this.shown = question;
        this.moderates = seat.kind() == ViewerKind.LEAD;
        addClassNames("wh-ama-desk", "wh-no-print");
        setId("desk-" + id);
        wall = button("wall", "Answer now", this::toggleWall);
        pass = button("pass", "Let it pass", () -> parts.moderation.pass(meeting, id, shown.version()));
        hide = button("hide", "Hide it", () -> parts.moderation.hide(meeting, id, shown.version(), !shown.hidden()));
        stays = button("stays", "", () -> parts.answering.stay(meeting, id, shown.version(), !shown.stays()));
        reopen = button("reopen", "It is open again", () -> parts.answering.reopen(meeting, id, shown.version()));
        answer = new AnswerForm(parts, meeting, id);
        promise = new PromiseForm(parts, meeting, id);
        merge = new MergeForm(parts, meeting, id);
        refuse = new InlineForm(
                        "Refuse it, with a reason",
                        "Refuse it",
                        reason -> parts.moderation.refuse(meeting, id, opened(), reason))
                .longest(Wording.LONGEST_REASON);
        refuse.ids("refuse-" + id);
        mend = new InlineForm(
                        "Mend a typing error", "Mend it", text -> parts.moderation.mend(meeting, id, opened(), text))
                .longest(Wording.LONGEST_QUESTION);
        mend.ids("desk-mend-" + id);
        more.setId("more-" + id);
        more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        more.addClickListener(click -> fold(!rest.isVisible()));
        first.addClassName("wh-row");
        rest.addClassName("wh-row");
        says.getElement().setAttribute("role", "status");
        first.add(pass, wall, answer, promise, more);
        rest.add(refuse, merge, mend, stays, reopen, hide);
        add(first, rest, says);
        fold(false);
    }

    private Button button(String name, String words, Supplier<AmaOutcome> pressed) {
        Button button = new Button(words, click -> {
            says.removeAll();
            Words.says(pressed.get()).ifPresent(says::add);
        });
        button.setId(name + "-" + id);
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void fold(boolean open) {
        rest.setVisible(open);
        more.setText(open ? "Less" : "More");
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private AmaOutcome toggleWall() {
        return onTheWall ? parts.answering.showNothing(meeting) : parts.answering.show(meeting, id);
    }

    /** The version that the person looked at; the next press is about what stands there now. */
    private int opened() {
        int version = opened;
        opened = shown.version();
        return version;
    }

    void show(QuestionSight now, AmaSight sight) {
        shown = now;
        onTheWall = sight.meeting().now().filter(id::equals).isPresent();
        boolean open = sight.meeting().phase().isOpen();
        boolean seen = now.stage().isPublic() && !now.hidden();
        boolean decides = now.stage() == Stage.WAITING || now.stage() == Stage.OPEN;
        setVisible(open);
        pass.setVisible(moderates && (now.stage() == Stage.WAITING || now.stage() == Stage.REFUSED));
        wall.setVisible(seen);
        wall.setText(onTheWall ? "Off the wall" : "Answer now");
        answer.setVisible(seen);
        answer.show(now, sight);
        promise.setVisible(seen && now.stage() != Stage.ANSWERED);
        promise.show(now, sight);
        refuse.setVisible(moderates && decides);
        refuse.offer("", () -> opened = shown.version());
        merge.setVisible(moderates && decides);
        merge.show(now, sight);
        mend.setVisible(moderates && now.stage().isUnanswered());
        mend.offer(now.text(), () -> opened = shown.version());
        stays.setVisible(now.stage() == Stage.ANSWERED);
        stays.setText(now.stays() ? "Take it off \"What stays answered\"" : "Keep it under \"What stays answered\"");
        reopen.setVisible(now.stage() == Stage.ANSWERED || now.stage() == Stage.PROMISED);
        hide.setVisible(moderates);
        hide.setText(now.hidden() ? "Show it again" : "Hide it: it offends");
    }

    /** A button that takes a duplicate out again, for those who moderate. */
    Optional<Component> takeApart(QuestionSight.Duplicate one) {
        if (!moderates) {
            return Optional.empty();
        }
        Button apart = new Button("Take apart", click -> {
            says.removeAll();
            Words.says(parts.moderation.takeApart(meeting, one.id())).ifPresent(says::add);
        });
        apart.setId("apart-" + one.id());
        apart.addThemeVariants(ButtonVariant.SMALL);
        return Optional.of(apart);
    }
}
