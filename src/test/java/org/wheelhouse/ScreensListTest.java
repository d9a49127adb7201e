package org.wheelhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.wheelhouse.testing.ScreensList;

@Tag("heavy")
class ScreensListTest {

    @Test
    void everyViewHasItsPicture() {
        List<String> taken = ScreensList.read().stream()
                .map(shot -> shot.address().substring(1).split("\\?")[0])
                .toList();
        assertThat(routes()).isNotEmpty().allSatisfy(route -> assertThat(taken)
                .as("a picture of " + route)
                .anyMatch(one -> one.matches(pattern(route))));
    }

    /** Of all views that are compiled. */
    private static List<String> routes() {
        var views = new ClassPathScanningCandidateComponentProvider(false);
        views.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return views.findCandidateComponents("org.wheelhouse").stream()
                .map(view ->
                        ((AnnotatedBeanDefinition) view).getMetadata().getAnnotationAttributes(Route.class.getName()))
                .map(route -> (String) route.get("value"))
                .toList();
    }

    /** {@code week/:week/:slide?} as a regular expression. */
    private static String pattern(String route) {
        return route.replaceAll(":[a-zA-Z]+(\\([^)]*\\))?(?![a-zA-Z(?*])", "[^/]+")
                .replaceAll("/:[a-zA-Z]+(\\([^)]*\\))?[?*]", "(/[^/]+)*");
    }
}
