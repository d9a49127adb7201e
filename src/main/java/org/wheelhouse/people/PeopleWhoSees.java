package org.wheelhouse.people;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What accounts hold. */
@Component
@Order(0)
class PeopleWhoSees implements WhoSees {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        "Your name, role, cohort and team",
                        "Everybody in your cohort and its facilitators see them. Admins see those of all people."),
                new Line(
                        "What you write about yourself",
                        "Everybody in your cohort and its facilitators read it. If you lead a workshop, it stands on its"
                                + " slide about the facilitator, for everybody in the room, guests too."),
                new Line(
                        "Your e-mail address",
                        "Only you and the admins see it. It is used for sign-in; no mail is sent."),
                new Line("Your password", "Nobody sees it. Only a hash is kept, from which it cannot be read back."),
                new Line(
                        "When you signed in and from which address",
                        "Admins see it in the log, together with changes of roles, exports and deletions. The log never holds"
                                + " answers or texts."),
                new Line(
                        "The name you use as a guest of a board",
                        "Everybody on that one board sees that you are there. It is gone 24 hours after the board closes. A retro on"
                                + " which nothing changes for six weeks closes by itself, and so does an AMA six weeks after"
                                + " its day."));
    }
}
