package org.wheelhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wheelhouse.testing.ScreensList;

@Tag("heavy")
class ScreensListTest {

    @Test
    void everyViewHasItsPicture() {
        List<String> taken = ScreensList.read().stream()
                .map(shot -> shot.address().substring(1).split("\\?")[0])
                .toList();
        List<String> routes = ArchitectureTest.HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .map(ScreensListTest::address)
                .toList();
        assertThat(routes)
                .allSatisfy(route ->
                        assertThat(taken).as("a picture of " + route).anyMatch(one -> one.matches(pattern(route))));
    }

    private static String address(JavaClass view) {
        return view.getAnnotationOfType(Route.class).value();
    }

    /** {@code week/:week/:slide?} as a regular expression. */
    private static String pattern(String route) {
        return route.replaceAll(":[a-zA-Z]+(\\([^)]*\\))?(?![a-zA-Z(?*])", "[^/]+")
                .replaceAll("/:[a-zA-Z]+(\\([^)]*\\))?[?*]", "(/[^/]+)*");
    }
}
