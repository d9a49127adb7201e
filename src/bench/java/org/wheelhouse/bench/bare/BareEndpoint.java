package org.wheelhouse.bench.bare;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starts a ring on a thread of its own, as the doorbell does. */
@RestController
class BareEndpoint {

    private final ExecutorService ringer = Executors.newSingleThreadExecutor();

    @GetMapping("/ring/view")
    void view(@RequestParam String text) {
        ringer.execute(() -> BareView.tell(text));
    }

    @GetMapping("/ring/socket")
    void socket(@RequestParam String text) {
        ringer.execute(() -> BareSocket.tell(text));
    }
}
