package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.course.FenceReader;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.pipeline.PipelineExample;
import org.wheelhouse.pipeline.PipelineService;
import org.wheelhouse.pipeline.PipelineService.Read;
import org.wheelhouse.pipeline.PipelineWish;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.text.Fence;

/** A pipeline on a slide: run it, break it, answer for the approver, with the way to the whole lab. */
@org.springframework.stereotype.Component
class PipelineWidget implements SlideWidget {

    private static final String KIND = "widget pipeline";

    private final PipelineService pipelines;
    private final List<FenceReader> readers;

    PipelineWidget(PipelineService pipelines, List<FenceReader> readers) {
        this.pipelines = pipelines;
        this.readers =
                readers.stream().filter(reader -> reader.kind().equals(KIND)).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Component show(Fence fence, Seat seat) {
        Optional<PipelineWish> wish = readers.stream()
                .flatMap(reader -> reader.read(fence).value().stream())
                .map(PipelineWish.class::cast)
                .findFirst();
        return wish.flatMap(found -> pipelines.example(found.scenario()).map(example ->
                        (Component) new Panel(pipelines, example, found, seat)))
                .orElseGet(() -> Notice.problem("This pipeline cannot be shown: its file has a mistake."));
    }

    @StyleSheet("context://frontend/pipeline.css")
    static final class Panel extends Div {
        private final transient PipelineService pipelines;
        private final transient Read read;
        private final transient PipelineWish wish;
        private final transient List<Act> answers = new ArrayList<>();
        private final FaultsPanel faults = new FaultsPanel(() -> play(true, false));
        private final RunPlayer player = new RunPlayer();
        private final ApprovalPanel approval = new ApprovalPanel(this::answered);
        private final ResultPanel result = new ResultPanel();

        Panel(PipelineService pipelines, PipelineExample example, PipelineWish wish, Seat seat) {
            this.pipelines = pipelines;
            this.wish = wish;
            this.read = pipelines.read(example.sources());
            addClassName("wh-stack");
            add(new Paragraph(wish.question().isEmpty() ? example.about() : wish.question()));
            boolean wall = seat.role() == Seat.Role.PROJECTOR;
            if (!wall) {
                add(runButton());
            }
            add(player);
            if (!wall) {
                add(approval);
            }
            add(result);
            if (!wall && wish.editable() == PipelineWish.Editable.FAULTS) {
                read.plan().ifPresent(plan -> faults.offer(plan, read.scenario()));
                add(faults);
            }
            if (!wall) {
                Anchor lab = new Anchor("/labs/pipeline/" + example.id(), "Open the whole lab");
                lab.setId("pipeline-open-lab");
                add(lab);
            }
            play(true, false);
        }

        private Component runButton() {
            Button run = new Button("Run", event -> {
                answers.clear();
                play(true, true);
            });
            run.setId("pipeline-run");
            run.addThemeVariants(ButtonVariant.PRIMARY);
            Div row = new Div(run);
            row.addClassName("wh-row");
            return row;
        }

        private void answered(Act act) {
            answers.add(act);
            play(false, true);
        }

        private void play(boolean restart, boolean playNow) {
            read.plan().ifPresent(plan -> {
                Run run = pipelines.play(plan, scenario(), wish.seed());
                player.show(run, restart, playNow);
                approval.show(run);
                result.show(run);
            });
        }

        private Scenario scenario() {
            Scenario scenario = faults.over(read.scenario());
            List<Act> acts = new ArrayList<>(scenario.acts());
            acts.addAll(answers);
            int agents = wish.agents().orElse(scenario.agents());
            return scenario.withActs(List.copyOf(acts))
                    .withPeople(Scenario.People.ASKED)
                    .withAgents(agents);
        }
    }
}
