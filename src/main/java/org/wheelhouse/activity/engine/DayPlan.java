package org.wheelhouse.activity.engine;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.activity.engine.FieldKind.DayKeys;
import org.wheelhouse.activity.engine.FieldKind.Minutes;
import org.wheelhouse.activity.engine.FieldKind.Rows;
import org.wheelhouse.activity.engine.FieldKind.Time;
import org.wheelhouse.activity.engine.Form.Field;

/**
 * An agenda whose times add up, or do not.
 *
 * @param starts when each row begins, row by row; empty for a row that is not written, and for all if the beginning is unknown
 * @param minutes of all rows together
 * @param planned minutes between beginning and end; empty if one of the two is unknown, or the end is not after the beginning
 */
public record DayPlan(List<Optional<LocalTime>> starts, int minutes, Optional<Integer> planned) {

    public DayPlan {
        starts = List.copyOf(starts);
    }

    /** Adds up the rows of an agenda. */
    public static DayPlan of(Field field, Rows rows, DayKeys day, Fields cells) {
        Optional<LocalTime> begins = Time.time(cells.get(day.begins()));
        Optional<LocalTime> ends = Time.time(cells.get(day.ends()));
        List<Optional<LocalTime>> starts = new ArrayList<>();
        int sum = 0;
        for (int row = 1; row <= rows.most(); row++) {
            boolean written = !Form.row(field, rows, cells, row).isEmpty();
            int before = sum;
            starts.add(begins.filter(time -> written).map(time -> time.plusMinutes(before)));
            sum += Minutes.minutes(cells.get(Form.key(field, row, day.minutes())))
                    .orElse(0);
        }
        Optional<Integer> planned = begins.flatMap(
                        from -> ends.map(to -> (int) Duration.between(from, to).toMinutes()))
                .filter(minutes -> minutes > 0);
        return new DayPlan(starts, sum, planned);
    }

    /** Minutes that are still free; negative if the agenda is longer than the day. */
    public Optional<Integer> left() {
        return planned.map(day -> day - minutes);
    }

    /** The sum in a sentence. */
    public String says() {
        String sum = "The agenda takes " + words(minutes);
        return left().map(left -> sum + " of " + words(planned.orElseThrow())
                        + (left == 0
                                ? ": it adds up."
                                : left > 0
                                        ? "; " + words(left) + (left == 1 ? " is" : " are") + " still free."
                                        : "; that is " + words(-left) + " too long."))
                .orElse(sum + ". Write when the day begins and ends, and it is checked.");
    }

    private static String words(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (hours == 0) {
            return rest == 1 ? "1 minute" : rest + " minutes";
        }
        return hours + " h" + (rest == 0 ? "" : " " + rest + " min");
    }
}
