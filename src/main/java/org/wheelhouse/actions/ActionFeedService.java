package org.wheelhouse.actions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.store.ActionFeedStore;
import org.wheelhouse.actions.store.ActionStore;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.HouseAddress;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.text.CalendarFile;

/** What is due from a person, for the calendar that it looks at anyway, by a link that only this person knows. */
@Service
@Transactional
public class ActionFeedService {

    private static final SecureRandom LUCK = new SecureRandom();
    private static final int SECRET_BYTES = 24;

    private final ActionFeedStore feeds;
    private final ActionStore actions;
    private final PeopleService people;
    private final CurrentPerson current;
    private final HouseAddress address;
    private final Clock clock;

    ActionFeedService(
            ActionFeedStore feeds,
            ActionStore actions,
            PeopleService people,
            CurrentPerson current,
            HouseAddress address,
            Clock clock) {
        this.feeds = feeds;
        this.actions = actions;
        this.people = people;
        this.current = current;
        this.address = address;
        this.clock = clock;
    }

    /** A new link of the asking person, told this once; an earlier one leads nowhere from now on. */
    public String renew() {
        byte[] secret = new byte[SECRET_BYTES];
        LUCK.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        feeds.put(member().id(), hash(token), clock.instant());
        return address.link("/open/actions/" + token + ".ics");
    }

    /** The asking person's link leads nowhere from now on. */
    public void stop() {
        feeds.delete(member().id());
    }

    /** When the asking person's link was made; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt() {
        return feeds.madeAt(member().id());
    }

    private Person member() {
        Person person = current.get();
        if (person.role() == Role.GUEST) {
            throw new AccessDeniedException("guests have no actions");
        }
        return person;
    }

    /**
     * The calendar behind a link: what the person or its team has to do and has a day.
     *
     * @return empty for a link that was renewed, stopped or never given, and for an account that is switched off
     */
    @Transactional(readOnly = true)
    public Optional<String> calendar(String token) {
        return feeds.owner(hash(token)).flatMap(people::findActive).map(this::file);
    }

    private String file(Person person) {
        List<CalendarFile.Day> days =
                actions.owned(List.of(person.id()), person.team().stream().toList(), ActionFilter.TO_DO, "").stream()
                        .flatMap(action -> action.due().stream()
                                .map(day -> new CalendarFile.Day(
                                        action.id() + "@wheelhouse",
                                        day,
                                        "Due: " + action.title(),
                                        action.note(),
                                        address.link("/actions/" + action.id()))))
                        .toList();
        return CalendarFile.of("Wheelhouse: what is due", days, clock.instant());
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
