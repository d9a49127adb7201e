package org.wheelhouse.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.security.GuestSignIn;
import org.wheelhouse.people.store.GuestStore;
import org.wheelhouse.people.store.PersonStore;

/**
 * People without an account, each of a place: {@code workshop/...} or {@code board/...}. Who opens the link of another place in the
 * same browser stays the same guest there. A guest is known again on the same
 * device by the token of "stay signed in". The room that owns the place says who may come and when all are to be forgotten: 24
 * hours after the place closed.
 */
@Service
public class Guests {

    /** The longest name of a guest. */
    public static final int NAME = 40;

    private final GuestStore guests;
    private final PersonStore people;
    private final GuestSignIn door;
    private final Sessions sessions;
    private final ObjectProvider<PersonalData> rooms;
    private final Clock clock;

    Guests(
            GuestStore guests,
            PersonStore people,
            GuestSignIn door,
            Sessions sessions,
            ObjectProvider<PersonalData> rooms,
            Clock clock) {
        this.guests = guests;
        this.people = people;
        this.door = door;
        this.sessions = sessions;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** The name as it will be shown: blanks put in order, control signs taken out, at most {@value #NAME} signs; may be empty. */
    public static String name(String typed) {
        String line = typed.replaceAll("[\\p{C}\\s\\u2028\\u2029]+", " ").strip();
        return line.length() <= NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, NAME)))
                        .strip();
    }

    /**
     * Makes a guest.
     *
     * @param name as {@link #name} left it
     * @throws IllegalArgumentException if nothing is left of the name
     */
    @Transactional
    public Person admit(String place, String name, ZoneId zone) {
        if (name.isEmpty() || !name.equals(name(name))) {
            throw new IllegalArgumentException("the name of a guest: " + name);
        }
        Person guest = new Person(PersonId.fresh(), name, Role.GUEST, false, Optional.empty(), Optional.empty(), zone);
        people.insert(
                new Account(guest, Optional.empty(), Optional.empty(), false, 0, Profile.EMPTY),
                place,
                clock.instant());
        return guest;
    }

    /** The same guest belongs there too from now on. */
    @Transactional
    public void alsoAt(PersonId guest, String place) {
        guests.add(guest, place);
    }

    /** From this answer on the browser acts as the guest; it comes back by its token after a restart of the server too. */
    public void signIn(PersonId guest, HttpServletRequest request, HttpServletResponse response) {
        door.signIn(guest, request, response);
    }

    /** Those of a place, in the order in which they came. */
    public List<Person> of(String place) {
        return guests.of(place).stream().map(Account::person).toList();
    }

    /** The keys of those of a place. */
    public Set<PersonId> idsOf(String place) {
        return Set.copyOf(guests.ids(place));
    }

    /** Whether the person is a guest of that place. */
    public boolean belongs(PersonId person, String place) {
        return guests.belongs(person, place);
    }

    /** @param name as {@link #name} left it */
    @Transactional
    public void rename(PersonId guest, String name) {
        guests.rename(guest, name);
    }

    /** Signs a guest out on every device; the row stays for what was written. */
    @Transactional
    public void sendAway(PersonId guest) {
        if (people.find(guest)
                .filter(account -> account.person().role() == Role.GUEST)
                .isPresent()) {
            people.setSwitchedOff(guest, true);
            sessions.endAll(guest);
        }
    }

    /**
     * Forgets all guests of a place: every room lets go of what was theirs, and their names go. Who has another place by now stays
     * until that one is over too.
     */
    @Transactional
    public void forgetAll(String place) {
        for (Person guest : of(place)) {
            if (guests.leave(guest.id(), place)) {
                continue;
            }
            rooms.orderedStream().forEach(room -> room.forget(guest.id()));
            people.makeNameless(guest.id(), PeopleService.FORMER);
            sessions.endAll(guest.id());
        }
    }
}
