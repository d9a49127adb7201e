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
    void view(@RequestParam String text, @RequestParam int nodes) {
        ringer.execute(() -> BareView.tell(text, nodes));
    }

    @GetMapping("/ring/socket")
    void socket(@RequestParam int bytes) {
        String text = "x".repeat(bytes);
        ringer.execute(() -> BareSocket.tell(text));
    }
}
