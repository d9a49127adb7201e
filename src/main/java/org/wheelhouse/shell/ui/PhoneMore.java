package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Set;

/**
 * What of the rail has no room in the bar of a phone, at the end of home and of the own account: entries from the sixth on, who
 * sees what, the way out. Not seen elsewhere than on a phone.
 */
class PhoneMore extends Nav {

    /** Home, and the page to which the top of a phone leads. */
    private static final Set<String> PLACES = Set.of("", "account");

    private static final int IN_THE_BAR = 5;

    PhoneMore(AuthenticationContext authentication, MenuEntries menu) {
        addClassNames("wh-phone", "wh-phone-more");
        getElement().setAttribute("aria-label", "More");
        menu.of(MenuEntries.RAIL).stream().skip(IN_THE_BAR).forEach(entry -> {
            Anchor link = new Anchor(MenuEntries.address(entry), entry.title());
            link.setId("more-" + entry.title().toLowerCase().replace(' ', '-'));
            add(link);
        });
        Anchor privacy = new Anchor("/privacy", "Who sees what");
        privacy.setId("more-privacy");
        SignOutButton out = new SignOutButton(authentication);
        out.setId("more-sign-out");
        add(privacy, out);
    }

    static boolean belongsOn(String path) {
        return PLACES.contains(path);
    }
}
