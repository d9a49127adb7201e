package org.wheelhouse.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.LiveRoom;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;
import org.wheelhouse.workshop.engine.LineQuality;

/** What is looked at before the day. */
@HouseTest
class RoomCheckTest {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    RoomCheckService checks;

    @Autowired
    List<SlideWidget> widgets;

    private Person lead;
    private Person dana;
    private Workshop room;

    @BeforeEach
    void openADoor() {
        Cohort cohort = visitors.cohort();
        lead = visitors.facilitator(cohort);
        dana = visitors.participant(cohort);
        visitors.signIn(lead);
        room = workshops.openNow(LiveRoom.MODULE, Optional.of(cohort.id()));
    }

    private Set<String> drawn() {
        return widgets.stream().map(SlideWidget::kind).collect(Collectors.toSet());
    }

    private String state(String rest) {
        return "/open/w/" + room.code().orElseThrow() + "/state?" + rest;
    }

    @Test
    void aScreenThatSpeaksIsTiedAndSaysHowItHears() {
        assertThat(checks.of(room.id(), drawn()).ties()).isEmpty();
        new Web(port).get(state("seat=wall&screen=wall1&way=asks&took=700"));
        visitors.web(port, lead).get(state("seat=lead&screen=desk1"));
        new Web(port).get(state("seat=check&screen=check&took=3"));
        visitors.signIn(lead);
        RoomCheck check = checks.of(room.id(), drawn());
        assertThat(check.at("wall")).singleElement().satisfies(wall -> {
            assertThat(wall.streams()).isFalse();
            assertThat(wall.delay()).contains(Duration.ofMillis(700));
        });
        assertThat(check.at("lead")).singleElement().satisfies(desk -> assertThat(desk.streams())
                .isTrue());
        assertThat(check.ties())
                .as("the page that measures is no screen of the room")
                .hasSize(2);
    }

    @Test
    void nothingIsMissingInWeek5AndWhatIsMissingIsNamedWithItsSlide() {
        RoomCheck check = checks.of(room.id(), drawn());
        assertThat(check.missing()).isEmpty();
        assertThat(check.slides()).isGreaterThan(50);
        Set<String> fewer = new HashSet<>(drawn());
        fewer.remove("widget matching");
        assertThat(checks.of(room.id(), fewer).missing())
                .containsExactly("On \"Kinds of test\" nothing draws `widget matching`.");
    }

    @Test
    void onlyTheDeskChecksAndPrints() {
        visitors.signIn(dana);
        assertThatThrownBy(() -> checks.of(room.id(), drawn())).isInstanceOf(AccessDeniedException.class);
        String code = room.code().orElseThrow();
        assertThat(page(lead, "w/" + code + "/check")).contains("No projector yet", "Nothing is missing");
        assertThat(page(lead, "w/" + code + "/paper"))
                .contains("Agenda", "What would help first?", "Close the section with");
        assertThat(page(dana, "w/" + code + "/check")).contains("There is no such page");
        assertThat(page(dana, "w/" + code + "/paper"))
                .contains("There is no such page")
                .doesNotContain("Close the section with");
    }

    private String page(Person person, String address) {
        VaadinTab tab = VaadinTab.load(visitors.web(port, person), address);
        String drawn = tab.navigate(address).body();
        tab.close();
        return drawn;
    }

    @Test
    void aLineIsJudgedInWords() {
        assertThat(LineQuality.of(Duration.ofMillis(150))).isEqualTo(LineQuality.QUICK);
        assertThat(LineQuality.of(Duration.ofMillis(151))).isEqualTo(LineQuality.GOOD_ENOUGH);
        assertThat(LineQuality.of(Duration.ofMillis(601))).isEqualTo(LineQuality.SLOW);
    }
}
