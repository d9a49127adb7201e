package org.wheelhouse.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.Deck;
import org.wheelhouse.workshop.DoorService;
import org.wheelhouse.workshop.PodiumNow;
import org.wheelhouse.workshop.PodiumService;
import org.wheelhouse.workshop.RoomOutcome;
import org.wheelhouse.workshop.Screens;
import org.wheelhouse.workshop.engine.Room;

/** The podium over the wire: a stream, the state for those who have to ask, the slides, and the presenter's turns. */
@RestController
class PodiumEndpoint {

    private static final String WALL = "wall";

    private final DoorService door;
    private final Screens screens;
    private final PodiumService podium;
    private final PodiumStreams streams;
    private final Beats beats;
    private final CurrentPerson current;

    PodiumEndpoint(
            DoorService door,
            Screens screens,
            PodiumService podium,
            PodiumStreams streams,
            Beats beats,
            CurrentPerson current) {
        this.door = door;
        this.screens = screens;
        this.podium = podium;
        this.streams = streams;
        this.beats = beats;
        this.current = current;
    }

    /** @param seat {@code lead}, {@code follow} or {@code wall} */
    @GetMapping(path = "/open/w/{code}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<ResponseBodyEmitter> stream(
            @PathVariable String code, @RequestParam String seat, HttpServletRequest request) {
        return look(code, seat, request)
                .map(room -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .cacheControl(CacheControl.noStore())
                        // asks nginx and its kin not to collect the answer before they pass it on
                        .header("X-Accel-Buffering", "no")
                        .body(streams.open(room.id())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /**
     * The podium for a screen that asks: its beat, and its way when streams do not get through. Most are answered by {@link Beats}
     * before they come here.
     *
     * @param seat as for the stream; {@code check} for a page that only measures the line
     * @param leafing the person looks at slides of an own choice
     * @param way {@code stream}, or {@code asks} for a screen that streams do not reach
     * @param took milliseconds that its last question took; negative for the first
     */
    @GetMapping("/open/w/{code}/state")
    ResponseEntity<PodiumNow> state(
            @PathVariable String code,
            @RequestParam String seat,
            @RequestParam String screen,
            @RequestParam(defaultValue = "false") boolean leafing,
            @RequestParam(defaultValue = "stream") String way,
            @RequestParam(defaultValue = "-1") int took,
            HttpServletRequest request) {
        Optional<Room> room = look(code, seat, request);
        room.ifPresent(known -> beats.hear(known, current.id(), new Beats.Beat(seat, screen, leafing, way, took)));
        return answer(room.map(screens::now));
    }

    /** A screen was closed. */
    @GetMapping("/open/w/{code}/gone")
    void gone(@PathVariable String code, @RequestParam String screen, HttpServletRequest request) {
        look(code, "follow", request).ifPresent(room -> screens.closed(room, screen));
    }

    /** @param print of the slides that are wanted, so that a browser may keep them */
    @GetMapping("/open/w/{code}/deck/{print}")
    ResponseEntity<Deck> deck(
            @PathVariable String code,
            @PathVariable String print,
            @RequestParam String seat,
            HttpServletRequest request) {
        Optional<Deck> deck = look(code, seat, request).flatMap(room -> screens.deck(room, asker(seat)));
        boolean asked = deck.filter(known -> known.fingerprint().equals(print)).isPresent();
        return deck.map(known -> ResponseEntity.ok()
                        .cacheControl(
                                asked
                                        ? CacheControl.maxAge(Duration.ofHours(12))
                                                .cachePrivate()
                                        : CacheControl.noStore())
                        .body(known))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Notes and answers go to a screen that asks as the desk, never to the wall of somebody who leads. */
    private Optional<Person> asker(String seat) {
        return seat.equals("lead") ? current.find() : Optional.empty();
    }

    /** A slide that the deck withheld, if the room has seen its answer. */
    @GetMapping(path = "/open/w/{code}/answer/{slide}")
    ResponseEntity<Answered> answer(
            @PathVariable String code,
            @PathVariable String slide,
            @RequestParam String seat,
            HttpServletRequest request) {
        return answer(look(code, seat, request)
                .map(room ->
                        new Answered(screens.answer(room, new SlideId(slide)).orElse(""))));
    }

    /** @param html empty as long as the answer is not told */
    record Answered(String html) {}

    /** What is said to the slides, for the desk. */
    @GetMapping("/do/w/{code}/script")
    ResponseEntity<Map<String, Deck.Script>> script(@PathVariable String code, HttpServletRequest request) {
        Person me = current.get();
        return answer(look(code, "lead", request).map(room -> screens.script(room, me.id())));
    }

    record Key(String key) {}

    /** What a press must carry, for a page that was loaded in an earlier session of the same person. */
    @GetMapping("/do/w/{code}/key")
    ResponseEntity<Key> key(@PathVariable String code, CsrfToken token, HttpServletRequest request) {
        return answer(look(code, "lead", request).map(room -> new Key(token.getToken())));
    }

    /**
     * A press of the clicker.
     *
     * @param from where the room stood on the screen of the presser
     */
    record Turn(String from, int fromStep, String slide, int step) {}

    /** 200 taken, 409 overtaken, 403 somebody else has the clicker; each with the podium as it stands. */
    @PostMapping("/do/w/{code}/turn")
    ResponseEntity<Object> turn(@PathVariable String code, @RequestBody Turn turn, HttpServletRequest request) {
        return look(code, "lead", request)
                .map(room -> answer(
                        room,
                        podium.turn(
                                room.id(),
                                new SlideId(turn.from()),
                                turn.fromStep(),
                                new SlideId(turn.slide()),
                                turn.step())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    record Blank(boolean dark) {}

    @PostMapping("/do/w/{code}/blank")
    ResponseEntity<Object> blank(@PathVariable String code, @RequestBody Blank blank, HttpServletRequest request) {
        return look(code, "lead", request)
                .map(room -> answer(room, podium.blank(room.id(), blank.dark())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** @param says why nothing changed; empty if it did */
    record Answer(String says, PodiumNow podium) {}

    private ResponseEntity<Object> answer(Room room, RoomOutcome outcome) {
        PodiumNow now = screens.now(room.id()).orElseThrow();
        return switch (outcome) {
            case RoomOutcome.Taken taken -> ResponseEntity.ok(new Answer("", now));
            case RoomOutcome.Refused refused -> ResponseEntity.status(403).body(new Answer(refused.sentence(), now));
            case RoomOutcome.Overtaken overtaken ->
                ResponseEntity.status(409).body(new Answer("The room was moved in the meantime.", now));
        };
    }

    private Optional<Room> look(String code, String seat, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        return door.look(code, seat.equals(WALL), visitor.session(), visitor.address());
    }

    private static <T> ResponseEntity<T> answer(Optional<T> body) {
        return body.map(found ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
