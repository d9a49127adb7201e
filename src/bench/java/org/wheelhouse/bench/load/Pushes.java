package org.wheelhouse.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.testing.PollContent;

/**
 * What of a poll goes by push to every page: that it is open, and its result. Each poll has a slide of its own and everybody
 * answers. Beside it the bare view, which gets one text or as many nodes as the product's page gets, and the bare socket with as
 * many bytes.
 */
public final class Pushes {

    /** In so large a room house and floors are warmed: what they do a few thousand times is compiled then. */
    public static final int WARM_UP_SIZE = 500;

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 12;
    private static final int WARM_UP_EACH = 2;
    private static final int OPTIONS = 3;
    private static final int GAP_MILLIS = 400;
    private static final int WARM_UP_GAP_MILLIS = 250;

    private final Room room;
    private final Floors floors;
    private final Machine house;
    private final Machine bare;
    private int polls;

    /** @param house and bare: what is measured, for the processor time that it takes */
    public Pushes(Room room, Floors floors, Machine house, Machine bare) {
        this.room = room;
        this.floors = floors;
        this.house = house;
        this.bare = bare;
    }

    /** Each round needs a question of its own. */
    public static int polls(int sizes) {
        return WARM_UP + sizes * (WARM_UP_EACH + ROUNDS);
    }

    /** How large a room is for the warming up of a run with these sizes. */
    public static int warmUpSize(List<Integer> sizes) {
        return Math.min(WARM_UP_SIZE, Collections.max(sizes));
    }

    public static String head(int warmUpSize) {
        return "By push, from the click to the last page, median of " + ROUNDS
                + ", in ms; goals: 1.3 times the bare view, 10 times"
                + " the bare socket; dropped: " + WARM_UP + " rounds in a room of " + warmUpSize
                + " before the first line, and "
                + WARM_UP_EACH + " before each\n"
                + "    N  what    last page  first page  nodes  bytes  view: 1 text  same nodes  socket: same bytes"
                + "  /view  /same nodes  /socket  lost  server ms  view's ms";
    }

    private static final class Column {
        final List<Room.Pushed> house = new ArrayList<>();
        final List<Double> houseCpu = new ArrayList<>();
        final List<Double> bareCpu = new ArrayList<>();
        final List<Double> oneText = new ArrayList<>();
        final List<Double> sameNodes = new ArrayList<>();
        final List<Double> socket = new ArrayList<>();
    }

    /** Rounds that nobody counts, of house and floors. */
    public void warmUp(int n) throws InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            round(n, WARM_UP_GAP_MILLIS, new Column(), new Column());
        }
    }

    /** A line for the opening and one for the result. */
    public List<String> measure(int n) throws InterruptedException {
        for (int i = 0; i < WARM_UP_EACH; i++) {
            round(n, GAP_MILLIS, new Column(), new Column());
        }
        Column opened = new Column();
        Column shown = new Column();
        for (int i = 0; i < ROUNDS; i++) {
            round(n, GAP_MILLIS, opened, shown);
        }
        return List.of(line(n, "opened", opened), line(n, "result", shown));
    }

    private void round(int n, int gapMillis, Column opened, Column shown) throws InterruptedException {
        room.turnTo(PollContent.poll(++polls));
        Thread.sleep(3L * gapMillis);
        Room.Pushed open = click("ask-open", "poll-send", opened, gapMillis);
        Parallel.times(n, 8, number -> room.followers().get(number).answer(1 + number % OPTIONS));
        Thread.sleep(gapMillis);
        room.click("ask-close", text -> text.contains("Closed."));
        Thread.sleep(gapMillis);
        Room.Pushed reveal = click("ask-reveal", "wh-tally", shown, gapMillis);
        floor(opened, open, gapMillis);
        floor(shown, reveal, gapMillis);
        room.click("ask-skip", text -> true);
    }

    private Room.Pushed click(String button, String shows, Column column, int gapMillis) throws InterruptedException {
        long before = house.cpuMillis();
        Room.Pushed pushed = room.click(button, text -> text.contains(shows));
        // what follows the last page belongs to it
        Thread.sleep(gapMillis);
        column.houseCpu.add((double) house.cpuMillis() - before);
        column.house.add(pushed);
        return pushed;
    }

    private void floor(Column column, Room.Pushed pushed, int gapMillis) throws InterruptedException {
        column.oneText.add(floors.view(0));
        Thread.sleep(gapMillis);
        long before = bare.cpuMillis();
        column.sameNodes.add(floors.view((int) pushed.nodes()));
        Thread.sleep(gapMillis);
        column.bareCpu.add((double) bare.cpuMillis() - before);
        column.socket.add(floors.socket((int) pushed.bytes()));
        Thread.sleep(gapMillis);
    }

    private static String line(int n, String what, Column column) {
        double last = median(column.house.stream().map(Room.Pushed::everyone).toList());
        double oneText = median(column.oneText);
        double sameNodes = median(column.sameNodes);
        double socket = median(column.socket);
        return String.format(
                Locale.ROOT,
                "%5d  %s  %9.0f  %10.0f  %5.0f  %5.0f  %12.0f  %10.0f  %18.0f  %5.2f  %11.2f  %7.1f  %4d  %9.0f  %9.0f",
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
                column.house.stream().mapToInt(Room.Pushed::lost).sum(),
                median(column.houseCpu),
                median(column.bareCpu));
    }

    private static double median(List<Double> values) {
        return Figures.of(values).median();
    }
}
