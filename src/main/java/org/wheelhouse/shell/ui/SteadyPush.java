package org.wheelhouse.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.jspecify.annotations.Nullable;

/**
 * The push of one page, which goes on when a line that was replaced is noticed to be dead.
 *
 * <p>A browser whose Wi-Fi flickers opens a new socket, often before the server notices the end of the old one. Vaadin takes the
 * end of any socket of a page for the end of the one in use (<a href="https://github.com/vaadin/flow/issues/20837">flow
 * 20837</a>): the page would never be told anything again, and neither side would notice.
 */
public final class SteadyPush extends AtmospherePushConnection {

    private transient boolean ending;

    private SteadyPush(UI ui) {
        super(ui);
    }

    /** Ends the socket in use, which is open until then. */
    @Override
    public void disconnect() {
        ending = true;
        try {
            super.disconnect();
        } finally {
            ending = false;
        }
    }

    /** Does nothing when the socket in use has not ended: then an older one did. */
    @Override
    public void connectionLost() {
        if (ending || !isInUse(getResource())) {
            super.connectionLost();
        }
    }

    /** Whether it is a socket of whose end nothing was said; other ways to push end with each message. */
    private static boolean isInUse(@Nullable AtmosphereResource resource) {
        return resource != null
                && resource.transport() == AtmosphereResource.TRANSPORT.WEBSOCKET
                && !resource.isCancelled()
                && !resource.isResumed()
                && !hasEnded(resource.getAtmosphereResourceEvent());
    }

    private static boolean hasEnded(AtmosphereResourceEvent event) {
        return event.isCancelled()
                || event.isClosedByClient()
                || event.isClosedByApplication()
                || event.isResumedOnTimeout()
                || event.throwable() != null;
    }

    /** Vaadin looks for it in {@code META-INF/services}. */
    public static final class Factory implements PushConnectionFactory {

        @Override
        public PushConnection apply(UI ui) {
            return new SteadyPush(ui);
        }
    }
}
