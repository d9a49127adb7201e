package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** The way around: what the person who is signed in may open, from the {@code @Menu} entries, and the person's own corner. */
class Rail extends Header {

    private final CurrentPerson current;
    private final AuthenticationContext authentication;
    private final MenuEntries menu;
    private final UnorderedList entries = new UnorderedList();
    private final Nav nav = new Nav(entries);
    private final Div foot = new Div();
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private Optional<Person> shown = Optional.empty();

    Rail(CurrentPerson current, AuthenticationContext authentication, MenuEntries menu) {
        this.current = current;
        this.authentication = authentication;
        this.menu = menu;
        addClassName("wh-rail");
        foot.addClassName("wh-rail-foot");
        nav.getElement().setAttribute("aria-label", "Wheelhouse");
        add(brand(), nav, foot);
    }

    static Anchor brand() {
        Anchor brand = new Anchor("/", "Wheelhouse");
        brand.addClassName("wh-brand");
        return brand;
    }

    /** Draws the entries that the person may open, unless they stand there, and marks the one that leads to {@code path}. */
    void show(String path) {
        Optional<Person> now = current.find();
        if (!now.equals(shown)) {
            shown = now;
            entries.removeAll();
            foot.removeAll();
            links.clear();
            now.ifPresent(this::fill);
        }
        String here = "/" + path;
        links.forEach((target, link) -> {
            if (target.equals("/") ? here.equals("/") || here.startsWith("/week/") : here.startsWith(target)) {
                link.getElement().setAttribute("aria-current", here.equals(target) ? "page" : "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** A guest is here for one thing, to which a link leads; the rest of the house is for those with an account. */
    private void fill(Person person) {
        boolean guest = person.role() == Role.GUEST;
        nav.setVisible(!guest);
        setClassName("wh-rail-guest", guest);
        if (!guest) {
            menu.of(MenuEntries.RAIL).forEach(entry -> entries.add(new ListItem(link(entry))));
        }
        Span who = new Span(person.name());
        who.addClassName("wh-who");
        Anchor account = new Anchor("/account", "My account");
        account.setId("rail-account");
        Anchor privacy = new Anchor("/privacy", "Who sees what");
        privacy.setId("rail-privacy");
        account.setVisible(!guest);
        foot.add(who, account, privacy, new SignOutButton(authentication));
    }

    private Anchor link(MenuEntry entry) {
        String target = MenuEntries.address(entry);
        Anchor link = new Anchor(target, "");
        link.setId("rail-" + entry.title().toLowerCase().replace(' ', '-'));
        if (entry.icon() != null) {
            Icon icon = new Icon(entry.icon());
            icon.setSize("1.25em");
            icon.getElement().setAttribute("aria-hidden", "true");
            link.add(icon);
        }
        link.add(new Span(entry.title()));
        links.put(target, link);
        return link;
    }
}
