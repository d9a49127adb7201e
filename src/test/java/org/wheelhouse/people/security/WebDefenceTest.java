package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.spring.SpringServlet;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** What the house answers to those who look for a way in: headers, cookies, tokens, origins, paths. */
@HouseTest
class WebDefenceTest {

    private static final Pattern STYLE_BY_HASH = Pattern.compile("(frontend/wheelhouse\\.css\\?v-c=[0-9a-f]+)");
    private static final Pattern BUILD_FILE = Pattern.compile("(VAADIN/build/[^\"]+\\.js)");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServletRegistrationBean<SpringServlet> vaadin;

    @Test
    void onlyTheProxyIsBelievedWhenItNamesAnotherAddress() {
        wrongSignIn(new Web(port), "203.0.113.9, 198.51.100.4");
        wrongSignIn(new Web(port, "127.0.0.31"), "203.0.113.10");

        assertThat(addressesInTheLog())
                .contains("198.51.100.4", "127.0.0.31")
                .doesNotContain("203.0.113.9", "203.0.113.10");
    }

    private static void wrongSignIn(Web web, String forwarded) {
        web.signIn("nobody@example.org", "wrong wrong wrong", false, "X-Forwarded-For", forwarded);
    }

    private List<String> addressesInTheLog() {
        return jdbc.sql("select address from audit_line").query(String.class).list();
    }

    @TestFactory
    Stream<DynamicTest> everyRouteFileAndErrorPageCarriesTheHeaders() throws IOException {
        Web web = new Web(port);
        web.signIn(Visitors.ADMIN, Visitors.PASSWORD, false);
        Web nobody = new Web(port);
        Stream<String> routes = routes().registry().getRegisteredRoutes().stream()
                .map(RouteBaseData::getTemplate)
                .map(template -> "/" + template.replaceAll(":[^/]+", "1"));
        Stream<String> others = Stream.of(
                "/nothing-here",
                "/frontend/nothing.js",
                "/error",
                "/actuator/health",
                "/actuator/env",
                "/open/nothing",
                "/do/nothing",
                "/do/my-data",
                "/VAADIN/push",
                "/favicon.ico",
                "/a;b=c",
                "/" + buildFile(web));
        return Stream.of(routes, others, ownFiles(), bundledFiles())
                .flatMap(paths -> paths)
                .flatMap(path -> Stream.of(web, nobody)
                        .map(visitor -> DynamicTest.dynamicTest(
                                path + (visitor == web ? " as admin" : " as nobody"), () -> check(visitor.get(path)))));
    }

