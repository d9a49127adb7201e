package org.wheelhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.OnTheWall;
import org.wheelhouse.testing.ScreensList;
import org.wheelhouse.testing.ScreensList.Shot;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.PodiumService;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** Takes the pictures for {@code ./wheelhouse screens}; its name keeps it out of an ordinary test run. */
@HouseTest
class Screens {

    private static final Path FOLDER = Path.of("target/screens");
    private static final Map<String, int[]> SIZES = new LinkedHashMap<>(Map.of(
            "phone", new int[] {390, 844}, "laptop", new int[] {1280, 800}, "projector", new int[] {1920, 1080}));
    private static final Map<String, String> WHO = Map.of(
            "executive", Visitors.DANA,
            "participant", "jonas@example.org",
            "facilitator", Visitors.FACILITATOR,
            "admin", Visitors.ADMIN);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Content content;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private PodiumService podium;

    @Test
    @EnabledIfSystemProperty(named = "screens", matches = "all")
    void ofEveryView() throws IOException {
        Map<String, List<Shot>> byPerson = ScreensList.read("{live}").stream()
                .collect(Collectors.groupingBy(Shot::who, LinkedHashMap::new, Collectors.toList()));
        for (var person : byPerson.entrySet()) {
            Browser browser = visitor(person.getKey());
            for (Shot shot : person.getValue()) {
                take(
                        browser,
                        shot.address().replace("{live}", live()),
                        shot.name(),
                        List.of("light", "dark"),
                        List.of("phone", "laptop", "projector"));
            }
        }
    }

    /** The code of the demo's workshop, another one each time. */
    private String live() {
        return jdbc.sql("select code from workshop where stage = 'LIVE' order by started_at")
                .query(String.class)
                .list()
                .getFirst();
    }

    /** Every slide of one module, as {@code ./wheelhouse screens week-5} asks for: read on a phone, and on a room's wall. */
    @Test
    @EnabledIfSystemProperty(named = "screens", matches = "week-[0-9]+")
    void ofEverySlide() throws IOException {
        Module module =
                content.module(new ModuleId(System.getProperty("screens"))).orElseThrow();
        Browser phone = visitor("participant");
        for (Slide slide : module.slides()) {
            String address = "/week/" + module.week() + "/" + slide.id().value();
            take(phone, address, name(module, slide), List.of("light"), List.of("phone"));
        }
        Cohort cohort = visitors.cohort();
        visitors.signIn(visitors.facilitator(cohort));
        Workshop room = workshops.openNow(module.id(), Optional.of(cohort.id()));
        workshops.begin(room.id());
        Browser wall = Browser.fresh(2).size(1920, 1080);
        wall.driver.get(base() + "/w/" + room.code().orElseThrow() + "/screen");
        SlideId last = module.slides().getFirst().id();
        for (Slide slide : module.slides()) {
            podium.turn(room.id(), last, 0, slide.id(), 0);
            last = slide.id();
            OnTheWall.wait(wall, slide);
            write(wall, name(module, slide) + "-projector-light");
        }
    }

    private static String name(Module module, Slide slide) {
        return "%s-%02d-%s"
                .formatted(
                        module.id().value(),
                        module.slides().indexOf(slide) + 1,
                        slide.id().value());
    }

    private Browser visitor(String who) {
        Browser browser = Browser.fresh();
        return who.equals("nobody") ? browser : browser.signIn(base(), WHO.get(who), Visitors.PASSWORD);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private void take(Browser browser, String address, String name, List<String> schemes, List<String> sizes)
            throws IOException {
        for (String size : sizes) {
            browser.size(SIZES.get(size)[0], SIZES.get(size)[1]);
            for (String scheme : schemes) {
                browser.scheme(scheme).open(base() + address);
                browser.until(
                        "nothing is loading",
                        () -> Boolean.TRUE.equals(
                                browser.script(
                                        "return document.fonts.status === 'loaded' "
                                                + "&& [...document.querySelectorAll('.v-loading-indicator')].every(i => i.style.display === 'none')")));
                write(browser, name + "-" + size + "-" + scheme);
            }
        }
    }

    private static void write(Browser browser, String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), browser.picture());
    }
}
