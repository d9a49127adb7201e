package org.wheelhouse.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.LightQuestion;
import org.wheelhouse.workshop.Screens;
import org.wheelhouse.workshop.Ties;
import org.wheelhouse.workshop.engine.Room;
import tools.jackson.databind.json.JsonMapper;

/**
 * The beat of a screen: it says that it is alive and is told how the podium stands. Thirty come every second when five hundred look
 * on, so those of people in the room are answered on the light path; who else asks is answered by {@link PodiumEndpoint}.
 */
@Component
class Beats implements LightQuestion {

    private static final String WALL = "wall";
    private static final String CHECK = "check";
    private static final int SCREEN = 40;
    private static final Pattern PATH = Pattern.compile("/open/w/([^/]+)/state");

    private final Screens screens;
    private final Ties ties;
    private final JsonMapper json;

    Beats(Screens screens, Ties ties, JsonMapper json) {
        this.screens = screens;
        this.ties = ties;
        this.json = json;
    }

    /**
     * A screen has spoken.
     *
     * @param seat {@code lead}, {@code follow}, {@code wall}, or {@code check} for a page that only measures the line
     * @param screen a name that the screen chose for itself
     * @param leafing the person looks at slides of an own choice
     * @param way {@code stream}, or {@code asks} for a screen that streams do not reach
     * @param took milliseconds that its last question took; negative for the first
     */
    record Beat(String seat, String screen, boolean leafing, String way, int took) {}

    /** @param me empty for nobody who has signed in */
    void hear(Room room, Optional<PersonId> me, Beat beat) {
        if (beat.seat.equals(CHECK) || beat.screen.length() > SCREEN) {
            return;
        }
        ties.heard(room.id(), beat.screen, beat.seat, beat.way.equals("stream"), beat.took);
        if (!beat.seat.equals(WALL)) {
            me.ifPresent(person -> screens.beat(room, beat.screen, person, beat.leafing));
        }
    }

    @Override
    public boolean isMine(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().endsWith("/state");
    }

    @Override
    public boolean answer(PersonId me, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getRequestURI());
        Optional<Beat> beat = beat(request);
        if (!path.matches() || beat.isEmpty()) {
            return false;
        }
        Optional<Room> room = screens.visible(path.group(1), Optional.of(me), false);
        if (room.isEmpty()) {
            return false;
        }
        hear(room.get(), Optional.of(me), beat.get());
        byte[] body = json.writeValueAsBytes(screens.now(room.get()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return true;
    }

    /** Empty if something is missing or is no number; what is then said is the long way's. */
    private static Optional<Beat> beat(HttpServletRequest request) {
        String seat = request.getParameter("seat");
        String screen = request.getParameter("screen");
        String way = request.getParameter("way");
        String took = request.getParameter("took");
        if (seat == null || screen == null || took != null && !took.matches("-?\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(new Beat(
                seat,
                screen,
                "true".equals(request.getParameter("leafing")),
                way == null ? "stream" : way,
                took == null ? -1 : Integer.parseInt(took)));
    }
}
