package org.wheelhouse.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.SpringServlet;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Web;

/** A page whose line breaks is told what comes after, in whatever order the server notices the end of the old line and the new one. */
@HouseTest
class SteadyPushTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ServletRegistrationBean<SpringServlet> servlet;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private Web web;
    private VaadinTab tab;
    private UI ui;

    @BeforeEach
    void aPageWithItsSocket() {
        web = new Web(port);
        BlockingQueue<UI> begun = new LinkedBlockingQueue<>();
        VaadinService service = servlet.getServlet().getService();
        web.token("/sign-in");
        Registration listening = service.addUIInitListener(begin -> begun.add(begin.getUI()));
        tab = VaadinTab.open(web, "sign-in");
        listening.remove();
        assertThat(begun).hasSize(1);
        ui = begun.remove();
        tab.hear(heard::add);
        assertThat(isTold("at first")).isTrue();
    }

    private boolean isTold(String words) {
        say(words);
        return hears(words);
    }

    private void say(String words) {
        ui.access(() -> ui.getPage().setTitle(words));
    }

    private boolean hears(String words) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        try {
            while (System.nanoTime() < end) {
                String message = heard.poll(100, TimeUnit.MILLISECONDS);
                if (message != null && message.contains(words)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private PushConnection push() {
        return Objects.requireNonNull(ui.getInternals().getPushConnection());
    }

    @Test
    void theOldLineIsNoticedAfterTheNewOneIsOpen() throws Exception {
        Runnable old = tab.cutter();
        CompletableFuture<Integer> opened;
        ui.getSession().lock();
        try {
            opened = CompletableFuture.supplyAsync(() -> tab.connect(web.base()));
            TimeUnit.MILLISECONDS.sleep(300);
            old.run();
            TimeUnit.MILLISECONDS.sleep(300);
        } finally {
            ui.getSession().unlock();
        }
        assertThat(opened.get(10, TimeUnit.SECONDS)).isEqualTo(101);
        // else it may be said into the old line; the new one's greeting comes when the server has it
        assertThat(hears("|X|")).isTrue();
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(isTold("after the old line was noticed")).isTrue();
        assertThat(isTold("and again")).isTrue();
    }

    @Test
    void whatIsSaidWhileThereIsNoLineComesWithTheNextOne() throws Exception {
        tab.cut();
        for (int tenth = 0; push().isConnected() && tenth < 50; tenth++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(push().isConnected()).isFalse();
        say("while nobody listens");
        assertThat(tab.connect(web.base())).isEqualTo(101);
        assertThat(hears("while nobody listens")).isTrue();
    }

    @Test
    void aPageThatIsClosedByTheServerHasNoLine() {
        ui.getSession().accessSynchronously(() -> push().disconnect());
        assertThat(tab.closedWithin(Duration.ofSeconds(3))).isTrue();
    }
}
