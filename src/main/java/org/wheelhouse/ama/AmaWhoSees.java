package org.wheelhouse.ama;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.WhoSees;

/** What people leave in an AMA. The same sentences stand where they write. */
@Component
@Order(80)
public class AmaWhoSees implements WhoSees {

    static final String DOOR =
            "You ask with your name or without it, as you choose each time. Others see the name that you type now only beside"
                    + " questions that you ask with it.";

    /** Beside the choice to ask without a name. */
    public static final String ANONYMOUS =
            "Nobody can find out who asked, those who moderate neither: your name is not stored. Only this browser remembers that"
                    + " the question is yours.";

    /** Beside the choice to ask with a name. */
    public static final String NAMED =
            "Everybody who sees this AMA reads your name beside the question, also later and in the table.";

    /** Where questions wait first. */
    public static final String MODERATED =
            "Those who moderate read it first. If they refuse it, only you learn of it, with the reason.";

    /** Beside the votes. */
    public static final String VOTES = "Votes are counted; nobody sees who voted. You can take yours back.";

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("A question in an AMA, asked without your name", ANONYMOUS),
                new Line("A question in an AMA, asked with your name", NAMED),
                new Line(
                        "Your votes in an AMA",
                        VOTES
                                + " A day after the AMA was closed the votes are thrown away and only their number stays."));
    }
}
