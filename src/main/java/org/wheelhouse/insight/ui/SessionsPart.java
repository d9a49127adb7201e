package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.wheelhouse.insight.Figure;
import org.wheelhouse.insight.LeadersPage.Sessions;
import org.wheelhouse.insight.Recap;
import org.wheelhouse.workshop.HeldSession;

/** Sessions held, and how many came. */
final class SessionsPart extends Div {

    SessionsPart(Sessions sessions) {
        addClassName("wh-in-sums");
        int held = sessions.over().size();
        add(new Sum(
                "sum-sessions",
                held + " of " + Math.max(sessions.planned(), held),
                "sessions held",
                list(sessions, SessionsPart::day)));
        if (sessions.counted().isEmpty()) {
            add(Words.soft("How many came is told when a session is over that five people or more have joined."));
        } else {
            add(new Sum(
                    "sum-attendance",
                    sessions.percent() + " %",
                    "of those invited came",
                    Words.soft(
                            sessions.came() + " came of " + sessions.invited() + " invitations, session by session:"),
                    list(sessions, SessionsPart::came)));
        }
        if (!sessions.labs().isEmpty()) {
            add(new Sum(
                    "sum-labs",
                    String.valueOf(sessions.labs().size()),
                    (sessions.labs().size() == 1 ? "lab" : "labs") + " played in the last session",
                    labs(sessions.labs())));
        }
        sessions.on().ifPresent(on -> add(Words.soft("Week " + on.week() + " is on now and not counted yet.")));
    }

    private static Component list(Sessions sessions, Function<HeldSession, String> words) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        sessions.over().forEach(session -> list.add(new ListItem(words.apply(session))));
        return list;
    }

    private static Component labs(List<Recap.Lab> labs) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wh-list");
        labs.forEach(lab -> list.add(
                new ListItem(lab.slide() + ", " + lab.people() + " people: " + String.join("; ", lab.ends()))));
        return list;
    }

    private static String day(HeldSession session) {
        return "Week " + session.week() + ", " + session.title() + ": "
                + Words.day(session.began().toLocalDate());
    }

    private static String came(HeldSession session) {
        String number = session.came() >= Figure.FEWEST
                ? session.came() + " of " + session.invited()
                : "fewer than five, not counted";
        return "Week " + session.week() + ": " + number
                + (session.guests() >= Figure.FEWEST ? ", and " + session.guests() + " guests" : "");
    }
}
