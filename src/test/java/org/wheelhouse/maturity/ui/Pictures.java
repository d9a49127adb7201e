package org.wheelhouse.maturity.ui;

import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.testing.*;

@HouseTest
class Pictures {
    @LocalServerPort
    int port;

    @Test
    void take() throws Exception {
        Path out = Files.createDirectories(Path.of("/tmp/mat"));
        for (String who : List.of(Visitors.DANA, Visitors.FACILITATOR)) {
            Browser b = Browser.fresh().signIn("http://localhost:" + port, who, Visitors.PASSWORD);
            for (ScreensList.Shot shot : ScreensList.read()) {
                if (!shot.name().matches(System.getProperty("names", "maturity.*"))) continue;
                boolean lead = shot.who().equals("facilitator");
                if (lead != who.equals(Visitors.FACILITATOR)) continue;
                for (String scheme : List.of("light", "dark")) {
                    b.scheme(scheme).size(1280, 800).open("http://localhost:" + port + shot.address());
                    Thread.sleep(700);
                    Files.write(out.resolve(shot.name() + "-" + scheme + "-laptop.png"), b.picture());
                    b.size(390, 844);
                    Thread.sleep(500);
                    Files.write(out.resolve(shot.name() + "-" + scheme + "-phone.png"), b.picture());
                }
            }
            b.scheme("light").size(1280, 800);
            for (String a : List.of("/week/5/maturity", "/week/5/workshops")) {
                b.open("http://localhost:" + port + a);
                Thread.sleep(800);
                Files.write(out.resolve("slide-" + a.substring(8) + "-" + who.charAt(0) + ".png"), b.picture());
            }
        }
    }
}
