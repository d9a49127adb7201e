package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.people.Guests;

/** The door as somebody sees it who is not in yet: a code, or a name. */
@StyleSheet("context://frontend/workshop.css")
final class DoorPanel extends Div {

    private DoorPanel(String title, Component... parts) {
        addClassNames("wh-alone", "wh-door");
        Div inside = new Div(new H1(title));
        inside.addClassName("wh-stack");
        Visit.doorSaid().ifPresent(says -> inside.add(Notice.warning(says)));
        inside.add(parts);
        add(inside);
    }

    /** Wants a name from somebody without an account; a plain form, for the answer sets the cookie to come back by. */
    static DoorPanel name(String code, String title) {
        Input name = input("name", "join-name", "");
        name.getElement().setAttribute("autocomplete", "name");
        name.getElement().setAttribute("maxlength", String.valueOf(Guests.NAME));
        name.getElement().setAttribute("required", true);
        NativeLabel label = new NativeLabel("Your name");
        label.setFor(name);
        return new DoorPanel(
                title,
                new Paragraph("You are at the door of room " + code
                        + ". The facilitator sees your name; no account is needed,"
                        + " and a day after the workshop your name is forgotten."),
                form("/open/w/join", "join-form", code, label, name, send("join-send", "Come in")),
                new Paragraph(signIn(code)));
    }

    private static Component signIn(String code) {
        com.vaadin.flow.component.html.Anchor link =
                new com.vaadin.flow.component.html.Anchor("/w/" + code + "/in", "I have an account: sign in");
        link.setId("join-sign-in");
        link.setRouterIgnore(true);
        return link;
    }

    /** Says that the desk has been asked; its form goes on by itself when the desk has said yes. */
    static DoorPanel waiting(String code, String name) {
        NativeButton another = send("back-another", "Come in under another name");
        another.getElement().setAttribute("name", "another");
        another.getElement().setAttribute("value", "true");
        another.removeClassName("wh-main-button");
        another.addClassName("wh-podium-button");
        Paragraph says = new Paragraph(
                "Somebody is in this room as " + name + " already. If that is you, on another device, the facilitator"
                        + " lets you in with one press, and your answers are still yours. This page then goes on by itself.");
        says.setId("back-says");
        return new DoorPanel(
                "Is it you, " + name + "?",
                says,
                form("/open/w/back", "back-form", code, send("back-look", "Look again"), another));
    }

    /** Wants a code. */
    static DoorPanel code(String typed) {
        Input code = input("code", "join-code", typed);
        code.getElement().setAttribute("autocomplete", "off");
        code.getElement().setAttribute("autocapitalize", "characters");
        code.getElement().setAttribute("spellcheck", "false");
        code.getElement().setAttribute("required", true);
        code.addClassName("wh-door-code");
        NativeLabel label = new NativeLabel("Code on the screen in the room");
        label.setFor(code);
        Element form = new Element("form");
        form.setAttribute("method", "get");
        form.setAttribute("action", "/join");
        form.setAttribute("class", "wh-stack");
        form.appendChild(
                label.getElement(), code.getElement(), send("join-next", "Next").getElement());
        Div holder = new Div();
        holder.getElement().appendChild(form);
        return new DoorPanel("Join a workshop", holder);
    }

    /** Says why nobody comes in here. */
    static DoorPanel shut(String sentence) {
        com.vaadin.flow.component.html.Anchor other =
                new com.vaadin.flow.component.html.Anchor("/join", "Try another code");
        other.setId("join-other");
        return new DoorPanel("The door is shut", new Paragraph(sentence), other);
    }

    private static Component form(String action, String id, String code, Component... fields) {
        Element form = new Element("form");
        form.setAttribute("id", id);
        form.setAttribute("method", "post");
        form.setAttribute("action", action);
        form.setAttribute("class", "wh-stack");
        Input hidden = input("code", "join-hidden-code", code);
        hidden.setType("hidden");
        form.appendChild(hidden.getElement(), token().getElement());
        for (Component field : fields) {
            form.appendChild(field.getElement());
        }
        Div holder = new Div();
        holder.getElement().appendChild(form);
        return holder;
    }

    private static Input token() {
        Object found = VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName());
        CsrfToken token = (CsrfToken) found;
        Input hidden = input(
                token == null ? "_csrf" : token.getParameterName(),
                "join-token",
                token == null ? "" : token.getToken());
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

    private static NativeButton send(String id, String words) {
        NativeButton send = new NativeButton(words);
        send.setId(id);
        send.addClassName("wh-main-button");
        send.getElement().setAttribute("type", "submit");
        return send;
    }
}
