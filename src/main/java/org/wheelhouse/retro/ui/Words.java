package org.wheelhouse.retro.ui;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.wheelhouse.retro.RetroOutcome;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Phase;

/** What the things of this room are called on screens. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Words() {}

    /** The sentence that somebody must read; empty if all is well. */
    static Optional<String> of(RetroOutcome outcome) {
        return switch (outcome) {
            case RetroOutcome.Done done -> Optional.empty();
            case RetroOutcome.Refused(String sentence) -> Optional.of(sentence);
            case RetroOutcome.Overtaken(String sentence) -> Optional.of(sentence);
        };
    }

    static String of(Phase phase) {
        return switch (phase) {
            case CHECK_IN -> "Check in";
            case WRITE -> "Write";
            case GROUP -> "Group";
            case VOTE -> "Vote";
            case DISCUSS -> "Discuss";
            case ACT -> "Act";
            case CLOSE -> "Close";
        };
    }

    /** What is done in a phase, for everybody. */
    static String task(Phase phase) {
        return switch (phase) {
            case CHECK_IN -> "Everybody says how they come in.";
            case WRITE -> "Everybody writes cards, one thought each.";
            case GROUP -> "Put together what belongs together, and give the groups a name.";
            case VOTE -> "Vote for what the room should talk about.";
            case DISCUSS -> "One topic at a time, the most votes first.";
            case ACT -> "Turn what you agreed into actions with an owner and a date.";
            case CLOSE -> "Was it worth the time?";
        };
    }

    /** On the button that moves everybody there from the phase before. */
    static String goOnTo(Phase phase, BoardForm form) {
        return switch (phase) {
            case CHECK_IN -> "Begin with a check-in";
            case WRITE -> "Begin to write";
            case GROUP -> form.hidden() ? "Show the cards" : "Begin to group";
            case VOTE -> "Open the voting";
            case DISCUSS -> "Close the voting";
            case ACT -> "Go on to actions";
            case CLOSE -> "Go on to the close";
        };
    }

    /** Who sees what, said before anybody writes or votes; empty where nobody does. */
    static Optional<String> whoSees(Board board) {
        BoardForm form = board.form();
        String cards = (form.anonymous()
                        ? "Anonymous: nobody can see who wrote a card, the facilitator neither."
                        : "With names: everybody on this board sees your name on your cards.")
                + (board.hidesNewCards()
                        ? " Others see your cards when the facilitator shows the cards of all."
                        : " Others see a card as soon as you add it.");
        return switch (board.phase()) {
            case CHECK_IN -> Optional.of("Nobody sees who gave which answer, the facilitator neither.");
            case WRITE, GROUP -> Optional.of(cards);
            case VOTE -> Optional.of("Nobody sees how you vote. The sums are shown when voting is closed.");
            case DISCUSS, ACT, CLOSE -> Optional.empty();
        };
    }

    /** For those who lead, while sums are hidden. */
    static String turnout(int voters) {
        return switch (voters) {
            case 0 -> "Nobody has voted yet.";
            case 1 -> "1 person has voted.";
            default -> voters + " people have voted.";
        };
    }

    static String fixed(BoardForm form) {
        return form.anonymous() ? "Anonymous" : "With names";
    }

    static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A text that says the same anew is sent to every screen all the same, and what somebody has marked in it is lost. */
    static void put(HasText part, String text) {
        if (!part.getText().equals(text)) {
            part.setText(text);
        }
    }

    static Paragraph soft(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassNames("wh-soft", "wh-small");
        return paragraph;
    }
}
