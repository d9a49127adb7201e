package org.wheelhouse.people;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.people.store.StayStore;

/** Ends what is signed in. Sessions live in memory on several nodes, so their end is a ring; each node closes its own. */
@Service
public class Sessions {

    private final PersonStore people;
    private final StayStore stays;
    private final Doorbell doorbell;

    public Sessions(PersonStore people, StayStore stays, Doorbell doorbell) {
        this.people = people;
        this.stays = stays;
        this.doorbell = doorbell;
    }

    /** The topic that rings when a person's role, account or sign-ins have changed. */
    public static String topic(PersonId person) {
        return "people/" + person;
    }

    /** Signs the person out on every device, the present one too; open screens close within five seconds. */
    @Transactional
    public void endAll(PersonId person) {
        stays.deleteAll(person);
        people.nextRound(person);
        doorbell.ring(topic(person));
    }

    /** Role or name have changed: screens look again, and a session under an old role ends; it may come back by its token. */
    public void changed(PersonId person) {
        doorbell.ring(topic(person));
    }
}
