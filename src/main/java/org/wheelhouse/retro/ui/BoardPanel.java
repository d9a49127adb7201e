package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.OwnSight;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.RetroService;
import org.wheelhouse.retro.ViewerKind;
import org.wheelhouse.retro.Voter;
import org.wheelhouse.retro.engine.Offers;
import org.wheelhouse.retro.engine.Phase;

/**
 * A board as one person sees it: where it stands, what is asked, the wall, what comes of it. A ring changes what has changed; what
 * the person types, drags or looks ahead at stays.
 */
@StyleSheet("context://frontend/retro.css")
final class BoardPanel extends Div {

    /** A whole retro with all phases, or the small board of a slide. */
    enum Kind {
        RETRO(List.of(Phase.values())),
        SLIDE(List.of(Phase.WRITE, Phase.GROUP, Phase.VOTE, Phase.DISCUSS)),
        /** Of a slide that people read at their own pace: nobody leads from phase to phase. */
        ALONE(List.of(Phase.WRITE));

        private final List<Phase> phases;

        Kind(List<Phase> phases) {
            this.phases = phases;
        }

        List<Phase> phases() {
            return phases;
        }
    }

    private final RetroParts parts;
    private final BoardId id;
    private final ViewerKind viewer;
    private final boolean hasAccount;
    private final Consumer<BoardSight> changed;
    private final PhaseBar phases;
    private final TimerPart timer;
    private final AskPart ask;
    private final Wall wall;
    private final OutcomePart outcome;
    private final Optional<ActionOffer.Start> slide;
    private final Button undo = new Button(VaadinIcon.ARROW_BACKWARD.create(), click -> undo());
    private final Paragraph whoSees = Words.soft("");
    private final Paragraph turnout = Words.soft("");
    private final Div says = new Div();
    private Optional<Phase> ahead = Optional.empty();
    private BoardSight shared;
    private OwnSight own;
    private final Optional<Voter> voter;

    /**
     * @param first as the person may see the board, which {@link RetroService#find} has allowed
     * @param slide where actions of the board come from if it has no phase for them, and so is acted on while it is discussed
     * @param used told when this person has done something on the wall
     * @param changed told whenever the board has changed, for what stands around the panel
     */
    BoardPanel(
            RetroParts parts,
            BoardSight first,
            Kind kind,
            Optional<ActionOffer.Start> slide,
            Consumer<BoardSight> changed,
            Runnable used) {
        this.parts = parts;
        this.slide = slide;
        this.id = first.id();
        this.shared = first;
        this.changed = changed;
        Person me = parts.current().get();
        this.hasAccount = me.role() != Role.GUEST;
        this.viewer = parts.retros().viewer(id).orElse(ViewerKind.MEMBER);
        this.voter = parts.retros().voter(id);
        voter.ifPresent(mine -> LiveRefresh.of(parts.doorbell(), mine.topic(), this, this::lookAtVotes));
        this.own = parts.retros().own(id).orElseThrow();
        this.phases = new PhaseBar(parts, id, kind, viewer, this::lookAhead, this::say);
        this.timer = new TimerPart(parts, id, viewer, this::say);
        this.ask = new AskPart(parts, id, viewer, this::say);
        String memory = id.toString().substring(0, 13) + "/"
                + Integer.toHexString(me.id().hashCode());
        this.wall = new Wall(parts, id, memory, this::look, this::lookAtVotes, this::offerAction, used);
        this.outcome = new OutcomePart(parts, first, kind == Kind.RETRO && hasAccount);
        setId("board");
        addClassName("wh-rt");
        undo.setId("undo");
        says.getElement().setAttribute("role", "status");
        whoSees.setId("who-sees");
        turnout.setId("vote-turnout");
        timer.whenOver(this::draw);
        Div does = new Div(phases.moves(), timer, undo);
        does.addClassName("wh-rt-does");
        Div bar = new Div(phases, does);
        bar.addClassName("wh-rt-bar");
        add(bar, says, whoSees, turnout, ask, wall, outcome);
        LiveRefresh.of(parts.doorbell(), RetroService.topic(id), this, this::ring);
        if (viewer == ViewerKind.LEAD) {
            LiveRefresh.of(parts.doorbell(), RetroService.turnoutTopic(id), this, this::drawTurnout);
        }
        addAttachListener(attached -> ring());
        draw();
    }

    /** Something has changed; all screens share what is read now. */
    private void ring() {
        parts.retros().sinceLastRing(id, viewer).ifPresent(now -> shared = now);
        parts.retros().ownSinceLastRing(id).ifPresent(now -> own = own.orNewer(now));
        draw();
    }

    /** After something that this person did: the own part is shown at once, what all see comes with the ring. */
    private void look() {
        parts.retros().own(id).ifPresent(now -> own = own.orNewer(now));
        draw();
    }

    /** After a vote of this person, here or in another tab. */
    private void lookAtVotes() {
        voter.flatMap(parts.retros()::votes).ifPresent(now -> own = own.orNewer(now));
        draw();
    }

    /** Those who lead see how many have voted, to know when to close it. */
    private void drawTurnout() {
        boolean votes = viewer == ViewerKind.LEAD
                && shared.board().phase() == Phase.VOTE
                && !shared.board().locked();
        turnout.setVisible(votes);
        if (votes) {
            Words.put(turnout, Words.turnout(parts.retros().turnout(id)));
        }
    }

    private void draw() {
        Phase looked = ahead.orElse(shared.board().phase());
        boolean here = looked == shared.board().phase();
        Offers offers = here ? Offers.of(shared.board()) : Offers.NONE;
        Phase acting = slide.isPresent() ? Phase.DISCUSS : Phase.ACT;
        boolean acts = here && hasAccount && looked == acting && !shared.board().locked();
        phases.show(shared, looked);
        timer.show(shared);
        ask.show(shared, here);
        Optional<String> sentence = Words.whoSees(shared.board())
                .filter(none -> here && !shared.board().locked());
        Words.put(whoSees, sentence.orElse(""));
        whoSees.setVisible(sentence.isPresent());
        undo.setVisible(own.undo().isPresent());
        own.undo().ifPresent(step -> Words.put(undo, "Undo: " + step.says()));
        drawTurnout();
        wall.show(Face.all(shared, own), WallHead.json(shared, own, looked, viewer, offers, acts));
        outcome.show(looked);
        changed.accept(shared);
    }

    private void lookAhead(Optional<Phase> phase) {
        ahead = phase.filter(looked -> looked != shared.board().phase());
        draw();
    }

    private void undo() {
        say(parts.undo().undo(id));
        look();
    }

    private void offerAction(org.wheelhouse.retro.engine.CardId card) {
        outcome.offer(shared, card, slide);
    }

    /** Shows the sentence of a refusal; what went well is seen on the board itself. */
    private void say(RetroOutcome outcome) {
        says.removeAll();
        Words.of(outcome).ifPresent(sentence -> says.add(Notice.warning(sentence)));
        if (outcome instanceof RetroOutcome.Done) {
            ahead = Optional.empty();
        }
    }
}
