package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.wheelhouse.ama.AmaSeat;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.ViewerKind;
import org.wheelhouse.ama.engine.Order;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.QrCode;

/** For the projector: the question that is answered now, large; between questions the link and what has most votes. */
@Route(value = "ama/:id/screen", autoLayout = false)
@PermitAll
@StyleSheet("context://frontend/ama.css")
class AmaWallView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 4;

    private final Parts parts;
    private final H1 topic = new H1();
    private final Paragraph now = new Paragraph();
    private final Paragraph asker = new Paragraph();
    private final Div question = new Div(now, asker);
    private final OrderedList most = new OrderedList();
    private final Paragraph counted = new Paragraph();
    private final Div between = new Div();
    private String title = "AMA";

    AmaWallView(Parts parts) {
        this.parts = parts;
        addClassName("wh-ama-wall");
        now.setId("wall-now");
        now.addClassName("wh-ama-wall-now");
        asker.setId("wall-asker");
        question.addClassName("wh-ama-wall-question");
        most.setId("wall-most");
        counted.setId("wall-count");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BoardId id = event.getRouteParameters()
                .get("id")
                .flatMap(AmaView::key)
                .orElseThrow(() -> new NotFoundException("No such AMA"));
        // what the wall shows all may see, so it looks as those who only listen do, whoever opened it
        AmaSeat seat = parts.amas
                .open(id, Set.of())
                .map(own -> new AmaSeat(id, own.person(), ViewerKind.MEMBER, "", Set.of()))
                .orElseThrow(() -> new NotFoundException("No such AMA"));
        AmaSight sight = parts.amas.sinceLastRing(seat).orElseThrow();
        title = sight.meeting().topic();
        String link = SharePanel.link(parts.address, sight.code());
        Span code = new Span(sight.code().shown());
        code.addClassName("wh-ama-wall-code");
        Div door = new Div(
                new QrCode(link, "Code for the camera of a phone that opens this AMA"),
                new Paragraph(link.replaceFirst("^https?://", "").replaceFirst("/[^/]*$", "/")),
                code);
        door.addClassName("wh-ama-wall-door");
        between.addClassName("wh-ama-wall-between");
        between.add(counted, most);
        Div middle = new Div(question, between);
        middle.addClassName("wh-ama-wall-middle");
        removeAll();
        add(topic, middle, door);
        show(sight);
        LiveRefresh.of(parts.doorbell, AmaService.topic(id), this, () -> parts.amas
                .sinceLastRing(seat)
                .ifPresent(this::show));
    }

    private void show(AmaSight sight) {
        topic.setText(sight.meeting().topic());
        question.setVisible(sight.now().isPresent());
        between.setVisible(sight.now().isEmpty());
        sight.now().ifPresent(one -> {
            now.setText(one.text());
            asker.setText(one.asker().map(name -> "asked by " + name).orElse(""));
            asker.setVisible(one.asker().isPresent());
        });
        List<QuestionSight> open = sight.questions(Order.VOTES).stream()
                .filter(QuestionSight::canBeVoted)
                .toList();
        long answered = sight.questions().size() - open.size();
        counted.setText(Words.questions(open.size()) + " open, " + answered
                + " answered. Ask with your phone, with your" + " name or without it.");
        most.removeAll();
        open.stream().limit(SHOWN).forEach(one -> {
            Span votes = new Span(Words.votes(one.votes()));
            votes.addClassName("wh-soft");
            most.add(new ListItem(new Span(one.text()), votes));
        });
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
