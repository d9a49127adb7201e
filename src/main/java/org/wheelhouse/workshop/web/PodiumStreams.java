package org.wheelhouse.workshop.web;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.wheelhouse.course.Content;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.workshop.PodiumMoved;
import org.wheelhouse.workshop.PodiumNow;
import org.wheelhouse.workshop.Screens;
import org.wheelhouse.workshop.WorkshopService;
import tools.jackson.databind.json.JsonMapper;

/**
 * The open streams of this node, by room. A change is read once, written once as text and passed to every stream of its room by
 * two threads; a change on another node comes by doorbell. Every {@link #BEAT_MILLIS} each room's podium is sent again, so that
 * a screen notices silence within ten seconds and a lost message is healed by the next.
 */
@Component
class PodiumStreams {

    static final long BEAT_MILLIS = 4000;
    private static final Logger LOG = LoggerFactory.getLogger(PodiumStreams.class);
    private static final int SENDERS = 2;
    private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);

    private final Screens screens;
    private final Doorbell doorbell;
    private final JsonMapper json;
    private final Map<WorkshopId, Hall> halls = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newFixedThreadPool(
            SENDERS, Thread.ofPlatform().name("podium-", 1).daemon().factory());
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("podium-beat").daemon().factory());

    PodiumStreams(Screens screens, Doorbell doorbell, JsonMapper json) {
        this.screens = screens;
        this.doorbell = doorbell;
        this.json = json;
        beats.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The streams of one room. */
    private static final class Hall {
        private final Map<ResponseBodyEmitter, Boolean> streams = new ConcurrentHashMap<>();
        private Doorbell.Registration bell = () -> {};
        private Doorbell.Registration files = () -> {};
        private volatile String told = "";
        private volatile long turn;
    }

    /** A stream that begins with the podium as it stands. */
    ResponseBodyEmitter open(WorkshopId workshop) {
        ResponseBodyEmitter stream = new ResponseBodyEmitter(0L);
        Runnable gone = () -> close(workshop, stream);
        stream.onCompletion(gone);
        stream.onError(error -> gone.run());
        stream.onTimeout(gone);
        halls.compute(workshop, (id, known) -> {
            Hall hall = known == null ? opened(id) : known;
            hall.streams.put(stream, true);
            return hall;
        });
        // the first message goes out before any other, on the thread of the request
        screens.now(workshop).ifPresent(now -> send(stream, event(json.writeValueAsString(now))));
        return stream;
    }

    private Hall opened(WorkshopId workshop) {
        Hall hall = new Hall();
        Runnable tell = () -> senders.execute(() -> tellQuietly(workshop, false));
        hall.bell = doorbell.listen(WorkshopService.topic(workshop), tell);
        // a saved file changes the deck of a room that stands still
        screens.find(workshop).ifPresent(room -> hall.files = doorbell.listen(Content.topic(room.module()), tell));
        return hall;
    }

    private void close(WorkshopId workshop, ResponseBodyEmitter stream) {
        halls.computeIfPresent(workshop, (id, hall) -> {
            hall.streams.remove(stream);
            if (!hall.streams.isEmpty()) {
                return hall;
            }
            hall.bell.remove();
            hall.files.remove();
            return null;
        });
    }

    /** How many screens of a room have a stream here. */
    int count(WorkshopId workshop) {
        return Optional.ofNullable(halls.get(workshop))
                .map(hall -> hall.streams.size())
                .orElse(0);
    }

    @EventListener
    void on(PodiumMoved moved) {
        senders.execute(() -> {
            // a room without screens here costs no count of its people
            CompletableFuture<?> told = halls.containsKey(moved.workshop())
                    ? tellQuietly(moved.workshop(), moved.room().map(screens::now), false)
                    : DONE;
            told.thenRun(() -> doorbell.isThrough(WorkshopService.topic(moved.workshop())));
        });
    }

    private void beat() {
        halls.keySet().forEach(workshop -> tellQuietly(workshop, true));
    }

    private void tellQuietly(WorkshopId workshop, boolean beat) {
        tellQuietly(workshop, Optional.empty(), beat);
    }

    /**
     * @param known the podium as it was just stored, so that it need not be read; empty to read it
     * @return done when every stream has it, or none needs it
     */
    private CompletableFuture<?> tellQuietly(WorkshopId workshop, Optional<PodiumNow> known, boolean beat) {
        try {
            return tell(workshop, known, beat);
        } catch (RuntimeException e) {
            LOG.warn("The screens of workshop {} could not be told; the next beat tries again", workshop, e);
            return DONE;
        }
    }

    private CompletableFuture<?> tell(WorkshopId workshop, Optional<PodiumNow> known, boolean beat) {
        Hall hall = halls.get(workshop);
        Optional<PodiumNow> now = hall == null ? Optional.empty() : known.or(() -> screens.now(workshop));
        if (now.isEmpty() || now.get().turn() < hall.turn) {
            return DONE;
        }
        hall.turn = now.get().turn();
        String message = json.writeValueAsString(now.get());
        String meaning = message.substring(0, message.lastIndexOf("\"now\""));
        if (!beat && meaning.equals(hall.told)) {
            return DONE;
        }
        hall.told = meaning;
        return send(new ArrayList<>(hall.streams.keySet()), event(message));
    }

    private CompletableFuture<?> send(List<ResponseBodyEmitter> streams, byte[] event) {
        int half = streams.size() < 20 ? streams.size() : streams.size() / SENDERS;
        CompletableFuture<?> others = half == streams.size()
                ? DONE
                : CompletableFuture.runAsync(
                        () -> streams.subList(half, streams.size()).forEach(stream -> send(stream, event)), senders);
        streams.subList(0, half).forEach(stream -> send(stream, event));
        return others;
    }

    /** An event as the format of server-sent events asks for, made once for all streams. JSON has no line ends. */
    private static byte[] event(String message) {
        return ("event:podium\ndata:" + message + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Never fails, for the others are still to be told: a screen that left is no fault, and its stream takes itself off the list. */
    static void send(ResponseBodyEmitter stream, byte[] event) {
        try {
            stream.send(event, MediaType.TEXT_EVENT_STREAM);
        } catch (Exception gone) {
            LOG.debug("A screen was gone", gone);
            end(stream, gone);
        }
    }

    private static void end(ResponseBodyEmitter stream, Exception gone) {
        try {
            stream.completeWithError(gone);
        } catch (RuntimeException alreadyEnded) {
            // the server noticed it in the same moment, and allows nobody else to end it then
            LOG.debug("A screen's stream had ended", alreadyEnded);
        }
    }

    /** Streams never end by themselves, so a server that stops must end them, or it would wait for them. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        halls.values().forEach(hall -> hall.streams.keySet().forEach(ResponseBodyEmitter::complete));
    }

    @PreDestroy
    void stop() {
        beats.shutdownNow();
        senders.shutdownNow();
    }
}
