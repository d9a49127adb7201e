package brokenhouse.retro.engine;

import java.time.Instant;
import java.util.Random;
import org.springframework.stereotype.Component;

/** An engine that is a Spring bean, reads the clock and throws dice. */
@Component
public class LuckyEngine {
    Instant now() {
        return Instant.now().plusMillis(new Random().nextInt());
    }
}
