package org.wheelhouse.people.security;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.server.communication.rpc.RpcInvocationHandler;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tells in the log who claimed a click on a part that is hidden or switched off for that person: no hand can do that. Vaadin does
 * nothing then, and of switched-off parts it does not say so. Told once for a part of a screen, or one page could fill the log; a
 * part that was switched off while the finger came down is told too.
 */
@Component
class ShutParts implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShutParts.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // asked before Vaadin's own handler, and does the same
        event.addRequestHandler(new Telling());
    }

    private static final class Telling extends UidlRequestHandler {

        @Override
        protected ServerRpcHandler createRpcHandler() {
            return new Calls();
        }
    }

    private static final class Calls extends ServerRpcHandler {

        private final Map<String, RpcInvocationHandler> handlers = new HashMap<>(super.getInvocationHandlers());

        Calls() {
            handlers.computeIfPresent("event", (type, known) -> new Watched(known));
        }

        @Override
        protected Map<String, RpcInvocationHandler> getInvocationHandlers() {
            return handlers;
        }
    }

    private record Watched(RpcInvocationHandler known) implements RpcInvocationHandler {

        @Override
        public String getRpcType() {
            return known.getRpcType();
        }

        @Override
        public Optional<Runnable> handle(UI ui, JsonNode call) {
            if (call.path("event").asString("").equals("click")) {
                StateNode node = ui.getInternals()
                        .getStateTree()
                        .getNodeById(call.path("node").asInt(-1));
                if (node != null && (node.isInactive() || !node.isEnabled())) {
                    tell(ui, node);
                }
            }
            return known.handle(ui, call);
        }
    }

    private static void tell(UI ui, StateNode node) {
        if (told(ui).nodes().add(node.getId())) {
            LOG.warn(
                    "{} claims from {} to have clicked {} on {}, which is {} there; nothing was done",
                    SessionPerson.signedIn()
                            .map(signed -> signed.person().toString())
                            .orElse("nobody known"),
                    Optional.ofNullable(VaadinRequest.getCurrent())
                            .map(VaadinRequest::getRemoteAddr)
                            .orElse("a socket"),
                    name(Element.get(node)),
                    view(ui),
                    node.isInactive() ? "hidden" : "switched off");
        }
    }

    /** Not its address, in which a join code may stand. */
    private static String view(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .map(view -> view.getClass().getSimpleName())
                .orElse("no view");
    }

    private static String name(Element part) {
        return Optional.ofNullable(part.getAttribute("id"))
                .map(id -> part.getTag() + "#" + id)
                .orElse(part.getTag());
    }

    private record Told(Set<Integer> nodes) {}

    private static Told told(UI ui) {
        Told told = ComponentUtil.getData(ui, Told.class);
        if (told == null) {
            told = new Told(new HashSet<>());
            ComponentUtil.setData(ui, Told.class, told);
        }
        return told;
    }
}
