package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wheelhouse.kit.Described;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.pipeline.PipelineExample;
import org.wheelhouse.pipeline.PipelineService;
import org.wheelhouse.pipeline.PipelineService.Read;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Distribution;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.yaml.Sources;

/** The pipeline lab: write or change a file, let it run, break it, approve it, and read why it went as it did. */
@Route("labs/pipeline/:scenario?")
@PageTitle("Pipelines - Wheelhouse")
@Menu(title = "Pipelines", order = 110)
@Described("Play a real pipeline file, break it, approve it, and see where the time goes.")
@StyleSheet("context://frontend/pipeline.css")
@PermitAll
class PipelineLabView extends Div implements BeforeEnterObserver {

    private static final String FIRST = "three-stages";

    private final transient PipelineService service;
    private final Select<PipelineExample> examples = new Select<>();
    private final Paragraph about = new Paragraph();
    private final Tabs files = new Tabs();
    private final CodeEditor editor = new CodeEditor("Pipeline file", this::typed);
    private final ProblemList problems = new ProblemList(this::goTo);
    private final FaultsPanel faults = new FaultsPanel(this::playAgain);
    private final IntegerField seed = new IntegerField("Seed");
    private final IntegerField agents = new IntegerField("Agents");
    private final Button run = new Button("Run", event -> start());
    private final RunPlayer player = new RunPlayer(ShownRun.Size.WHOLE);
    private final ApprovalPanel approval = new ApprovalPanel(this::answered);
    private final ResultPanel result = new ResultPanel();
    private final ManyRunsPanel many = new ManyRunsPanel(this::playMany);
    private final transient List<Act> answers = new ArrayList<>();
    private transient Map<String, String> texts = new TreeMap<>();
    private transient Optional<PipelineExample> example = Optional.empty();
    private transient Optional<Read> read = Optional.empty();
    private String file = "";

    PipelineLabView(PipelineService service) {
        this.service = service;
        addClassName("wh-stack");
        examples.setId("lab-example");
        examples.setLabel("Example");
        examples.setItems(service.examples());
        examples.setItemLabelGenerator(PipelineExample::title);
        examples.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                getUI().ifPresent(ui ->
                        ui.navigate("labs/pipeline/" + event.getValue().id()));
            }
        });
        Button again = new Button("Start over with the example", event -> show(example.orElseThrow(), true));
        again.setId("lab-reset");
        Div pick = new Div(examples, again);
        pick.addClassName("wh-row");
        pick.getStyle().set("align-items", "end");
        files.setId("lab-files");
        files.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                open(event.getSelectedTab().getLabel(), false);
            }
        });
        editor.setId("lab-editor");
        Div left = new Div(new H2("File"), pick, about, files, editor, problems, faults);
        left.addClassName("wh-stack");
        Div right = new Div(new H2("Run"), controls(), player, approval, result, many);
        right.addClassName("wh-stack");
        Div lab = new Div(left, right);
        lab.addClassName("wh-lab");
        add(new ViewHead("Labs", "Pipelines"), lab);
    }

    private Div controls() {
        seed.setId("lab-seed");
        seed.setValue(4821);
        seed.setMin(0);
        seed.setHelperText("The same seed gives the same run");
        agents.setId("lab-agents");
        agents.setMin(1);
        agents.setMax(20);
        agents.setStepButtonsVisible(true);
        run.setId("lab-run");
        run.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(seed, agents, run);
        row.addClassName("wh-row");
        return row;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get("scenario").orElse(FIRST);
        Optional<PipelineExample> found = service.example(wanted);
        if (found.isEmpty()) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
            return;
        }
        show(found.get(), false);
    }

    private void show(PipelineExample chosen, boolean fromStart) {
        example = Optional.of(chosen);
        examples.setValue(chosen);
        about.setText(chosen.about());
        texts = new TreeMap<>(chosen.sources().texts());
        files.removeAll();
        texts.keySet().forEach(path -> files.add(new Tab(path)));
        files.setVisible(texts.size() > 1);
        open(chosen.sources().root(), fromStart);
        Scenario scenario = read(true).scenario();
        agents.setValue(Math.min(20, scenario.agents()));
        answers.clear();
        play(true, false);
    }

    private void open(String path, boolean fromStart) {
        file = path;
        for (int i = 0; i < files.getTabCount(); i++) {
            if (files.getTabAt(i).getLabel().equals(path)) {
                files.setSelectedIndex(i);
            }
        }
        editor.show(texts.get(path), "pipeline/" + example.orElseThrow().id() + "/" + path, fromStart);
        problems.mark(editor, read(false), file);
    }

    private void typed(String text) {
        texts.put(file, text);
        answers.clear();
        read(true);
        playAgain();
    }

    private void goTo(String path, int[] place) {
        if (!path.equals(file)) {
            open(path, false);
        }
        editor.goTo(place[0], place[1]);
    }

    private Read read(boolean again) {
        if (again || read.isEmpty()) {
            Sources sources = new Sources(example.orElseThrow().sources().root(), Map.copyOf(texts));
            read = Optional.of(service.read(sources));
            problems.show(read.get());
            read.get().plan().ifPresent(plan -> faults.offer(plan, read.get().scenario()));
            run.setEnabled(read.get().plan().isPresent());
            many.setEnabled(read.get().plan().isPresent());
            editor.complete(ProblemList.words(read.get(), texts.keySet()));
        }
        problems.mark(editor, read.get(), file);
        return read.get();
    }

    private Scenario scenario() {
        Scenario scenario = faults.over(read(false).scenario());
        List<Act> acts = new ArrayList<>(scenario.acts());
        acts.addAll(answers);
        Integer count = agents.getValue();
        return scenario.withActs(List.copyOf(acts))
                .withPeople(Scenario.People.ASKED)
                .withAgents(Math.clamp(count == null ? 1 : count, 1, 20));
    }

    private long luck() {
        Integer value = seed.getValue();
        return value == null ? 0 : value;
    }

    private void start() {
        answers.clear();
        play(true, true);
    }

    private void playAgain() {
        play(true, false);
    }

    private void answered(Act act) {
        answers.add(act);
        play(false, true);
    }

    private void play(boolean restart, boolean playNow) {
        many.clear();
        Read now = read(false);
        if (now.plan().isEmpty()) {
            return;
        }
        Run played = service.play(now.plan().get(), scenario(), luck());
        player.show(played, restart, playNow);
        approval.show(played);
        result.show(played);
    }

    private Distribution playMany(int runs) {
        Read now = read(false);
        return service.playMany(now.plan().orElseThrow(), scenario().withActs(List.of()), luck(), runs);
    }
}
