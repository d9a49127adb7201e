package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.kit.TextUpload;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;

/** Files that are sent to the house without the browser's own checks. */
@HouseTest
class UploadTest {

    private static final Pattern TARGET = Pattern.compile("\"(VAADIN/dynamic/resource/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Value("${wheelhouse.data}")
    String data;

    private Web web = new Web(0);
    private String cohort = "";

    @BeforeEach
    void signIn() {
        web = visitors.web(port, visitors.admin());
        cohort = visitors.cohort().id().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people/invite/COHORT", "content/gift"})
    void oneByteTooManyIsRefusedUnread(String view) {
        VaadinTab tab = open(view);
        byte[] right = "x".repeat(TextUpload.LARGEST).getBytes(StandardCharsets.US_ASCII);
        byte[] tooLarge = "y".repeat(TextUpload.LARGEST + 1).getBytes(StandardCharsets.US_ASCII);

        assertThat(send(tab, tooLarge, "list.csv").status()).isGreaterThanOrEqualTo(400);
        assertThat(tab.navigate(address(view)).body()).doesNotContain("yyyyyyyy");
        assertThat(send(tab, right, "list.csv").status()).isEqualTo(200);
    }

    /** What a page types travels in its calls, and a file of YAML may be as long as a call. */
    @Test
    void aCallOfTenMegabytesIsRefusedUnreadAndThePageGoesOn() {
        VaadinTab tab = open("content/gift");
        String call =
                "{\"csrfToken\":\"x\",\"rpc\":[{\"type\":\"mSync\",\"value\":\"" + "y".repeat(10_000_000) + "\"}]}";

        assertThat(web.postJson("/?v-r=uidl&v-uiId=0", call).status()).isEqualTo(413);
        assertThat(tab.navigate("privacy").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people/invite/COHORT", "content/gift"})
    void whatIsNoTextIsSaidSo(String view) {
        VaadinTab tab = open(view);

        send(tab, "PK\3\4\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), "list.csv");

        assertThat(tab.event(1, "ui-poll").body() + tab.told()).contains("This is no text file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../../tmp/wheelhouse-escaped.csv", "/tmp/wheelhouse-escaped.csv", "a\u0000b.csv", "%00"})
    void theNameOfAFileIsNeverUsed(String name) {
        VaadinTab tab = open("people/invite/COHORT");
        String encoded = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);

        Web.Answer answer = send(tab, "Ada, ada@example.org".getBytes(StandardCharsets.UTF_8), encoded);

        assertThat(answer.status()).as("read as any other").isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        for (Path path : List.of(Path.of("/tmp/wheelhouse-escaped.csv"), Path.of(data, "list.csv"))) {
            assertThat(path).doesNotExist();
        }
    }

    private VaadinTab open(String view) {
        VaadinTab tab = VaadinTab.load(web, address(view));
        tab.navigate(address(view));
        return tab;
    }

    private String address(String view) {
        return view.replace("COHORT", cohort);
    }

    private Web.Answer send(VaadinTab tab, byte[] file, String name) {
        String newest = TARGET.matcher(tab.told())
                .results()
                .map(found -> found.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return web.postFile("/" + newest, file, name);
    }
}
