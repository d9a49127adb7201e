package org.wheelhouse.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.people.Account;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Profile;
import org.wheelhouse.people.Role;
import org.wheelhouse.people.security.Secrets;
import org.wheelhouse.people.security.SignedIn;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.people.store.StayStore;

/** Makes people for tests, and signs them in without a form. A bean of every {@link HouseTest}. */
public class Visitors {

    /** The password of everybody in the demo. */
    public static final String PASSWORD = "wheelhouse";

    public static final String DANA = "dana@example.org";
    public static final String FACILITATOR = "robin@example.org";
    public static final String ADMIN = "kim@example.org";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String STAY = "wheelhouse-stay";

    private final PersonStore people;
    private final CohortStore cohorts;
    private final StayStore stays;
    private final Clock clock;

    public Visitors(PersonStore people, CohortStore cohorts, StayStore stays, Clock clock) {
        this.people = people;
        this.cohorts = cohorts;
        this.stays = stays;
        this.clock = clock;
    }

    /** Somebody of the demo, such as {@link #DANA}; do not change what others may look at. */
    public Person ofTheDemo(String email) {
        return people.findByEmail(email).orElseThrow().person();
    }

    /** The person may sign in with {@link #PASSWORD}, by the hash that the demo has of it: to make one takes a tenth of a second. */
    public Person withPassword(Person person) {
        String hash = people.findByEmail(DANA).orElseThrow().passwordHash().orElseThrow();
        people.setPassword(person.id(), hash);
        return person;
    }

    /** A cohort of its own with two teams, week 1 four weeks ago and week 6 in a week. */
    public Cohort cohort() {
        List<Cohort.Team> teams = List.of(
                new Cohort.Team(new TeamId(UUID.randomUUID()), "Red"),
                new Cohort.Team(new TeamId(UUID.randomUUID()), "Blue"));
        List<Cohort.Session> sessions = IntStream.rangeClosed(1, 6)
                .mapToObj(week -> new Cohort.Session(week, session(week), 240))
                .toList();
        Cohort cohort = new Cohort(CohortId.fresh(), "Cohort " + UUID.randomUUID(), ZONE, teams, sessions);
        cohorts.insert(cohort, cohorts.organisation().orElseThrow().id());
        return cohort;
    }

    private ZonedDateTime session(int week) {
        return ZonedDateTime.now(clock.withZone(ZONE)).plusWeeks(week - 5).with(LocalTime.of(14, 0));
    }

    /** A participant of the cohort's first team. */
    public Person participant(Cohort cohort) {
        return add(Role.PARTICIPANT, false, Optional.of(cohort));
    }

    public Person executive(Cohort cohort) {
        return add(Role.PARTICIPANT, true, Optional.of(cohort));
    }

    public Person facilitator(Cohort cohort) {
        return add(Role.FACILITATOR, false, Optional.of(cohort));
    }

    public Person admin() {
        return add(Role.ADMIN, false, Optional.empty());
    }

    /** A guest of one place, such as {@code board/...}. */
    public Person guest(String place) {
        Person guest = person(Role.GUEST, false, Optional.empty());
        people.insert(
                new Account(guest, Optional.empty(), Optional.empty(), false, 0, Profile.EMPTY),
                place,
                clock.instant());
        return guest;
    }

    private Person add(Role role, boolean executive, Optional<Cohort> cohort) {
        Person person = person(role, executive, cohort);
        String email = person.id() + "@example.org";
        people.insert(
                new Account(person, Optional.of(email), Optional.empty(), false, 0, Profile.EMPTY),
                null,
                clock.instant());
        return person;
    }

    private static Person person(Role role, boolean executive, Optional<Cohort> cohort) {
        PersonId id = PersonId.fresh();
        Optional<TeamId> team = cohort.filter(c -> role == Role.PARTICIPANT)
                .map(c -> c.teams().getFirst().id());
        String name = role.name().charAt(0) + role.name().substring(1).toLowerCase() + " "
                + id.toString().substring(0, 4);
        return new Person(id, name, role, executive, cohort.map(Cohort::id), team, ZONE);
    }

    /** From now on this thread acts as the person: {@code CurrentPerson}, services and browserless views see it. */
    public void signIn(Person person) {
        SignedIn signed = people.find(person.id()).map(SignedIn::of).orElseThrow();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signed, null, signed.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    /** A browser in which the person, a guest too, is signed in: by a token, for few of them have a password. */
    public Web web(int port, Person person) {
        return web(person, new Web(port));
    }

    /** As {@link #web(int, Person)} from an address of its own, for what the house counts by address. */
    public Web web(int port, Person person, String from) {
        return web(person, new Web(port, from));
    }

    private Web web(Person person, Web web) {
        web.setCookie(STAY, stay(person));
        web.get("/privacy");
        return web;
    }

    /** The same in a real Chromium. */
    public Browser browser(int number, String base, Person person) {
        return Browser.fresh(number).cookie(base, STAY, stay(person));
    }

    private String stay(Person person) {
        Instant now = clock.instant();
        String token = Secrets.fresh();
        StayStore.Stay stay = new StayStore.Stay(
                Secrets.fresh(),
                person.id(),
                Secrets.hash(token),
                Optional.empty(),
                now,
                now.plus(Duration.ofHours(12)));
        stays.insert(stay);
        return stay.series() + "." + token;
    }

    /** From now on this thread is nobody. */
    public void signOut() {
        SecurityContextHolder.clearContext();
    }
}
