package org.wheelhouse.testing;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hears what the house asks its database, on all threads: what a test did not cause is among it. */
public final class Statements implements BeanPostProcessor {

    private final AtomicReference<Optional<Queue<String>>> heard = new AtomicReference<>(Optional.empty());

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JdbcClient client)) {
            return bean;
        }
        JdbcClient counted = sql -> {
            heard.get().ifPresent(all -> all.add(sql));
            return client.sql(sql);
        };
        return counted;
    }

    /** What was asked meanwhile. */
    public List<String> during(Runnable action) {
        Queue<String> all = new ConcurrentLinkedQueue<>();
        heard.set(Optional.of(all));
        try {
            action.run();
            return List.copyOf(all);
        } finally {
            heard.set(Optional.empty());
        }
    }
}
