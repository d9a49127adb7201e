package org.wheelhouse.people.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.testing.HouseTest;

/** What is refused on a database that is there already; that the house asks, and how it says so, {@link StartTest} shows. */
@HouseTest
class FirstStartTest {

    @Autowired
    CohortStore cohorts;

    @Autowired
    DemoHouse demo;

    @Autowired
    DemoPasswords passwords;

    @Autowired
    FirstAdmin admin;

    @Autowired
    WhoMaySignIn file;

    @Autowired
    HouseAddress address;

    @Test
    void realPeopleAreNotPutBesideInventedOnes() {
        FirstStart real = start("off");

        Throwable refused = catchThrowable(real::afterSingletonsInstantiated);

        assertThat(new StartProblems().analyze(refused).getDescription())
                .startsWith("Wheelhouse: ")
                .contains(
                        "WHEELHOUSE_DEMO is off, but this database holds the invented people of the demo.",
                        "Choose another folder with WHEELHOUSE_DATA");
    }

    private FirstStart start(String demoWanted) {
        return new FirstStart(cohorts, demo, passwords, admin, file, address, demoWanted);
    }
}
