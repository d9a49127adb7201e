package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wheelhouse.quiz.AskedQuestion;
import org.wheelhouse.quiz.LiveResult;
import org.wheelhouse.quiz.engine.Score;
import org.wheelhouse.text.SafeMarkdown;

/** Words that stand at several places of the quiz. */
final class Words {

    static final String RULE =
            "Each question gives one point. With two right options each of them gives half a point, and each"
                    + " wrong one that you choose takes half a point away, never below 0; with three it is a third, and so on.";

    private static final String[] NUMBERS = {
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    private Words() {}

    static String number(int count) {
        return count >= 0 && count < NUMBERS.length ? NUMBERS[count] : String.valueOf(count);
    }

    /** "12 March, 14:05" in the viewer's zone. */
    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH).format(at.atZone(zone));
    }

    static String verdict(Score score) {
        if (score.isFull()) {
            return "Right";
        }
        return score.parts() == 0 ? "Not right" : "Partly right";
    }

    static String answered(int people) {
        return people == 1 ? "1 has answered" : people + " have answered";
    }

    /** Said before anybody answers in a room. */
    static Paragraph whoSees(boolean points) {
        Paragraph says = new Paragraph("Anonymous: nobody can see what you answered, the facilitator neither."
                + " The numbers are shown to the room even if few answer."
                + (points ? " Points count right answers, never speed, and only you see yours." : ""));
        says.addClassNames("wh-soft", "wh-small");
        return says;
    }

    /** What can be chosen, for those who only look, with a word on how many. */
    static Div options(AskedQuestion asked) {
        OrderedList options = new OrderedList();
        options.addClassName("wh-letters");
        asked.options().forEach(option -> options.add(new ListItem(new Passage("span", option, asked.week()))));
        Paragraph hint = new Paragraph(asked.choose() == 1 ? "Choose one." : "Choose " + number(asked.choose()) + ".");
        hint.addClassName("wh-soft");
        Div all = new Div(hint, options);
        all.addClassName("wh-stack");
        return all;
    }

    /** The words of chosen options. */
    static String chosen(AskedQuestion asked, SortedSet<Integer> places) {
        return places.stream()
                .map(place -> SafeMarkdown.passage(asked.options().get(place)).words())
                .collect(Collectors.joining("; "));
    }

    /** The places of the right options. */
    static SortedSet<Integer> right(LiveResult result) {
        return IntStream.range(0, result.options().size())
                .filter(place -> result.options().get(place).right())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
