package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wheelhouse.ama.AmaSeat;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.ViewerKind;
import org.wheelhouse.ama.engine.Order;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.ViewHead;

/** An AMA to print and to send round: what was answered and by whom, what is being found out, what is open. */
@Route("ama/:id/summary")
@PermitAll
@StyleSheet("context://frontend/ama.css")
class SummaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Parts parts;
    private final Div page = new Div();
    private String title = "AMA";

    SummaryView(Parts parts) {
        this.parts = parts;
        addClassNames("wh-stack-wide", "wh-ama", "wh-ama-summary");
        page.addClassName("wh-stack-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BoardId id = event.getRouteParameters()
                .get("id")
                .flatMap(AmaView::key)
                .orElseThrow(() -> new NotFoundException("No such AMA"));
        // what is sent round must not hold what only those who moderate see
        AmaSeat seat = parts.amas
                .open(id, Set.of())
                .map(own -> new AmaSeat(id, own.person(), ViewerKind.MEMBER, "", Set.of()))
                .orElseThrow(() -> new NotFoundException("No such AMA"));
        AmaSight sight = parts.amas.sinceLastRing(seat).orElseThrow();
        title = sight.meeting().topic();
        Anchor back = new Anchor("/ama/" + id, "Back to the questions");
        back.setId("summary-back");
        Anchor csv = new Anchor("/do/ama/" + id + ".csv", "As a table (CSV)");
        csv.setId("summary-csv");
        csv.setRouterIgnore(true);
        Button print = new Button("Print", click -> getElement().executeJs("window.print()"));
        print.setId("summary-print");
        removeAll();
        add(new ViewHead("AMA", title, back, csv, print), page);
        fill(sight);
        LiveRefresh.of(parts.doorbell, AmaService.topic(id), this, () -> parts.amas
                .sinceLastRing(seat)
                .ifPresent(this::fill));
    }

    private void fill(AmaSight sight) {
        page.removeAll();
        page.add(new Paragraph(sight.leadersInWords() + ". "
                + Words.when(sight.meeting(), parts.current.get().zone(), parts.clock.instant()) + "."));
        List<QuestionSight> all = Stream.concat(sight.questions(Order.VOTES).stream(), sight.carried().stream())
                .filter(one -> one.stage().isPublic())
                .toList();
        part("Answered", "answered", all, Stage.ANSWERED);
        part("Being found out", "promised", all, Stage.PROMISED);
        part(sight.carried().isEmpty() ? "Open" : "Open, and taken along to the next one", "open", all, Stage.OPEN);
        if (all.isEmpty()) {
            page.add(new EmptyState("No question yet", "What is asked and answered stands here, ready to print."));
        }
    }

    private void part(String heading, String id, List<QuestionSight> all, Stage stage) {
        UnorderedList list = new UnorderedList();
        list.setId("summary-" + id);
        list.addClassName("wh-list");
        all.stream().filter(one -> one.stage() == stage).forEach(one -> list.add(item(one)));
        if (list.getComponentCount() > 0) {
            Section section = new Section(new H2(heading), list);
            section.addClassName("wh-section");
            page.add(section);
        }
    }

    private static ListItem item(QuestionSight one) {
        ListItem item = new ListItem(new H3(one.text()));
        item.addClassName("wh-ama-line");
        if (one.stage() == Stage.ANSWERED) {
            Paragraph answer = new Paragraph(one.answer().isEmpty() ? "Answered in person." : one.answer());
            answer.addClassName("wh-ama-text");
            item.add(answer, Words.small("Answered by " + one.answeredBy()));
        }
        if (one.stage() == Stage.PROMISED) {
            one.promise().ifPresent(promise -> item.add(new Paragraph(Words.promise(promise))));
        }
        item.add(Words.small("Asked " + one.asker().map(name -> "by " + name).orElse("without a name") + ", "
                + Words.votes(one.votes())));
        return item;
    }

    @Override
    public String getPageTitle() {
        return title + ", summary - Wheelhouse";
    }
}
