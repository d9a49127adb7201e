package org.wheelhouse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.spring.SpringServlet;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** Something fails in a page, in a click and in an endpoint: a code goes out, the cause into the log, and nothing else. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class FailureTest {

    private static final Pattern CODE = Pattern.compile("tell your facilitator the code ([A-Z2-9]{6})");
    private static final String SQL = "select secret from no_such_table";

    @LocalServerPort
    int port;

    @Autowired
    ServletRegistrationBean<SpringServlet> vaadin;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    JdbcClient jdbc;

    private final RequestMappingInfo failing =
            RequestMappingInfo.paths("/open/fails", "/open/refuses").build();
    /** Fails while it is opened, or when it is clicked. */
    @PermitAll
    static class FailingView extends Div implements BeforeEnterObserver {

        static Runnable fails = () -> {};

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (event.getLocation().getPath().endsWith("at-once")) {
                fails.run();
            }
            Button button = new Button("Fail", click -> fails.run());
            button.setId("fail");
            add(button);
        }
    }

    /** An endpoint of the same kind. */
    public static class FailingEndpoint {

        public String answer(jakarta.servlet.http.HttpServletRequest request) {
            if (request.getRequestURI().endsWith("refuses")) {
                throw new AccessDeniedException("on purpose");
            }
            FailingView.fails.run();
            return "";
        }
    }

    @BeforeEach
    void addWhatFails() throws NoSuchMethodException {
        FailingView.fails = () -> jdbc.sql(SQL).query().listOfRows();
        RouteConfiguration routes = routes();
        routes.setRoute("fails/at-once", FailingView.class);
        routes.setRoute("fails/on-click", FailingView.class);
        endpoints.registerMapping(
                failing,
                new FailingEndpoint(),
                FailingEndpoint.class.getMethod("answer", jakarta.servlet.http.HttpServletRequest.class));
    }

    @AfterEach
    void takeItAway() {
        routes().removeRoute("fails/at-once");
        routes().removeRoute("fails/on-click");
        endpoints.unregisterMapping(failing);
    }

    private RouteConfiguration routes() {
        return RouteConfiguration.forRegistry(
                (RouteRegistry) vaadin.getServlet().getService().getRouter().getRegistry());
    }

    @Test
    void aPageAClickAndAnEndpointThatFailShowACodeAndNothingOfTheCause(CapturedOutput log) {
        Web web = new Web(port);
        web.signIn(Visitors.DANA, Visitors.PASSWORD, false);
        VaadinTab tab = VaadinTab.load(web, "fails/on-click");
        tab.navigate("fails/on-click");
        List<String> shown = Stream.of(
                        VaadinTab.load(web, "fails/at-once").navigate("fails/at-once"),
                        tab.click(tab.node("fail")),
                        web.get("/open/fails", "Accept", "text/html"),
                        web.get("/open/fails"))
                .map(Web.Answer::body)
                .toList();

        assertThat(shown).allSatisfy(body -> {
            Matcher code = CODE.matcher(body);
            assertThat(code.find()).as(body).isTrue();
            assertThat(body)
                    .doesNotContain("no_such_table")
                    .doesNotContain("Exception", "org.springframework", "org.h2", "java:", "\\tat ");
            assertThat(log.getAll().split("Failure " + code.group(1), -1))
                    .as("logged once under this code")
                    .hasSize(2);
        });
        assertThat(log.getAll().split("bad SQL grammar", -1).length).isGreaterThan(4);
    }

    @Test
    void anEndpointThatFailsSaysSoWithItsStatusAndARefusalStaysOne() {
        Web web = new Web(port);
        web.signIn(Visitors.DANA, Visitors.PASSWORD, false);

        assertThat(web.get("/open/fails").status()).isEqualTo(500);
        assertThat(web.get("/open/refuses").status()).isEqualTo(403);
    }
}
