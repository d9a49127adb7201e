package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.kit.Described;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.pipeline.DirectAttempt;
import org.wheelhouse.pipeline.Draft;
import org.wheelhouse.pipeline.DraftService;
import org.wheelhouse.pipeline.DraftText;
import org.wheelhouse.pipeline.PipelineExample;
import org.wheelhouse.pipeline.PipelineService;
import org.wheelhouse.pipeline.PipelineService.Read;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Distribution;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.Run;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.yaml.Sources;

/** The pipeline lab: write or change a file, let it run, break it, approve it, and read why it went as it did. */
@Route("labs/pipeline/:scenario?")
@RouteAlias("labs/pipeline/d/:draft")
@PageTitle("Pipelines - Wheelhouse")
@Menu(title = "Pipelines", order = 110)
@Described("Play a real pipeline file, break it, approve it, and see where the time goes.")
@StyleSheet("context://frontend/pipeline.css")
@PermitAll
class PipelineLabView extends Div implements BeforeEnterObserver {

    private static final String FIRST = "three-stages";
    private static final long SEED = 4821;

    private final transient PipelineService service;
    private final transient DraftService drafts;
    private final transient Picking picking = new Picking(this::picked);
    private final FilesPanel files = new FilesPanel(this::typed);
    private final ShelfPanel shelf;
    private final ProblemList problems = new ProblemList((path, place) -> files().goTo(path, place[0], place[1]));
    private final FaultsPanel faults = new FaultsPanel(picking);
    private final RulesPanel rules = new RulesPanel(picking, this::goAround);
    private final RunControls controls = new RunControls(picking, this::playAgain, this::start);
    private final RunPlayer player = new RunPlayer(ShownRun.Size.WHOLE).onChosen(this::chosen);
    private final PartPanel part = new PartPanel(picking);
    private final ApprovalPanel approval = new ApprovalPanel(this::answered);
    private final ResultPanel result = new ResultPanel();
    private final ComparePanel compare = new ComparePanel();
    private final ManyRunsPanel many = new ManyRunsPanel(this::playMany);
    private final transient List<Act> answers = new ArrayList<>();
    private transient Optional<Read> read = Optional.empty();
    private transient Runnable again = () -> {};
    private String place = "";
    private String address = "";

    PipelineLabView(PipelineService service, DraftService drafts, CurrentPerson current, ActionOffer actions) {
        this.service = service;
        this.drafts = drafts;
        addClassName("wh-stack");
        shelf = new ShelfPanel(service, drafts, current, this::text, () -> again.run());
        files.editor().onRun(this::start);
        Notice narrow =
                Notice.info("Files are written on a wider screen, from 1024 pixels on. Runs and results are here.");
        narrow.addClassName("wh-lab-narrow");
        Div left = new Div(new H2("File"), shelf, files, problems, faults, rules);
        left.addClassNames("wh-stack", "wh-lab-file");
        AtWork work = new AtWork(actions, this::action);
        Div right = new Div(narrow, new H2("Run"), controls, player, part, approval, result, compare, many, work);
        right.addClassNames("wh-stack", "wh-lab-run");
        Div lab = new Div(left, right);
        lab.addClassName("wh-lab");
        add(new ViewHead("Labs", "Pipelines"), lab);
    }

    private FilesPanel files() {
        return files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> draft = event.getRouteParameters().get("draft");
        boolean found = draft.isPresent()
                ? id(draft.get()).flatMap(drafts::find).map(this::show).isPresent()
                : service.example(event.getRouteParameters().get("scenario").orElse(FIRST))
                        .map(this::show)
                        .isPresent();
        if (!found) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private PipelineExample show(PipelineExample example) {
        place = example.title();
        address = "/labs/pipeline/" + example.id();
        shelf.show(example);
        begin(example.sources(), Picks.NONE, SEED, "pipeline/" + example.id(), false);
        again = () -> begin(example.sources(), Picks.NONE, SEED, "pipeline/" + example.id(), true);
        return example;
    }

    private Draft show(Draft draft) {
        DraftText text = draft.text();
        place = text.title();
        address = "/labs/pipeline/d/" + draft.id();
        shelf.show(draft);
        // what was typed over an older version is not put over a newer one
        String key = "pipeline/d/" + draft.id() + "/" + draft.version();
        begin(text.sources(), text.picks(), text.seed(), key, false);
        again = () -> begin(text.sources(), text.picks(), text.seed(), key, true);
        return draft;
    }

    private void begin(Sources sources, Picks picks, long seed, String key, boolean fromStart) {
        picking.begin(picks);
        controls.seed(seed);
        compare.clear();
        answers.clear();
        files.load(sources, key, fromStart);
        read();
        play(true, false);
    }

    private DraftText text(String title) {
        return new DraftText(title, files.sources(), picking.get(), controls.seed());
    }

    private void typed() {
        answers.clear();
        read();
        playAgain();
    }

    private void picked() {
        answers.clear();
        panels();
        playAgain();
    }

    private void read() {
        Sources sources = files.sources();
        Read now = service.read(sources);
        read = Optional.of(now);
        problems.show(now, sources.texts().size() > 1);
        files.count(ProblemList.errors(now));
        files.editor().mark(ProblemList.marks(now));
        files.editor().complete(ProblemList.words(now, sources.texts().keySet(), sources.root()));
        many.setEnabled(now.plan().isPresent());
        panels();
    }

    private void panels() {
        read.ifPresent(now -> {
            controls.show(now.scenario(), now.plan().isPresent());
            now.plan().ifPresent(plan -> {
                faults.show(plan, now.scenario());
                rules.show(plan, now.scenario());
                part.show(plan, now.scenario());
            });
        });
    }

    private void chosen(String name) {
        read.ifPresent(now -> now.plan().ifPresent(plan -> part.pick(name, plan, now.scenario())));
    }

    private Scenario scenario(Read now) {
        Scenario scenario = picking.get().over(now.scenario());
        List<Act> acts = new ArrayList<>(scenario.acts());
        acts.addAll(answers);
        return scenario.withActs(List.copyOf(acts))
                .withPeople(Scenario.People.ASKED)
                .withAgents(Math.clamp(scenario.agents(), 1, RunControls.MOST_AGENTS));
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
        read.ifPresent(now -> now.plan().ifPresent(plan -> {
            Run played = service.play(plan, scenario(now), controls.seed());
            player.show(played, restart, playNow);
            approval.show(played);
            result.show(played);
            compare.show(new Kept(files.sources(), picking.get(), controls.seed(), played));
        }));
    }

    private DirectAttempt goAround(String environment) {
        return service.goAround(environment, scenario(read.orElseThrow()));
    }

    private Distribution playMany(int runs) {
        Read now = read.orElseThrow();
        return service.playMany(now.plan().orElseThrow(), scenario(now).withActs(List.of()), controls.seed(), runs);
    }

    private ActionOffer.Start action() {
        return ActionOffer.Start.at("Pipeline lab: " + place, address);
    }
}
