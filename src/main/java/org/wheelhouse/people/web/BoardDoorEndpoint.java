package org.wheelhouse.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.people.BoardDoor;
import org.wheelhouse.people.BoardDoor.Admission;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Guests;

/** The form at the door of a board. A plain form and no screen, for it sets the cookie by which the guest comes back. */
@RestController
class BoardDoorEndpoint {

    private final BoardDoor door;
    private final Guests guests;
    private final CurrentPerson current;

    BoardDoorEndpoint(BoardDoor door, Guests guests, CurrentPerson current) {
        this.door = door;
        this.guests = guests;
        this.current = current;
    }

    /** Goes on to the board, or back to the door with the sentence that says what is missing. */
    @PostMapping("/open/b/join")
    ResponseEntity<Void> join(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (door.admit(code, name)) {
            case Admission.Admitted admitted -> {
                if (current.find().isEmpty()) {
                    guests.signIn(admitted.guest().id(), request, response);
                }
                yield goTo(admitted.path());
            }
            case Admission.Refused refused -> {
                request.getSession(true).setAttribute(BoardDoor.SAYS, refused.sentence());
                yield goTo(BoardCode.typed(code).map(BoardCode::path).orElse("/"));
            }
        };
    }

    private static ResponseEntity<Void> goTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
