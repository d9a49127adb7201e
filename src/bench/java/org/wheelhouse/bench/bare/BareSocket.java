package org.wheelhouse.bench.bare;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells every open socket the same text. */
public class BareSocket extends Endpoint {

    private static final Set<Session> OPEN = ConcurrentHashMap.newKeySet();

    static void tell(String text) {
        for (Session session : OPEN) {
            try {
                session.getBasicRemote().sendText(text);
            } catch (IOException gone) {
                OPEN.remove(session);
            }
        }
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        OPEN.add(session);
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        OPEN.remove(session);
    }
}
