package org.wheelhouse.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.course.Content;
import org.wheelhouse.people.Audit;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.TestClock;
import org.wheelhouse.testing.Visitors;
import org.wheelhouse.workshop.DoorService;
import org.wheelhouse.workshop.Knock;
import org.wheelhouse.workshop.WorkshopService;

/** Ten thousand guesses at the code of an open room, from many browsers and addresses. */
@HouseTest
class GuessedCodesTest {

    /** Another test may have written lines of a later day: the clock goes back after each. */
    private static final int ALL = 100_000;

    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    @Autowired
    Visitors visitors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    Content content;

    @Autowired
    DoorService door;

    @Autowired
    Audit audit;

    @Autowired
    TestClock clock;

    @Test
    void noneFindsARoomTheHouseSlowsThemDownAndSaysSo() {
        visitors.signIn(visitors.facilitator(visitors.cohort()));
        String code = workshops
                .openNow(content.ofWeek(5).orElseThrow().id(), Optional.empty())
                .code()
                .orElseThrow();
        visitors.signOut();
        Random luck = new Random(5);
        int unread = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            String tried = guess(luck);
            String session = "guesser " + guess / 5;
            Knock knock = door.knock(tried.equals(code) ? "AAAAAA" : tried, session, "10.9." + guess % 250 + ".1");
            assertThat(knock).isInstanceOf(Knock.Shut.class);
            if (((Knock.Shut) knock).sentence().startsWith("Too many")) {
                unread++;
            }
        }

        assertThat(unread).as("not even looked at").isGreaterThan(9_000);
        assertThat(audit.newest(ALL)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo(Audit.What.REFUSED);
            assertThat(line.detail()).contains("limit of wrong join codes");
        });
        clock.advance(Duration.ofMinutes(2));
        assertThat(door.knock(code, "honest", "10.9.251.1")).isInstanceOf(Knock.NameWanted.class);
    }

    private static String guess(Random luck) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            code.append(SIGNS.charAt(luck.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
