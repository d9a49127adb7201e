package org.wheelhouse.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.workshop.Guest;
import org.wheelhouse.workshop.RoomOutcome;

/** The desk's list of names costs nothing while nobody looks at it, and little while somebody does. */
@HouseTest
class WhoIsHereTest extends ScreenTest {

    private static final Guest ANN = guest("Ann", true);
    private static final Guest BEN = guest("Ben", true);
    private static final Guest CEM = guest("Cem", false);

    @Autowired
    private LiveParts parts;

    private WhoIsHere who;

    @BeforeEach
    void aListThatIsOpen() {
        who = new WhoIsHere(parts, new NoDesk(), new Div());
        UI.getCurrent().add(who);
    }

    private static Guest guest(String name, boolean withoutAccount) {
        return new Guest(PersonId.fresh(), name, true, Optional.empty(), withoutAccount);
    }

    private record NoDesk() implements Desk {
        @Override
        public WorkshopId id() {
            return WorkshopId.fresh();
        }

        @Override
        public void tell(RoomOutcome outcome) {}

        @Override
        public boolean isClosedOnly() {
            return false;
        }
    }

    private void turn(boolean open) {
        who.setOpen(open);
        ComponentUtil.fireEvent(who, new NativeDetails.ToggleEvent(who, true));
    }

    private static Stream<Component> all(Component in) {
        return Stream.concat(Stream.of(in), in.getChildren().flatMap(WhoIsHereTest::all));
    }

    private List<PersonRow> rows() {
        return all(who).filter(PersonRow.class::isInstance)
                .map(PersonRow.class::cast)
                .toList();
    }

    private List<String> names() {
        return rows().stream()
                .map(row -> all(row).filter(Span.class::isInstance)
                        .map(span -> ((Span) span).getText())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private Button more(Guest guest) {
        return find(Button.class).id("more-" + guest.person());
    }

    @Test
    void rowsAreThereOnlyWhileTheListIsOpen() {
        who.show(List.of(ANN, BEN));
        assertThat(rows()).isEmpty();
        turn(true);
        assertThat(names()).containsExactly("Ann", "Ben");
        turn(false);
        assertThat(rows()).isEmpty();
    }

    @Test
    void rowsStayTheSameWhenOthersComeAndGo() {
        who.show(List.of(ANN, CEM));
        turn(true);
        List<PersonRow> before = rows();
        who.show(List.of(ANN, BEN, CEM));
        assertThat(rows()).containsAll(before);
        assertThat(names()).containsExactly("Ann", "Ben", "Cem");
        who.show(List.of(BEN, CEM, ANN));
        assertThat(names()).containsExactly("Ben", "Cem", "Ann");
        who.show(List.of(CEM, ANN));
        assertThat(rows()).containsExactly(before.get(1), before.get(0));
    }

    @Test
    void whatTheDeskCanDoOpensInOneRowAtATime() {
        who.show(List.of(ANN, BEN, CEM));
        turn(true);
        assertThat(find(Button.class).withId("person-clicker").exists()).isFalse();
        test(more(ANN)).click();
        test(more(CEM)).click();
        assertThat(all(rows().get(0))).noneMatch(PersonKeys.class::isInstance);
        assertThat(all(rows().get(2))).anyMatch(PersonKeys.class::isInstance);
        assertThat(more(ANN).getElement().getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(more(CEM).getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(find(Button.class).withId("person-rename").exists())
                .as("an account keeps its name")
                .isFalse();
        test(more(BEN)).click();
        assertThat(find(Button.class).withId("person-rename").exists()).isTrue();
        who.show(List.of(ANN, CEM));
        assertThat(find(Button.class).withId("person-clicker").exists())
                .as("of somebody who is no longer in")
                .isFalse();
    }
}
