package org.wheelhouse.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.people.AccountService;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.ScreenTest;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Written;
import org.wheelhouse.workshop.Presenter;
import org.wheelhouse.workshop.PresenterService;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** The slide about the facilitator is filled from a profile: the cohort's for who reads, the lead's in a room. */
@HouseTest
class PresenterSlideTest extends ScreenTest {

    private static final ModuleId WEEK = new ModuleId("week-5");

    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountService accounts;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private PresenterWidget widget;

    private Cohort cohort;
    private Person lead;

    @BeforeEach
    void aFacilitatorWithAProfile() {
        cohort = visitors.cohort();
        lead = visitors.facilitator(cohort);
        visitors.signIn(lead);
        accounts.describe("Ada Frame", new Profile("Delivery coach", "Ran releases for nine years."), lead.zone());
    }

    private String shown() {
        UI.getCurrent().navigate("week/5/presenter");
        return find(Div.class).id("presenter").getElement().getTextRecursively();
    }

    @Test
    void whoReadsSeesTheFacilitatorOfTheCohort() {
        visitors.signIn(visitors.participant(cohort));
        assertThat(shown()).contains("Ada Frame", "Delivery coach", "Ran releases for nine years.");
        assertThat(find(Anchor.class).withId("presenter-change").exists()).isFalse();
    }

    @Test
    void whoLeadsSeesWhatOthersSeeAndTheWayToChangeIt() {
        assertThat(shown()).contains("Ada Frame");
        assertThat(find(Anchor.class).id("presenter-change").getHref()).isEqualTo("/account");
    }

    @Test
    void aCohortWithoutFacilitatorIsToldSo() {
        visitors.signIn(visitors.participant(visitors.cohort()));
        assertThat(shown()).isEqualTo("Your cohort has no facilitator yet. An admin names one under People.");
    }

    @Test
    void inARoomItIsTheOneWhoLeadsAlsoForTheWall() {
        Person stranger = visitors.facilitator(visitors.cohort());
        Workshop room = workshops.openNow(WEEK, Optional.of(cohort.id()));
        visitors.signIn(stranger);
        assertThat(presenters.presenters(Optional.of(room.id())))
                .extracting(Presenter::name)
                .containsExactly("Ada Frame");
        visitors.signOut();
        Seat wall = new Seat(WEEK, new SlideId("presenter"), Optional.of(room.id()), Seat.Role.PROJECTOR);
        assertThat(widget.show(fence(), wall).getElement().getTextRecursively())
                .isEqualTo("Ada FrameDelivery coachRan releases for nine years.");
    }

    private static Fence fence() {
        return new Fence(
                List.of(new Written("widget", 1, 4), new Written("presenter", 1, 11)), List.of(), List.of(), 1, 1, 2);
    }
}
