package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.retro.BoardSight;
import org.wheelhouse.retro.ViewerKind;

/** A retro, for everybody who may see it; a guest who came by the link too. */
@Route("retro/:board")
@PermitAll
@StyleSheet("context://frontend/retro.css")
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RetroParts parts;
    private final H1 title = new H1();
    private final Span where = new Span();
    private final Button invite = new Button("Invite", VaadinIcon.QRCODE.create());
    private BoardSight shown;
    private boolean leads;

    BoardView(RetroParts parts) {
        this.parts = parts;
        addClassNames("wh-stack", "wh-rt-page");
        where.addClassName("wh-eyebrow");
        title.setId("board-title");
        invite.setId("invite");
        invite.addClickListener(click -> new InviteDialog(parts, shown, leads).open());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters()
                .get("board")
                .flatMap(BoardView::key)
                .flatMap(parts.retros()::find)
                .orElseThrow(() -> new NotFoundException("No such board"));
        Person me = parts.current().get();
        leads = parts.retros().viewer(shown.id()).equals(Optional.of(ViewerKind.LEAD));
        removeAll();
        Div words = new Div(where, title);
        Div right = new Div(invite, menu(me));
        right.addClassNames("wh-row", "wh-no-print");
        Div head = new Div(words, right);
        head.addClassName("wh-head");
        add(head);
        if (me.role() != Role.GUEST) {
            Anchor all = new Anchor("/retros", "All retros");
            all.setId("all-retros");
            right.addComponentAsFirst(all);
        }
        name(shown);
        add(new BoardPanel(parts, shown, BoardPanel.Kind.RETRO, Optional.empty(), this::name, () -> {}));
    }

    private Button menu(Person me) {
        Button more = new Button("More", click -> new BoardMenu(parts, shown, leads, me.role() != Role.GUEST).open());
        more.setId("more");
        return more;
    }

    private void name(BoardSight sight) {
        shown = sight;
        Words.put(title, sight.title());
        String led = sight.ledBy().isEmpty() ? "" : " \u00b7 led by " + sight.ledBy();
        Words.put(where, "Retro \u00b7 " + Words.fixed(sight.board().form()).toLowerCase() + led);
        invite.setVisible(!sight.board().locked() && (leads || sight.code().isPresent()));
    }

    private static Optional<BoardId> key(String text) {
        try {
            return Optional.of(BoardId.of(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " - Wheelhouse";
    }
}
