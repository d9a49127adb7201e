package org.wheelhouse.insight.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.wheelhouse.maturity.Standing;

/** What numbers and days are in words. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as "3 actions", "1 action". */
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Never the mean alone: "2.4 on average, from 1 to 4", or "all chose 2". */
    static String average(Standing.Average average) {
        return average.lowest() == average.highest()
                ? "all chose " + average.lowest()
                : number(average.mean()) + " on average, from " + average.lowest() + " to " + average.highest();
    }

    static String change(OptionalDouble change) {
        if (change.isEmpty()) {
            return "not comparable";
        }
        double by = change.getAsDouble();
        String size = by == Math.rint(by) ? String.valueOf(Math.abs((int) by)) : number(Math.abs(by));
        return Math.abs(by) < 0.05 ? "unchanged" : by > 0 ? "\u25B2 up by " + size : "\u25BC down by " + size;
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
