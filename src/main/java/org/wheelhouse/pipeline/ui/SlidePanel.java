package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.pipeline.PipelineExample;
import org.wheelhouse.pipeline.PipelineService.Read;
import org.wheelhouse.pipeline.PipelineWish;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.RunVerdict;
import org.wheelhouse.pipeline.engine.Scenario;

/** A pipeline on a slide, played by one person: a question, a run to break and to answer for, and what it means at work. */
@StyleSheet("context://frontend/pipeline.css")
class SlidePanel extends Div {

    private final transient SlideParts parts;
    private final transient PipelineExample example;
    private final transient Read read;
    private final transient PipelineWish wish;
    private final transient Seat seat;
    private final transient List<Act> answers = new ArrayList<>();
    private final transient Optional<FaultChips> chips;
    private final RunPlayer player;
    private final ApprovalPanel approval = new ApprovalPanel(this::answered);
    private final Played outcome = new Played();
    private final ReportsPanel reports = new ReportsPanel();
    private transient Optional<Run> last = Optional.empty();
    private boolean played;

    SlidePanel(SlideParts parts, PipelineExample example, PipelineWish wish, Seat seat) {
        this.parts = parts;
        this.example = example;
        this.wish = wish;
        this.seat = seat;
        this.read = parts.pipelines.read(example.sources());
        boolean wall = seat.role() == Seat.Role.PROJECTOR;
        player = new RunPlayer(wall ? ShownRun.Size.WALL : ShownRun.Size.SLIDE);
        chips = !wall && wish.editable() == PipelineWish.Editable.FAULTS
                ? Optional.of(new FaultChips(wish.picks(), read.scenario(), () -> changed()))
                : Optional.empty();
        addClassNames("wh-stack", "wh-pl-slide");
        setId("pipeline-slide");
        if (seat.workshop().isEmpty()) {
            add(question());
        }
        if (wall) {
            add(player);
        } else {
            chips.ifPresent(this::add);
            NativeDetails fold = new NativeDetails("Reports: tests, coverage, findings", reports);
            fold.getSummary().setId("pipeline-reports");
            add(runButton(), player, approval, outcome, fold);
            add(ending());
        }
        play(true, false);
    }

    private Component question() {
        Paragraph question = new Paragraph(wish.question().isEmpty() ? example.about() : wish.question());
        question.addClassName("wh-pl-question");
        return question;
    }

    private Component runButton() {
        Button run = new Button("Run", event -> {
            answers.clear();
            played = true;
            play(true, true);
            parts.tried(seat, "You played the pipeline of this slide.");
        });
        run.setId("pipeline-run");
        run.addThemeVariants(ButtonVariant.PRIMARY);
        Span seed = new Span("Seed %d: everybody with these choices sees the same run.".formatted(wish.seed()));
        seed.addClassNames("wh-soft", "wh-small");
        Div row = new Div(run, seed);
        row.addClassName("wh-row");
        return row;
    }

    private Component ending() {
        Div end = new Div();
        end.addClassName("wh-stack");
        // in a live room the facilitator opens the question, and shows the answer when it is time
        if (!wish.choices().isEmpty() && seat.workshop().isEmpty()) {
            Paragraph ask = new Paragraph("What do you say?");
            ask.addClassName("wh-soft");
            end.add(ask, new ChoicePanel(wish.choices(), this::chosen));
        }
        Anchor lab = new Anchor("/labs/pipeline/" + example.id(), "Open the whole lab");
        lab.setId("pipeline-open-lab");
        end.add(new AtWork(parts.actions, this::action), lab);
        return end;
    }

    private ActionOffer.Start action() {
        return parts.place(seat)
                .withNote(last.map(run -> "Seen in a simulated run: " + String.join(" ", Played.sentences(run)))
                        .orElse(""));
    }

    private void chosen(int place) {
        if (wish.choices().get(place).right()) {
            parts.passed(seat, "You found the answer to the question of this slide.");
        } else {
            parts.tried(seat, "You answered the question of this slide.");
        }
    }

    /** What became of the change in the run that this person let go; empty before the first one. */
    Optional<RunVerdict> verdict() {
        return played ? last.map(run -> RunVerdict.of(run, 0)) : Optional.empty();
    }

    private void changed() {
        answers.clear();
        play(true, false);
    }

    private void answered(Act act) {
        answers.add(act);
        play(false, true);
    }

    private void play(boolean restart, boolean playNow) {
        read.plan().ifPresent(plan -> {
            Run run = parts.pipelines.play(plan, scenario(), wish.seed());
            last = Optional.of(run);
            player.show(run, restart, playNow);
            approval.show(run);
            outcome.show(run);
            reports.show(run);
        });
    }

    private Scenario scenario() {
        Scenario scenario = chips.map(FaultChips::picks).orElse(wish.picks()).over(read.scenario());
        List<Act> acts = new ArrayList<>(scenario.acts());
        acts.addAll(answers);
        return scenario.withActs(List.copyOf(acts))
                .withPeople(Scenario.People.ASKED)
                .withAgents(wish.agents().orElse(scenario.agents()));
    }
}
