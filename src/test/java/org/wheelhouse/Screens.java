package org.wheelhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreensList;
import org.wheelhouse.testing.ScreensList.Shot;
import org.wheelhouse.testing.Visitors;

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

    private static final Pattern HEADING = Pattern.compile("^##? .*\\{#([a-z0-9-]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

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

    /** Every slide of one module, as {@code ./wheelhouse screens week-5} asks for. */
    @Test
    @EnabledIfSystemProperty(named = "screens", matches = "week-[0-9]+")
    void ofEverySlide() throws IOException {
        String module = System.getProperty("screens");
        Browser browser = visitor("participant");
        String address = "/" + module.replace('-', '/');
        int number = 1;
        for (String slide : slides(module)) {
            String name = "%s-%02d-%s".formatted(module, number++, slide);
            take(browser, address + "/" + slide, name, List.of("light"), List.of("phone", "projector"));
        }
    }

    /** The ids in the order of the file; a slide without an id of its own has no picture. */
    private static List<String> slides(String module) throws IOException {
        return Files.readAllLines(Path.of("content/modules", module, "module.md")).stream()
                .map(HEADING::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
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
        Files.createDirectories(FOLDER);
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
                Files.write(FOLDER.resolve(name + "-" + size + "-" + scheme + ".png"), browser.picture());
            }
        }
    }
}
