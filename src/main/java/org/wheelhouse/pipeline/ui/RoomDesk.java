package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Result;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.Person;
import org.wheelhouse.pipeline.LivePipeline;
import org.wheelhouse.pipeline.LivePipeline.Mode;
import org.wheelhouse.pipeline.LivePipelineService;
import org.wheelhouse.pipeline.LivePipelineService.Shown;
import org.wheelhouse.pipeline.OpenRequest;
import org.wheelhouse.pipeline.PipelineExample;
import org.wheelhouse.pipeline.PipelinePlace;
import org.wheelhouse.pipeline.PipelineService.Read;
import org.wheelhouse.pipeline.PipelineWish;
import org.wheelhouse.pipeline.SharedPlay;
import org.wheelhouse.pipeline.SignOffOutcome;
import org.wheelhouse.pipeline.engine.Picks;

/** A pipeline at the desk: one run for all or one for each, who has which role, what goes wrong, and what the room says. */
@StyleSheet("context://frontend/pipeline.css")
class RoomDesk extends Div {

    private final RoomParts parts;
    private final PipelineExample example;
    private final PipelineWish wish;
    private final PipelinePlace place;
    private final Button together = new Button("One run for all");
    private final Button alone = new Button("Each plays alone");
    private final Button start = new Button("Start the run");
    private final Button cancel = new Button("Cancel the run");
    private final Div says = new Div();
    private final RoleForm roles;
    private final FaultChips chips;
    private final Div starting = new Div();
    private final SharedRunPanel shared = new SharedRunPanel(ShownRun.Size.SLIDE, this::holder);
    private final RequestCards requests;
    private final Anchor record = new Anchor("", "The record of this run, to print");
    private final Div result = new Div();
    private LivePipeline live = new LivePipeline(0, Mode.ALONE, Optional.empty(), Map.of());

    RoomDesk(RoomParts parts, PipelineExample example, PipelineWish wish, Seat seat) {
        this.parts = parts;
        this.example = example;
        this.wish = wish;
        this.place = RoomParts.place(seat);
        Read read = parts.slide.pipelines.read(example.sources());
        this.roles = new RoleForm(parts, place, LivePipelineService.roles(read.scenario()));
        this.chips = new FaultChips(wish.picks(), read.scenario(), () -> {});
        this.requests = new RequestCards(parts, place);
        addClassNames("wh-stack", "wh-pl-slide");
        setId("pipeline-desk");
        Paragraph question = new Paragraph(wish.question().isEmpty() ? example.about() : wish.question());
        says.getElement().setAttribute("role", "status");
        starting.addClassName("wh-stack");
        starting.add(roles, chips, row(start, cancel));
        record.setId("pipeline-record");
        result.addClassName("wh-stack");
        add(question, row(together, alone), says, starting, requests, shared, record, result);
        buttons();
        LiveRefresh.of(parts.doorbell, place.topic(), this, this::look);
        LiveRefresh.of(parts.doorbell, AskService.topic(place.workshop()), this, this::look);
        addAttachListener(attached -> look());
    }

    private static Div row(Button... buttons) {
        Div row = new Div(buttons);
        row.addClassName("wh-row");
        return row;
    }

    private void buttons() {
        together.setId("pipeline-together");
        together.addClickListener(event -> parts.live.gather(place));
        alone.setId("pipeline-alone");
        alone.addClickListener(event -> parts.live.letEachPlay(place));
        start.setId("pipeline-start");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClickListener(event -> start());
        cancel.setId("pipeline-cancel");
        cancel.addClickListener(event -> tell(parts.signOffs.cancel(place)));
    }

    private void start() {
        Picks picks = wish.agents().isPresent() ? chips.picks().withAgents(wish.agents()) : chips.picks();
        parts.live.start(place, example.id(), picks, wish.seed());
    }

    private void tell(SignOffOutcome outcome) {
        says.removeAll();
        if (outcome instanceof SignOffOutcome.Refused refused) {
            says.add(Notice.warning(refused.sentence()));
        }
    }

    /** Who has a role, as the desk may know. */
    private String holder(String role) {
        PersonId person = live.roles().get(role);
        return person == null
                ? " (nobody has this role: answer above)"
                : parts.people
                        .find(person)
                        .map(Person::name)
                        .map(name -> " (" + name + ")")
                        .orElse("");
    }

    private void look() {
        Shown shown = parts.live.now(place);
        live = shown.live();
        shown.play().ifPresent(parts.ticker::watch);
        boolean all = live.mode() == Mode.TOGETHER;
        together.getElement().setAttribute("aria-pressed", String.valueOf(all));
        alone.getElement().setAttribute("aria-pressed", String.valueOf(!all));
        together.setThemeVariant(ButtonVariant.PRIMARY, all);
        alone.setThemeVariant(ButtonVariant.PRIMARY, !all);
        starting.setVisible(all);
        start.setText(shown.play().isPresent() ? "Start anew" : "Start the run");
        boolean going =
                shown.play().filter(play -> !play.isOver(parts.live.instant())).isPresent();
        cancel.setVisible(going);
        roles.show(live);
        requests.show(all ? shown.play() : Optional.empty(), vacant());
        handStarts(all ? shown.play() : Optional.empty());
        shared.setVisible(all && shown.play().isPresent());
        record.setVisible(all && shown.play().isPresent());
        shown.play().ifPresent(play -> {
            shared.show(play, parts.live.instant());
            record.setHref("/labs/pipeline/record/" + play.line().id());
        });
        result();
    }

    /** Roles that nobody has: those at the desk answer in their place. */
    private List<String> vacant() {
        return LivePipelineService.roles(
                        parts.slide.pipelines.read(example.sources()).scenario())
                .stream()
                .filter(role -> !live.roles().containsKey(role))
                .toList();
    }

    private void handStarts(Optional<SharedPlay> play) {
        says.removeAll();
        play.stream()
                .flatMap(one -> one.open(parts.live.instant()).stream())
                .filter(OpenRequest::isForHandStart)
                .forEach(open -> {
                    Button go = new Button(
                            "Start " + open.title(), event -> tell(parts.signOffs.startStage(place, open.stage())));
                    go.setId("pipeline-start-" + open.stage());
                    go.addThemeVariants(ButtonVariant.PRIMARY);
                    says.add(go);
                });
    }

    private void result() {
        result.removeAll();
        Optional<Ask> ask = parts.ask(place);
        ask.ifPresent(known -> {
            if (parts.answers.forLead(known, parts.slide.current.get().id()) instanceof Result.Shown given) {
                result.add(new RoomResult(wish, given.answers()));
            }
        });
    }
}
