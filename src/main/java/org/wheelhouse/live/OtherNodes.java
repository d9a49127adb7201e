package org.wheelhouse.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;

/**
 * Carries rings between the nodes of one house by PostgreSQL's LISTEN and NOTIFY; on H2 there is one node and this is not there.
 * Redis or a cluster library would be one more server for topic names of thirty bytes; a table of rings would keep what has
 * nothing to keep.
 */
@Component
@Conditional(OtherNodes.OnPostgres.class)
class OtherNodes {

    private final Doorbell doorbell;
    private final NoticeSender sender;
    private final NoticeReceiver receiver;

    @Autowired
    OtherNodes(
            Doorbell doorbell,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        this(doorbell, new NoticeLine(url, user, password));
    }

    OtherNodes(Doorbell doorbell, NoticeLine line) {
        this.doorbell = doorbell;
        String node = UUID.randomUUID().toString();
        sender = new NoticeSender(line, node);
        receiver = new NoticeReceiver(line, node, doorbell);
    }

    @PostConstruct
    void start() {
        doorbell.alsoTell(sender::tell);
        receiver.start();
    }

    @PreDestroy
    void stop() {
        doorbell.alsoTell(topic -> {});
        sender.stop();
        receiver.stop();
    }

    static final class OnPostgres implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .startsWith("jdbc:postgresql:");
        }
    }
}
