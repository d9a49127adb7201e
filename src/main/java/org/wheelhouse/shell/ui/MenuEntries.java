package org.wheelhouse.shell.ui;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The {@code @Menu} entries that the person who is signed in may open, by the place that their order stands for. What a role may
 * open stays the same while the house runs; asked for it, Vaadin looks through all views once for each of them.
 */
@Component
class MenuEntries {

    /** Orders below this one stand in the rail. */
    static final int RAIL = 0;
    /** Orders from 100 are labs. */
    static final int LABS = 1;
    /** Orders from 200 are boards. */
    static final int BOARDS = 2;

    private final AuthenticationContext authentication;
    private final Map<Set<String>, List<MenuEntry>> byRoles = new ConcurrentHashMap<>();

    MenuEntries(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    List<MenuEntry> of(int place) {
        List<MenuEntry> all = byRoles.computeIfAbsent(
                Set.copyOf(authentication.getGrantedRoles()), roles -> MenuConfiguration.getMenuEntries());
        return all.stream()
                .filter(entry -> isAt(place, entry))
                .filter(entry -> place != RAIL || leadsSomewhere(entry, all))
                .toList();
    }

    /** A list of labs or boards stands in the rail only when there is one. */
    private static boolean leadsSomewhere(MenuEntry entry, List<MenuEntry> all) {
        return switch (address(entry)) {
            case "/labs" -> all.stream().anyMatch(one -> isAt(LABS, one));
            case "/boards" -> all.stream().anyMatch(one -> isAt(BOARDS, one));
            default -> true;
        };
    }

    private static boolean isAt(int place, MenuEntry entry) {
        return entry.order() != null && (int) (entry.order() / 100) == place;
    }

    static String address(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path() : "/" + entry.path();
    }
}
