package brokenhouse.ama;

import brokenhouse.retro.engine.LuckyEngine;

/** Stands on the same row as retro, and yet goes in there behind the front desk. */
public class AmaService {
    public String answer(LuckyEngine engine) {
        return engine.toString();
    }
}
