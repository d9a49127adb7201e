package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.OnTheWall;
import org.wheelhouse.testing.Visitors;

/** All of week 5 on a wall of 1920 by 1080, where nobody can scroll. */
@HouseTest
class WallBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    PodiumService podium;

    @Autowired
    Content content;

    @Test
    void everySlideStandsThereWithItsWidgetAndNoneOfItsLinesIsCut() {
        Module module = content.ofWeek(5).orElseThrow();
        Cohort cohort = visitors.cohort();
        visitors.signIn(visitors.facilitator(cohort));
        Workshop room = workshops.openNow(module.id(), Optional.of(cohort.id()));
        workshops.begin(room.id());
        Browser wall = Browser.fresh().size(1920, 1080);
        wall.driver.get("http://localhost:" + port + "/w/" + room.code().orElseThrow() + "/screen");

        List<Slide> slides = module.slides();
        for (int at = 0; at < slides.size(); at++) {
            if (at > 0) {
                podium.turn(
                        room.id(), slides.get(at - 1).id(), 0, slides.get(at).id(), 0);
            }
            check(wall, slides.get(at));
        }
    }

    private static void check(Browser wall, Slide slide) {
        OnTheWall.wait(wall, slide);
        assertThat(wall.has("vaadin-notification-card"))
                .as("something failed at " + slide.id())
                .isFalse();
    }
}
