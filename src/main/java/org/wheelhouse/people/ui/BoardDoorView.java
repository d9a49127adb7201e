package org.wheelhouse.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.BoardDoor;
import org.wheelhouse.people.BoardKnock;
import org.wheelhouse.people.GuestBoards;
import org.wheelhouse.people.Guests;

/** The link of a board: who is known goes on to it, others are asked for a name. */
@Route(value = "b/:code", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://frontend/people.css")
class BoardDoorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final BoardDoor door;
    private String title = "Board";

    BoardDoorView(BoardDoor door) {
        this.door = door;
        addClassNames("wh-alone", "people-door");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        switch (door.knock(event.getRouteParameters().get("code").orElse(""))) {
            case BoardKnock.In in -> event.forwardTo(in.path().substring(1));
            case BoardKnock.NameWanted wanted -> ask(wanted);
            case BoardKnock.Shut shut -> show("The door is shut", new Paragraph(shut.sentence()));
        }
    }

    private void ask(BoardKnock.NameWanted wanted) {
        title = wanted.board().title();
        wanted.known()
                .ifPresentOrElse(
                        name -> welcome(wanted.code().text(), wanted.board(), name),
                        () -> askName(wanted.code().text(), wanted.board()));
    }

    /** A guest of a workshop stays the same person here. */
    private void welcome(String code, GuestBoards.Board board, String name) {
        Paragraph who = new Paragraph("You come in as " + name + ", the name you gave before.");
        who.setId("door-known");
        show(board.title(), new Paragraph(board.whoSees() + " No account is needed."), who, form(code, send()));
    }

    private void askName(String code, GuestBoards.Board board) {
        Input name = input("name", "door-name", "");
        name.getElement().setAttribute("autocomplete", "name");
        name.getElement().setAttribute("maxlength", String.valueOf(Guests.NAME));
        name.getElement().setAttribute("required", true);
        NativeLabel label = new NativeLabel("Your name");
        label.setFor(name);
        Anchor signIn = new Anchor("/b/" + code + "/in", "I have an account: sign in");
        signIn.setId("door-sign-in");
        signIn.setRouterIgnore(true);
        show(
                board.title(),
                new Paragraph(board.whoSees() + " No account is needed."),
                form(code, label, name, send()),
                new Paragraph(signIn));
    }

    private void show(String heading, Component... parts) {
        Div inside = new Div(new H1(heading));
        inside.addClassName("wh-stack");
        said().ifPresent(says -> inside.add(Notice.warning(says)));
        inside.add(parts);
        add(inside);
    }

    /** What the door said to this browser a moment ago; told once. */
    private static Optional<String> said() {
        WrappedSession session = VaadinRequest.getCurrent().getWrappedSession();
        if (session == null || !(session.getAttribute(BoardDoor.SAYS) instanceof String says)) {
            return Optional.empty();
        }
        session.removeAttribute(BoardDoor.SAYS);
        return Optional.of(says);
    }

    private static Component form(String code, Component... fields) {
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "/open/b/join");
        form.setAttribute("class", "wh-stack");
        form.appendChild(hidden("code", "door-code", code).getElement());
        if (VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(hidden(token.getParameterName(), "door-token", token.getToken())
                    .getElement());
        }
        for (Component field : fields) {
            form.appendChild(field.getElement());
        }
        Div holder = new Div();
        holder.getElement().appendChild(form);
        return holder;
    }

    private static Input hidden(String name, String id, String value) {
        Input hidden = input(name, id, value);
        hidden.setType("hidden");
        return hidden;
    }

    private static Input input(String name, String id, String value) {
        Input input = new Input();
        input.setId(id);
        input.getElement().setAttribute("name", name);
        input.getElement().setAttribute("value", value);
        return input;
    }

    private static NativeButton send() {
        NativeButton send = new NativeButton("Come in");
        send.setId("door-send");
        send.addClassName("wh-main-button");
        send.getElement().setAttribute("type", "submit");
        return send;
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }
}
