package org.wheelhouse.live;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What rings when the running transaction is committed, all at once; a rollback rings nobody. */
final class OneCommit implements TransactionSynchronization {

    private final Doorbell doorbell;
    private final Set<String> topics = new LinkedHashSet<>();
    private long behindMillis;
    private boolean over;

    private OneCommit(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    /** The running transaction's. */
    static OneCommit of(Doorbell doorbell) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(OneCommit.class::isInstance)
                .map(OneCommit.class::cast)
                .filter(known -> known.doorbell == doorbell)
                .findFirst()
                .orElseGet(() -> {
                    OneCommit commit = new OneCommit(doorbell);
                    TransactionSynchronizationManager.registerSynchronization(commit);
                    return commit;
                });
    }

    void ring(String topic, long behind) {
        if (over) {
            // what else waited for this commit rings when there is nothing left to wait for
            doorbell.ringNow(Set.of(topic), behind);
            return;
        }
        topics.add(topic);
        behindMillis = Math.max(behindMillis, behind);
    }

    @Override
    public void afterCommit() {
        over = true;
        doorbell.ringNow(topics, behindMillis);
    }
}
