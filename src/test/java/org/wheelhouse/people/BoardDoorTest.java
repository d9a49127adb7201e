package org.wheelhouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.wheelhouse.people.BoardDoor.Admission;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Visitors;

@HouseTest
class BoardDoorTest {

    @Autowired
    Guests guests;

    @Autowired
    CurrentPerson current;

    @Autowired
    Visitors visitors;

    private final BoardCode code = BoardCode.fresh();
    private final String place = "board/" + UUID.randomUUID();
    private final List<Person> welcomed = new ArrayList<>();
    private boolean open = true;
    private BoardDoor door;

    @BeforeEach
    void build() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("room", new GuestBoards() {
            @Override
            public Optional<Board> find(BoardCode asked) {
                return asked.equals(code) && open
                        ? Optional.of(new Board(place, "Ask", "/ama/1", "All see it.", ZoneId.of("UTC")))
                        : Optional.empty();
            }

            @Override
            public void welcome(Board board, Person person) {
                welcomed.add(person);
            }
        });
        ObjectProvider<GuestBoards> rooms = beans.getBeanProvider(GuestBoards.class);
        door = new BoardDoor(rooms, guests, current);
    }

    @Test
    void aGuestSaysANameOnceAndIsInFromThenOn() {
        assertThat(door.knock(code.text())).isInstanceOf(BoardKnock.NameWanted.class);

        Admission admission = door.admit(code.shown().toLowerCase(), "  Ada \n L. ");

        assertThat(admission).isInstanceOfSatisfying(Admission.Admitted.class, admitted -> {
            assertThat(admitted.guest().name()).isEqualTo("Ada L.");
            assertThat(admitted.path()).isEqualTo("/ama/1");
            visitors.signIn(admitted.guest());
        });
        assertThat(door.knock(code.text())).isEqualTo(new BoardKnock.In("/ama/1"));
        assertThat(welcomed).isEmpty();
    }

    @Test
    void aGuestOfAnotherBoardIsNobodyHere() {
        visitors.signIn(visitors.guest("board/" + UUID.randomUUID()));

        assertThat(door.knock(code.text())).isInstanceOf(BoardKnock.NameWanted.class);
    }

    @Test
    void theGuestOfAWorkshopIsTheSamePersonHereAndIsForgottenOnlyWhenBothAreOver() {
        String workshop = "workshop/" + UUID.randomUUID();
        Person pat = guests.admit(workshop, "Pat", ZoneId.of("UTC"));
        visitors.signIn(pat);

        assertThat(door.knock(code.text()))
                .isInstanceOfSatisfying(BoardKnock.NameWanted.class, wanted -> assertThat(wanted.known())
                        .contains("Pat"));
        assertThat(door.admit(code.text(), "")).isEqualTo(new Admission.Admitted(pat, "/ama/1"));

        assertThat(door.knock(code.text())).isEqualTo(new BoardKnock.In("/ama/1"));
        assertThat(guests.belongs(pat.id(), workshop)).isTrue();
        assertThat(guests.of(place)).containsExactly(pat);
        guests.forgetAll(workshop);
        assertThat(guests.belongs(pat.id(), workshop)).isFalse();
        assertThat(guests.of(place)).containsExactly(pat);
        guests.forgetAll(place);
        assertThat(guests.of(place)).isEmpty();
        assertThat(guests.belongs(pat.id(), place)).isFalse();
    }

    @Test
    void whoHasAnAccountIsWelcomedByTheRoom() {
        Person person = visitors.participant(visitors.cohort());
        visitors.signIn(person);

        assertThat(door.knock(code.text())).isEqualTo(new BoardKnock.In("/ama/1"));
        assertThat(welcomed).containsExactly(person);
    }

    @Test
    void aClosedBoardAWrongCodeAndACodeThatIsNoneAreTheSame() {
        open = false;

        BoardKnock closed = door.knock(code.text());

        assertThat(closed).isInstanceOf(BoardKnock.Shut.class);
        assertThat(door.knock(BoardCode.fresh().text())).isEqualTo(closed);
        assertThat(door.knock("' or 1=1")).isEqualTo(closed);
        assertThat(door.admit(code.text(), "Ada")).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void nobodyComesInWithoutANameOrUnderTheNameOfAnother() {
        assertThat(door.admit(code.text(), "Ada")).isInstanceOf(Admission.Admitted.class);

        assertThat(door.admit(code.text(), " \n ")).isInstanceOf(Admission.Refused.class);
        assertThat(door.admit(code.text(), "ADA")).isInstanceOf(Admission.Refused.class);
        assertThat(guests.of(place)).hasSize(1);
    }

    @Test
    void codesAreTakenAsTypedAndNothingElseIsOne() {
        BoardCode one = new BoardCode("K7QXM3RT2P");
        assertThat(BoardCode.typed(" k7qxm-3rt2p ")).contains(one);
        assertThat(BoardCode.typed("K7QXM3RT2")).isEmpty();
        assertThat(BoardCode.typed("K7QXM3RT2O")).isEmpty();
        assertThat(one.shown()).isEqualTo("K7QXM-3RT2P");
        assertThat(one.path()).isEqualTo("/b/K7QXM3RT2P");
        assertThatThrownBy(() -> new BoardCode("k7qxm3rt2p")).isInstanceOf(IllegalArgumentException.class);
    }
}
