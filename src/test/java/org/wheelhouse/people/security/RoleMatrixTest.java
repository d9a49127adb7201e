package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.SpringServlet;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreensList;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** Every route, found in the running house, is opened by everybody: it opens to those whom its annotation names, and to no others. */
@HouseTest
class RoleMatrixTest {

    /** Another test may have written lines of a later day: the clock goes back after each. */
    private static final int ALL = 100_000;

    private static final String NOT_FOR_YOU = "This page is not open to you";
    private static final String SIGN_IN = "/sign-in";
    /** Of their own, for they try wrong codes, and of those an address may try only so many a minute. */
    private static final String FROM = "127.0.71.2";

    /** What must never open to whom, whatever an annotation may say one day. */
    private static final Map<String, List<String>> NEVER = Map.of(
            "nobody", List.of("", "account", "people", "labs", "boards", "content", "week/5", "quiz/5"),
            "guest", List.of("account", "people", "content", "week/5", "quiz/5", "quiz/5/statistics"),
            "participant", List.of("people", "people/audit", "content", "content/gift", "quiz/5/statistics"),
            "executive", List.of("people", "people/audit", "content", "content/gift", "quiz/5/statistics"),
            "facilitator", List.of("people", "people/audit"));

    @LocalServerPort
    int port;

    @Autowired
    ServletRegistrationBean<SpringServlet> vaadin;

    @Autowired
    Visitors visitors;

    @Autowired
    Audit audit;

    private record Way(String template, String address, Class<?> view) {}

    @TestFactory
    Stream<DynamicTest> everyRouteOpensToThoseItNamesAndToNobodyElse() {
        Map<String, Web> everybody = everybody();
        // each has a browser of its own, so all may knock at once
        return ways().stream()
                .map(way -> DynamicTest.dynamicTest("/" + way.template(), () -> everybody.entrySet().parallelStream()
                        .forEach(visitor -> check(way, visitor))));
    }

    private void check(Way way, Map.Entry<String, Web> visitor) {
        boolean allowed = mayOpen(way.view(), visitor.getKey());
        if (visitor.getKey().equals("nobody") && !allowed) {
            Web.Answer page = visitor.getValue().get("/" + way.address());
            assertThat(page.status()).isEqualTo(302);
            assertThat(page.location()).endsWith(SIGN_IN);
            assertThat(page.body()).isEmpty();
            return;
        }
        VaadinTab tab = VaadinTab.load(visitor.getValue(), way.address());
        String drawn = tab.navigate(way.address()).body();
        tab.close();
        assertThat(drawn.contains(NOT_FOR_YOU))
                .as(visitor.getKey() + ": " + drawn)
                .isEqualTo(!allowed);
    }

    @TestFactory
    Stream<DynamicTest> someDoorsStayShutWhateverAnAnnotationSays() {
        Map<String, Web> everybody = everybody();
        return NEVER.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .map(address -> DynamicTest.dynamicTest(entry.getKey() + " at /" + address, () -> {
                    Web web = everybody.get(entry.getKey());
                    if (entry.getKey().equals("nobody")) {
                        assertThat(web.get("/" + address).location()).endsWith(SIGN_IN);
                    } else {
                        assertThat(VaadinTab.load(web, address)
                                        .navigate(address)
                                        .body())
                                .contains(NOT_FOR_YOU);
                    }
                })));
    }

    @Test
    void whoIsRefusedStandsInTheLog() {
        Person person = visitors.participant(visitors.cohort());
        Web web = visitors.web(port, person);

        VaadinTab.load(web, "people").navigate("people");

        assertThat(audit.newest(ALL)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo(Audit.What.REFUSED);
            assertThat(line.who()).contains(person.id());
            assertThat(line.detail()).contains("people");
        });
    }

    private Map<String, Web> everybody() {
        Map<String, Web> all = new LinkedHashMap<>();
        var cohort = visitors.cohort();
        all.put("nobody", new Web(port, FROM));
        all.put("guest", visitors.web(port, visitors.guest("board/x"), FROM));
        all.put("participant", visitors.web(port, visitors.participant(cohort), FROM));
        all.put("executive", visitors.web(port, visitors.executive(cohort), FROM));
        all.put("facilitator", visitors.web(port, visitors.facilitator(cohort), FROM));
        all.put("admin", visitors.web(port, visitors.admin(), FROM));
        return all;
    }

    private List<Way> ways() {
        List<String> taken = ScreensList.read().stream()
                .map(shot -> shot.address().substring(1))
                .toList();
        return vaadin.getServlet().getService().getRouter().getRegistry().getRegisteredRoutes().stream()
                .map(route -> way(route, taken))
                .toList();
    }

    /** With an address that leads somewhere, where the list of pictures knows one. */
    private static Way way(RouteBaseData<?> route, List<String> taken) {
        String template = route.getTemplate();
        String pattern = Arrays.stream(template.split("/"))
                .map(part -> !part.startsWith(":") ? part : part.matches(".*[?*].*") ? "?.*" : "[^/]+")
                .collect(Collectors.joining("/"));
        String made = Arrays.stream(template.split("/"))
                .filter(part -> !part.matches(":.*[?*].*"))
                .map(part -> part.startsWith(":") ? "1" : part)
                .collect(Collectors.joining("/"));
        String address =
                taken.stream().filter(one -> one.matches(pattern)).findFirst().orElse(made);
        return new Way(template, address, route.getNavigationTarget());
    }

    private static boolean mayOpen(Class<?> view, String who) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return true;
        }
        Optional<Role> role = role(who);
        if (view.isAnnotationPresent(RolesAllowed.class)) {
            return role.filter(one -> Arrays.asList(
                                    view.getAnnotation(RolesAllowed.class).value())
                            .contains(one.name()))
                    .isPresent();
        }
        return role.isPresent() && view.isAnnotationPresent(PermitAll.class);
    }

    private static Optional<Role> role(String who) {
        return switch (who) {
            case "nobody" -> Optional.empty();
            case "executive" -> Optional.of(Role.PARTICIPANT);
            default -> Optional.of(Role.valueOf(who.toUpperCase(java.util.Locale.ROOT)));
        };
    }
}
