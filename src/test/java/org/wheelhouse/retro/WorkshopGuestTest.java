package org.wheelhouse.retro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.Column;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;
import org.wheelhouse.workshop.Guest;
import org.wheelhouse.workshop.InsideService;
import org.wheelhouse.workshop.WorkshopService;

/** A guest of a workshop who opens the link of a retro comes in there as the same person, and is still in the workshop. */
@HouseTest
class WorkshopGuestTest {

    /** Of its own: tests that try wrong codes may have used up what the shared one may try in a minute. */
    private static final String FROM = "127.0.73.1";

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    InsideService inside;

    @Autowired
    RetroService retros;

    @Autowired
    LeadService leads;

    @Test
    void staysTheSamePersonInBoth() {
        LiveRoom room = LiveRoom.begun(visitors, workshops);
        String board = openBoard(room);
        Web phone = new Web(port, FROM);
        phone.post("/open/w/join", Map.of("code", room.code, "name", "Pat", "_csrf", phone.token("/w/" + room.code)));

        assertThat(VaadinTab.load(phone, board.substring(1))
                        .navigate(board.substring(1))
                        .body())
                .contains("door-known", "You come in as Pat")
                .doesNotContain("door-name");
        String code = board.substring("/b/".length());
        Web.Answer in = phone.post("/open/b/join", Map.of("code", code, "_csrf", phone.token(board)));

        assertThat(in.location()).contains("/retro/");
        String path = in.location().replaceFirst(".*/retro/", "retro/");
        assertThat(VaadinTab.load(phone, path).navigate(path).body()).contains("Looking back");
        assertThat(phone.get("/open/w/" + room.code + "/state?seat=follow&screen=x")
                        .status())
                .as("still in the room")
                .isEqualTo(200);
        visitors.signIn(room.lead);
        assertThat(inside.inside(room.id)).extracting(Guest::name).containsExactly("Pat");
    }

    private String openBoard(LiveRoom room) {
        BoardForm form = new BoardForm(
                List.of(new Column(1, "Keep", "What stays?"), new Column(2, "Stop", "What goes?")),
                true,
                true,
                Budget.of(3, false),
                List.of());
        BoardId board =
                retros.begin("Looking back", form, Optional.of(room.cohort.id()), Phase.WRITE, Optional.empty());
        leads.openDoor(board);
        return retros.find(board).flatMap(BoardSight::code).map(BoardCode::path).orElseThrow();
    }
}
