package org.wheelhouse.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wheelhouse.live.Doorbell;

/**
 * Keeps a screen true: while the component is shown, every ring of the topic runs its refresh in its own UI. Attaches,
 * re-attaches and lets go by itself; the only place that calls {@link UI#access}. A ring after the screen was made, or while it was
 * off the page, counts as soon as it is on one. At most one refresh is pending a screen, so a
 * slow browser never queues up work; and what rang together changes a page by one push, however many parts of it look.
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
    /** Whether it was off the page when it should have looked. */
    private boolean missed;

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
        Page page = Page.of(ui);
        listening = doorbell.listen(topic, page, () -> {
            if (isConcerned() && pending.compareAndSet(false, true)) {
                page.due.add(this);
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
        if ((missed || doorbell.rangSince(topic, since)) && pending.compareAndSet(false, true)) {
            access(ui, List.of(this));
        }
        missed = false;
    }

    private void leave() {
        letGo();
        since = doorbell.moment();
    }

    private void letGo() {
        listening.remove();
    }

    private void look() {
        pending.set(false);
        // another part of the page may have taken it off in the same moment
        missed = !shown.isAttached();
        if (!missed) {
            refresh.run();
        }
    }

    /** All of them before the page is told, and each by itself, for one that fails is no reason to leave out the others. */
    private static void access(UI ui, List<LiveRefresh> due) {
        try {
            ui.access(() -> {
                due.stream().skip(1).forEach(other -> ui.access(other::look));
                due.getFirst().look();
            });
        } catch (UIDetachedException gone) {
            // the browser left between the ring and now: nothing to show, nobody to tell
            LOG.debug("A page was gone");
            due.forEach(one -> {
                one.pending.set(false);
                one.letGo();
            });
        }
    }

    /** What of a page has to look again, gathered until all of its parts have heard what rang together. */
    private static final class Page implements Doorbell.Page {

        private final UI ui;
        /** Only the doorbell's thread asks. */
        private final List<LiveRefresh> due = new ArrayList<>();

        private Page(UI ui) {
            this.ui = ui;
        }

        /** The same for all parts of a page. */
        static Page of(UI ui) {
            return Optional.ofNullable(ComponentUtil.getData(ui, Page.class)).orElseGet(() -> {
                Page page = new Page(ui);
                ComponentUtil.setData(ui, Page.class, page);
                return page;
            });
        }

        @Override
        public void rung() {
            if (!due.isEmpty()) {
                List<LiveRefresh> taken = List.copyOf(due);
                due.clear();
                access(ui, taken);
            }
        }
    }
}
