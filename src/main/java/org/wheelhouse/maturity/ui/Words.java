package org.wheelhouse.maturity.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.engine.Spread;
import org.wheelhouse.maturity.engine.Trend.Change;

/** What the numbers of this room are in words. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    static String people(int count) {
        return count == 1 ? "1 person" : count + " people";
    }

    /** Such as "2 Learning". */
    static String level(Grid grid, int level) {
        return level + " " + grid.level(level);
    }

    /** Never the mean alone: "2.4 on average, from 1 to 4", or "all chose 2". */
    static String average(Spread spread) {
        Spread.Average average = spread.average();
        return average.width() == 0
                ? "all chose " + average.lowest()
                : number(average.mean()) + " on average, from " + average.lowest() + " to " + average.highest();
    }

    /** {@link #average} in a table, where space is short: "1.9, from 1 to 3". */
    static String averageInBrief(Spread spread) {
        Spread.Average average = spread.average();
        return average.width() == 0
                ? "all chose " + average.lowest()
                : number(average.mean()) + ", from " + average.lowest() + " to " + average.highest();
    }

    static String change(Optional<Change> change) {
        return change.map(Words::change).orElse("not comparable");
    }

    private static String change(Change change) {
        String by = change.agreed() ? String.valueOf(Math.abs((int) change.by())) : number(Math.abs(change.by()));
        return switch (change.direction()) {
            case UP -> "\u25B2 up by " + by;
            case DOWN -> "\u25BC down by " + by;
            case SAME -> "unchanged";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static Paragraph soft(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassNames("wh-soft", "wh-small");
        return paragraph;
    }
}
