package org.wheelhouse.activity.ui;

import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.testing.Browser;
import org.wheelhouse.testing.VaadinTab;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.testing.Web;
import org.wheelhouse.workshop.PodiumNow;
import org.wheelhouse.workshop.PodiumService;
import org.wheelhouse.workshop.RoomAskService;
import org.wheelhouse.workshop.RoomOutcome;
import org.wheelhouse.workshop.Screens;
import org.wheelhouse.workshop.Workshop;
import org.wheelhouse.workshop.WorkshopService;

/** A live room of one test, led by calls; who sits in it has a browser. */
final class OwnRoom {

    private final Visitors visitors;
    private final WorkshopService workshops;
    private final PodiumService podium;
    private final RoomAskService asks;
    private final Screens screens;
    private Cohort cohort;
    private Person lead;
    private Module module;
    private WorkshopId id;
    private String code;

    /** @param house the one that all such tests share */
    OwnRoom(ApplicationContext house) {
        this.visitors = house.getBean(Visitors.class);
        this.workshops = house.getBean(WorkshopService.class);
        this.podium = house.getBean(PodiumService.class);
        this.asks = house.getBean(RoomAskService.class);
        this.screens = house.getBean(Screens.class);
    }

    /** Opens and begins a room of a cohort of its own. */
    void open(Module about) {
        cohort = visitors.cohort();
        lead = visitors.facilitator(cohort);
        module = about;
        visitors.signIn(lead);
        Workshop opened = workshops.openNow(about.id(), Optional.of(cohort.id()));
        workshops.begin(opened.id());
        id = opened.id();
        code = opened.code().orElseThrow();
    }

    Cohort cohort() {
        return cohort;
    }

    Person lead() {
        return lead;
    }

    WorkshopId id() {
        return id;
    }

    String code() {
        return code;
    }

    /** The lead turns the room. */
    void turnTo(String slide) {
        visitors.signIn(lead);
        PodiumNow now = screens.now(id).orElseThrow();
        done(podium.turn(id, new SlideId(now.slide()), now.step(), new SlideId(slide), 0));
    }

    /** The lead turns the room and opens what that slide asks. */
    void ask(String slide) {
        turnTo(slide);
        done(asks.open(id));
    }

    void close() {
        visitors.signIn(lead);
        done(asks.close(id));
    }

    void reveal() {
        visitors.signIn(lead);
        done(asks.reveal(id));
    }

    private static void done(RoomOutcome outcome) {
        if (!(outcome instanceof RoomOutcome.Taken)) {
            throw new AssertionError(outcome);
        }
    }

    /** A participant's phone that has come in. */
    Browser phone(int number, String base, Person person) {
        Browser phone = visitors.browser(number, base, person).size(390, 844);
        phone.driver.get(base + "/w/" + code);
        phone.find("#hand");
        return phone;
    }

    Browser desk(int number, String base) {
        Browser desk = visitors.browser(number, base, lead);
        desk.driver.get(base + "/w/" + code + "/lead");
        desk.find("#lead-code");
        return desk;
    }

    Browser wall(int number, String base) {
        Browser wall = Browser.fresh(number).size(1920, 1080);
        wall.driver.get(base + "/w/" + code + "/screen");
        wall.find(".wh-podium-heading");
        return wall;
    }

    /** The desk's page, which nobody draws: for what is pressed there and told there. */
    VaadinTab deskTab(int port) {
        return VaadinTab.open(visitors.web(port, lead), "w/" + code + "/lead");
    }

    /** The same of the projector, which needs no account. */
    VaadinTab wallTab(int port) {
        return VaadinTab.open(new Web(port), "w/" + code + "/screen");
    }

    Person participant() {
        return visitors.participant(cohort);
    }
}
