package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wheelhouse.live.Doorbell;

/**
 * Keeps a screen true: while the component is shown, every ring of the topic runs its refresh in its own UI. Attaches,
 * re-attaches and lets go by itself; the only place that calls {@link UI#access}. A ring after the screen was made, or while it was
 * off the page, counts as soon as it is on one. At most one refresh is pending a screen, so a
 * slow browser never queues up work.
 */
public final class LiveRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRefresh.class);

    private final Doorbell doorbell;
    private final Component shown;
    private final BooleanSupplier concerned;
    private final Runnable refresh;
    private final AtomicBoolean pending = new AtomicBoolean();
    private String topic;
    /** From when on a ring would have been missed. */
    private long since;

    private Doorbell.Registration listening = () -> {};

    private LiveRefresh(Doorbell doorbell, String topic, Component shown, BooleanSupplier concerned, Runnable refresh) {
        this.doorbell = doorbell;
        this.topic = topic;
        this.shown = shown;
        this.concerned = concerned;
        this.refresh = refresh;
        this.since = doorbell.moment();
    }

    /**
     * From now on {@code refresh} runs after every ring of {@code topic} while {@code shown} is on a page. Call it before the first
     * read.
     *
     * @param refresh reads from a service with the viewer's rights and changes components in place
     */
    public static LiveRefresh of(Doorbell doorbell, String topic, Component shown, Runnable refresh) {
        return of(doorbell, topic, shown, () -> true, refresh);
    }

    /**
     * As {@link #of(Doorbell, String, Component, Runnable)}, for a screen that many rings do not concern: they then cost it nothing.
     *
     * @param concerned runs on the doorbell's thread without the lock of the page, so it touches no component and asks for nothing of
     *     its own; true in doubt
     */
    public static LiveRefresh of(
            Doorbell doorbell, String topic, Component shown, BooleanSupplier concerned, Runnable refresh) {
        LiveRefresh live = new LiveRefresh(doorbell, topic, shown, concerned, refresh);
        shown.addAttachListener(event -> live.listenAgain(event.getUI()));
        shown.addDetachListener(event -> live.leave());
        shown.getUI().ifPresent(live::listen);
        return live;
    }

    /** Listens to another topic from now on, as when the view shows another board. */
    public void turnTo(String otherTopic) {
        topic = otherTopic;
        since = doorbell.moment();
        shown.getUI().ifPresent(this::listen);
    }

    private void listen(UI ui) {
        letGo();
        listening = doorbell.listen(topic, () -> {
            if (isConcerned()) {
                ringIn(ui);
            }
        });
    }

    private boolean isConcerned() {
        try {
            return concerned.getAsBoolean();
        } catch (RuntimeException unknown) {
            // the refresh will meet the same, where the page can tell of it
            LOG.debug("Whether a ring concerns a screen of {} is not known", topic, unknown);
            return true;
        }
    }

    private void listenAgain(UI ui) {
        listen(ui);
        if (doorbell.rangSince(topic, since)) {
            ringIn(ui);
        }
    }

    private void leave() {
        letGo();
        since = doorbell.moment();
    }

    private void letGo() {
        listening.remove();
    }

    private void ringIn(UI ui) {
        if (!pending.compareAndSet(false, true)) {
            return;
        }
        try {
            ui.access(() -> {
                pending.set(false);
                refresh.run();
            });
        } catch (UIDetachedException gone) {
            // the browser left between the ring and now: nothing to show, nobody to tell
            LOG.debug("A screen of {} was gone", topic);
            pending.set(false);
            letGo();
        }
    }
}
