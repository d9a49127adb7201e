package org.wheelhouse.shell.ui;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/** The {@code @Menu} entries that the person who is signed in may open, by the place that their order stands for. */
final class MenuEntries {

    /** Orders below this one stand in the rail. */
    static final int RAIL = 0;
    /** Orders from 100 are labs. */
    static final int LABS = 1;
    /** Orders from 200 are boards. */
    static final int BOARDS = 2;

    private MenuEntries() {}

    static List<MenuEntry> of(int place) {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.order() != null && (int) (entry.order() / 100) == place)
                .filter(entry -> place != RAIL || leadsSomewhere(entry))
                .toList();
    }

    /** A list of labs or boards stands in the rail only when there is one. */
    private static boolean leadsSomewhere(MenuEntry entry) {
        return switch (address(entry)) {
            case "/labs" -> !of(LABS).isEmpty();
            case "/boards" -> !of(BOARDS).isEmpty();
            default -> true;
        };
    }

    static String address(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path() : "/" + entry.path();
    }
}
