package org.wheelhouse.people.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wheelhouse.people.Person;

/** How the screens of people speak of roles and times. */
final class Words {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Words() {}

    static String role(Person person) {
        if (person.executive()) {
            return "Executive";
        }
        return switch (person.role()) {
            case ADMIN -> "Admin";
            case FACILITATOR -> "Facilitator";
            case PARTICIPANT -> "Participant";
            case GUEST -> "Guest";
        };
    }

    static String moment(Instant time, ZoneId zone) {
        return MOMENT.format(time.atZone(zone));
    }

    /** @param noun in the singular, with a plural on s */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String people(long number) {
        return number == 1 ? "1 person" : number + " people";
    }
}