    private static Stream<String> ownFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("frontend"))) {
            return files.filter(Files::isRegularFile).map(file -> "/" + file).toList().stream();
        }
    }

    private static Stream<String> bundledFiles() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/VAADIN/webapp/VAADIN/build/*.js");
        assertThat(files).isNotEmpty();
        return Arrays.stream(files).map(file -> "/VAADIN/build/" + file.getFilename());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost",
                "GET /a[b HTTP/1.1\r\nHost: localhost",
                "GET /frontend/%00 HTTP/1.1\r\nHost: localhost",
                "GET /..%2f..%2fx HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/9.9\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: a b",
                "GET / HTTP/1.1",
                "TRACE / HTTP/1.1\r\nHost: localhost",
                "BREW / HTTP/1.1\r\nHost: localhost",
                "PUT /frontend/wheelhouse.css HTTP/1.1\r\nHost: localhost",
                "DELETE / HTTP/1.1\r\nHost: localhost",
            })
    void whatTheServerItselfRefusesCarriesThemToo(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer)
                .matches("(?s)HTTP/1.1 (400|403|405|505) .*")
                .contains("Content-Security-Policy: " + HeaderFilter.POLICY + "\r\n")
                .contains("X-Content-Type-Options: nosniff\r\n", "X-Frame-Options: DENY\r\n", "Cache-Control: no-store")
                .doesNotContain("Tomcat", "Exception", "\nServer:");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void healthSaysOnlyThatItIsUp() {
        Web web = new Web(port);

        assertThat(web.get("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(web.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(web.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(web.get("/actuator/health/db").status()).isEqualTo(404);
    }

    @Test
    void theHouseRunsInProductionMode() {
        assertThat(vaadin.getServlet().getService().getDeploymentConfiguration().isProductionMode())
                .isTrue();
    }

    private static void check(Web.Answer answer) {
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(HeaderFilter.POLICY);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cache-Control")).isNotEmpty();
        assertThat(answer.header("Strict-Transport-Security")).as("without TLS").isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    private Routes routes() {
        return new Routes(
                (RouteRegistry) vaadin.getServlet().getService().getRouter().getRegistry());
    }

    private record Routes(RouteRegistry registry) {}

    private static String buildFile(Web web) {
        return find(BUILD_FILE, web.get("/").body());
    }

    private static String find(Pattern address, String page) {
        return address.matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void filesWithAHashAreKeptAYearOthersAreAskedAboutAndErrorsNeverKept() {
        Web web = new Web(port);
        web.signIn(Visitors.DANA, Visitors.PASSWORD, false);

        assertThat(web.get("/" + buildFile(web)).header("Cache-Control")).isEqualTo(HeaderFilter.A_YEAR);
        assertThat(web.get("/VAADIN/build/nothing-12345678.js").header("Cache-Control"))
                .isEqualTo("no-store");
        Web.Answer css = web.get("/frontend/wheelhouse.css");
        assertThat(css.header("Cache-Control")).isEqualTo(HeaderFilter.ASK_AGAIN);
        Web.Answer again = web.get("/frontend/wheelhouse.css", "If-Modified-Since", css.header("Last-Modified"));
        assertThat(again.status()).isEqualTo(304);
        String byHash = find(STYLE_BY_HASH, web.get("/").body());
        assertThat(web.get("/" + byHash).header("Cache-Control")).isEqualTo(HeaderFilter.A_YEAR);
        assertThat(web.get("/frontend/nothing.css?v-c=12345678").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(web.get("/").header("Cache-Control")).contains("no-store");
    }

    @Test
    void cookiesAreForThisHostOnlyAndHiddenFromScripts() {
        Web web = new Web(port);
        web.get("/sign-in");
        List<String> cookies =
                web.signIn(Visitors.DANA, Visitors.PASSWORD, true).headers().allValues("Set-Cookie");

        assertThat(cookies).hasSize(2).allSatisfy(cookie -> assertThat(cookie)
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Web web = new Web(port);
        web.get("/sign-in");

        Web.Answer answer = web.post("/sign-in", Map.of("username", Visitors.DANA, "password", Visitors.PASSWORD));

        assertThat(answer.location()).endsWith("/sign-in?again");
        assertThat(web.get("/").status()).as("nobody is signed in").isEqualTo(302);
    }

    @Test
    void whatChangesSomethingNeedsOurOrigin() {
        Web web = new Web(port);

        assertThat(web.signIn(Visitors.DANA, Visitors.PASSWORD, false, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(web.signIn(Visitors.DANA, Visitors.PASSWORD, false, "Origin", "null")
                        .status())
                .isEqualTo(403);
        assertThat(web.signIn(Visitors.DANA, Visitors.PASSWORD, false, "Origin", web.base())
                        .status())
                .isEqualTo(302);
        assertThat(web.get("/").status()).isEqualTo(200);
        assertThat(web.post("/do/nothing", Map.of()).status())
                .as("no origin at all")
                .isEqualTo(403);
    }

    @Test
    void thePushSocketOpensOnlyForOurOwnPages() {
        Web web = new Web(port);
        web.signIn(Visitors.DANA, Visitors.PASSWORD, false);
        VaadinTab tab = VaadinTab.load(web, "");

        assertThat(tab.connect("https://evil.example")).isEqualTo(403);
        assertThat(tab.connect("http://localhost:1")).isEqualTo(403);
        assertThat(tab.connect("")).isEqualTo(403);
        assertThat(tab.connect(web.base())).isEqualTo(101);
    }

    @Test
    void aCallWithAForeignKeyDoesNothing() {
        Web web = new Web(port);
        web.signIn(Visitors.DANA, Visitors.PASSWORD, false);
        VaadinTab tab = VaadinTab.load(web, "");
        String call =
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"\",\"query\":\"\","
                        + "\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}";

        assertThat(tab.send("stolen-from-elsewhere", call).body()).contains("appError", "\"changes\":{}");
        assertThat(tab.send("", call).body()).contains("appError", "\"changes\":{}");
        assertThat(tab.navigate("").body()).doesNotContain("appError", "\"changes\":{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/beans",
                "/actuator/configprops",
                "/actuator/loggers",
                "/actuator/mappings",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/actuator/shutdown",
                "/actuator/info",
                "/h2-console",
                "/h2-console/login.do",
                "/h2",
                "/console",
                "/admin",
                "/manager/html",
                "/.git/config",
                "/.env",
                "/application.properties",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/META-INF/resources/frontend/wheelhouse.css",
                "/org/wheelhouse/Wheelhouse.class",
                "/db/migration/V1__people.sql",
                "/content/modules/week-5/module.md",
                "/VAADIN/config/stats.json",
                "/VAADIN/dynamic/resource/1/1/x",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/wp-login.php",
                "/frontend/../application.properties",
                "/frontend/%2e%2e/%2e%2e/application.properties",
                "/frontend/..%2f..%2fapplication.properties",
                "/_static/../application.properties",
                "/open/../actuator/env",
                "/open/;/actuator/env",
                "/data/wheelhouse.mv.db",
                "/sign-in/../actuator/env",
                "/VAADIN/build/vaadin-bundle.js.map",
                "/VAADIN/dev-server",
                "/?v-r=debug",
                "/backups",
                "/who-may-sign-in.txt",
            })
    void wellKnownPathsTellNothing(String path) {
        Web.Answer answer = new Web(port).get(path);

        assertThat(answer.status()).isIn(302, 400, 401, 403, 404);
        if (answer.status() == 302) {
            assertThat(answer.location()).endsWith("/sign-in");
        }
        assertThat(answer.body()).doesNotContain("spring.datasource", "create table", "Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/%2F%2Fevil.example"})
    void signInLeadsHomeAndNeverToAnotherSite(String target) {
        Web web = new Web(port);
        web.get("/sign-in?continue=" + target.replace("\\", "%5C"));
        web.get("/" + target.replace("\\", "%5C").replace(":", "%3A"));

        String location = web.signIn(Visitors.DANA, Visitors.PASSWORD, false).location();

        assertThat(location).startsWith(web.base() + "/");
        assertThat(location.substring(web.base().length()))
                .doesNotStartWith("//")
                .doesNotStartWith("/\\");
    }

    @Test
    void afterSignInThePersonIsWhereItWantedToGo() {
        Web web = new Web(port);
        assertThat(web.get("/labs").location()).endsWith("/sign-in");

        assertThat(web.signIn(Visitors.DANA, Visitors.PASSWORD, false).location())
                .contains("/labs");
    }
}
