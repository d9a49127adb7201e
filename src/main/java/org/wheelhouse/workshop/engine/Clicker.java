package org.wheelhouse.workshop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wheelhouse.id.PersonId;

/**
 * Who moves the room. It never moves by itself: not when the line drops, not when somebody else opens the page.
 *
 * @param lead who leads the workshop, and can always take the clicker back
 * @param deputy sees the same notes, and is offered the clicker when its holder has been gone for a minute
 * @param holder the one who moves the room now
 */
public record Clicker(PersonId lead, Optional<PersonId> deputy, PersonId holder) {

    static final Duration GONE = Duration.ofMinutes(1);

    public static Clicker of(PersonId lead) {
        return new Clicker(lead, Optional.empty(), lead);
    }

    public boolean isHeldBy(PersonId person) {
        return holder.equals(person);
    }

    /** Leads, or stands in: sees notes, names where answers are named, and who is here. */
    public boolean isDesk(PersonId person) {
        return lead.equals(person) || deputy.filter(person::equals).isPresent();
    }

    /** The holder and the lead may give it to anybody. */
    public boolean mayGive(PersonId person) {
        return isHeldBy(person) || lead.equals(person);
    }

    /**
     * Whether the person may take the clicker: the lead always; the deputy after the holder has been gone for a minute.
     *
     * @param gone since when the holder has not been seen; empty while the holder is here
     */
    public boolean mayTake(PersonId person, Optional<Instant> gone, Instant now) {
        if (lead.equals(person)) {
            return true;
        }
        return deputy.filter(person::equals).isPresent() && isGone(gone, now);
    }

    /** Whether the holder has been away for so long that the deputy is offered the clicker; {@code gone} as above. */
    public static boolean isGone(Optional<Instant> gone, Instant now) {
        return gone.filter(since -> !now.isBefore(since.plus(GONE))).isPresent();
    }

    public Clicker give(PersonId person) {
        return new Clicker(lead, deputy, person);
    }

    /** Without a deputy the clicker goes back to the lead if the deputy held it. */
    public Clicker deputise(Optional<PersonId> person) {
        boolean heldByTheOld = deputy.filter(this::isHeldBy).isPresent() && !deputy.equals(person);
        return new Clicker(lead, person, heldByTheOld ? lead : holder);
    }
}
