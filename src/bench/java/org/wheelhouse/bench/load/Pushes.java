package org.wheelhouse.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.testing.PollContent;

/**
 * What of a poll goes by push to every page: that it is open, and its result. Each poll has a slide of its own and everybody
 * answers. Beside it the bare view, which gets one text or as many nodes as the product's page gets, and the bare socket with as
 * many bytes.
 */
public final class Pushes {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;

    /** So many polls a size are needed. */
    public static final int ROUNDS_WITH_WARM_UP = ROUNDS + WARM_UP;

    private static final int OPTIONS = 3;
    private static final int GAP_MILLIS = 400;

    public static final String HEAD =
            "By push, from the click to the last page, median of " + ROUNDS + ", in ms; goals: 1.3 times"
                    + " the bare view, 10 times the bare socket\n"
                    + "    N  what    last page  first page  nodes  bytes  view: 1 text  same nodes  socket: same bytes"
                    + "  /view  /same nodes  /socket  lost";

    private final Room room;
    private final Floors floors;
    private int polls;

    public Pushes(Room room, Floors floors) {
        this.room = room;
        this.floors = floors;
    }

    private static final class Column {
        final List<Room.Pushed> house = new ArrayList<>();
        final List<Double> oneText = new ArrayList<>();
        final List<Double> sameNodes = new ArrayList<>();
        final List<Double> socket = new ArrayList<>();
    }

    /** A line for the opening and one for the result. */
    public List<String> measure(int n) throws InterruptedException {
        Column opened = new Column();
        Column shown = new Column();
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            room.turnTo(PollContent.poll(++polls));
            Thread.sleep(2000);
            Room.Pushed open = room.click("ask-open", text -> text.contains("poll-send"));
            Thread.sleep(GAP_MILLIS);
            Parallel.times(n, 8, number -> room.followers().get(number).answer(1 + number % OPTIONS));
            Thread.sleep(GAP_MILLIS);
            room.click("ask-close", text -> text.contains("Closed."));
            Thread.sleep(GAP_MILLIS);
            Room.Pushed reveal = room.click("ask-reveal", text -> text.contains("wh-tally"));
            Thread.sleep(GAP_MILLIS);
            floor(opened, open, i >= 0);
            floor(shown, reveal, i >= 0);
            room.click("ask-skip", text -> true);
        }
        return List.of(line(n, "opened", opened), line(n, "result", shown));
    }

    private void floor(Column column, Room.Pushed pushed, boolean counts) throws InterruptedException {
        double oneText = floors.view(0);
        Thread.sleep(GAP_MILLIS);
        double sameNodes = floors.view((int) pushed.nodes());
        Thread.sleep(GAP_MILLIS);
        double socket = floors.socket((int) pushed.bytes());
        Thread.sleep(GAP_MILLIS);
        if (counts) {
            column.house.add(pushed);
            column.oneText.add(oneText);
            column.sameNodes.add(sameNodes);
            column.socket.add(socket);
        }
    }

    private static String line(int n, String what, Column column) {
        double last = median(column.house.stream().map(Room.Pushed::everyone).toList());
        double oneText = median(column.oneText);
        double sameNodes = median(column.sameNodes);
        double socket = median(column.socket);
        return String.format(
                Locale.ROOT,
                "%5d  %s  %9.0f  %10.0f  %5.0f  %5.0f  %12.0f  %10.0f  %18.0f  %5.2f  %11.2f  %7.1f  %4d",
                n,
                what,
                last,
                median(column.house.stream()
                        .map(pushed -> pushed.screens().at(0))
                        .toList()),
                median(column.house.stream().map(Room.Pushed::nodes).toList()),
                median(column.house.stream().map(Room.Pushed::bytes).toList()),
                oneText,
                sameNodes,
                socket,
                last / oneText,
                last / sameNodes,
                last / socket,
                column.house.stream().mapToInt(Room.Pushed::lost).sum());
    }

    private static double median(List<Double> values) {
        return Figures.of(values).median();
    }
}
