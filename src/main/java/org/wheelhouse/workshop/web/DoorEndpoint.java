package org.wheelhouse.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wheelhouse.people.Guests;
import org.wheelhouse.workshop.Admission;
import org.wheelhouse.workshop.ComeBackService;
import org.wheelhouse.workshop.DoorService;
import org.wheelhouse.workshop.engine.JoinCode;

/** The form at the door. A plain form and no screen, for it sets the cookie by which the guest comes back. */
@RestController
class DoorEndpoint {

    private final DoorService door;
    private final ComeBackService comeBacks;
    private final Guests guests;

    DoorEndpoint(DoorService door, ComeBackService comeBacks, Guests guests) {
        this.door = door;
        this.comeBacks = comeBacks;
        this.guests = guests;
    }

    /** Goes on to the room, or back to the door with the sentence that says what is missing. */
    @PostMapping("/open/w/join")
    ResponseEntity<Void> join(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visitor visitor = Visitor.of(request);
        return switch (door.admit(code, name, visitor.session(), visitor.address())) {
            case Admission.Admitted admitted -> {
                guests.signIn(admitted.guest().id(), request, response);
                yield goTo("/w/" + admitted.code());
            }
            case Admission.Asked asked -> {
                request.getSession(true)
                        .setAttribute(ComeBackService.ASKED, asked.back().id().toString());
                yield goTo("/w/" + asked.code());
            }
            case Admission.Refused refused -> {
                request.getSession(true).setAttribute(DoorService.SAYS, refused.sentence());
                yield goTo(JoinCode.typed(code).map(known -> "/w/" + known).orElse("/join"));
            }
        };
    }

    /**
     * A guest on another device goes on once the desk has said yes.
     *
     * @param another the person wants to come in under another name instead
     */
    @PostMapping("/open/w/back")
    ResponseEntity<Void> comeBack(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean another,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession(true);
        if (session.getAttribute(ComeBackService.ASKED) instanceof String asked) {
            if (another) {
                comeBacks.giveUp(asked);
                session.removeAttribute(ComeBackService.ASKED);
            } else {
                comeBacks.comeIn(asked).ifPresent(guest -> {
                    session.removeAttribute(ComeBackService.ASKED);
                    guests.signIn(guest, request, response);
                });
            }
        }
        return goTo(JoinCode.typed(code).map(known -> "/w/" + known).orElse("/join"));
    }

    private static ResponseEntity<Void> goTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
