package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.ama.AmaSeat;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.ama.AmaSight;
import org.wheelhouse.ama.engine.Order;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.kit.KeepsFocus;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.Role;

/** One AMA: what is answered now, the own question, all questions with their votes and answers; for those who lead, the desk. */
@Route("ama/:id")
@PermitAll
@StyleSheet("context://frontend/ama.css")
class AmaView extends Div implements BeforeEnterObserver, HasDynamicTitle, KeepsFocus {

    private final Parts parts;
    private Optional<AmaPage> page = Optional.empty();
    private String title = "AMA";
    private ViewHead head = new ViewHead("AMA", title);

    AmaView(Parts parts) {
        this.parts = parts;
        addClassNames("wh-stack-wide", "wh-ama");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BoardId id = event.getRouteParameters()
                .get("id")
                .flatMap(AmaView::key)
                .orElseThrow(() -> new NotFoundException("No such AMA"));
        Order order = order(event.getLocation().getQueryParameters());
        if (page.filter(known -> known.isOf(id)).isEmpty()) {
            AmaSeat seat = parts.amas.open(id, Set.of()).orElseThrow(() -> new NotFoundException("No such AMA"));
            AmaSight sight = parts.amas.find(id).orElseThrow();
            title = sight.meeting().topic();
            head = new ViewHead("AMA", title, links(seat, sight));
            AmaPage fresh = new AmaPage(parts, seat, sight, wanted -> goTo(id, wanted), topic -> rename(seat, topic));
            page = Optional.of(fresh);
            removeAll();
            add(head, fresh);
            LiveRefresh.of(parts.doorbell, AmaService.topic(id), fresh, fresh::refresh);
        }
        page.ifPresent(known -> known.order(order));
    }

    private void rename(AmaSeat seat, String topic) {
        parts.amas.find(seat.meeting()).ifPresent(sight -> {
            title = topic;
            ViewHead other = new ViewHead("AMA", topic, links(seat, sight));
            replace(head, other);
            head = other;
        });
    }

    static Optional<BoardId> key(String text) {
        try {
            return Optional.of(BoardId.of(text));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static Order order(QueryParameters query) {
        String word = query.getSingleParameter("order").orElse("");
        return Arrays.stream(Order.values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(Order.VOTES);
    }

    private static void goTo(BoardId id, Order order) {
        UI.getCurrent()
                .navigate(
                        "ama/" + id,
                        order == Order.VOTES
                                ? QueryParameters.empty()
                                : QueryParameters.of("order", order.name().toLowerCase(Locale.ROOT)));
    }

    private Anchor[] links(AmaSeat seat, AmaSight sight) {
        List<Anchor> links = new ArrayList<>();
        String path = "/ama/" + seat.meeting();
        if (parts.current.get().role() != Role.GUEST) {
            links.add(link("ama-all", "/ama", "All AMAs", false));
        }
        sight.meeting()
                .begins()
                .ifPresent(day -> links.add(link("ama-ics", "/do" + path + ".ics", "Calendar file", true)));
        links.add(link("ama-summary", path + "/summary", "Summary", false));
        if (seat.kind().answers()) {
            links.add(link("ama-wall", path + "/screen", "For the wall", false));
        }
        return links.toArray(Anchor[]::new);
    }

    private static Anchor link(String id, String path, String words, boolean file) {
        Anchor link = new Anchor(path, words);
        link.setId(id);
        link.setRouterIgnore(file);
        return link;
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
