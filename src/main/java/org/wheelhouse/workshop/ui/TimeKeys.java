package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.function.IntFunction;
import org.wheelhouse.workshop.RoomOutcome;
import org.wheelhouse.workshop.engine.Room;

/** Begins a break or a countdown with two presses; while one runs, makes it longer or ends it. */
final class TimeKeys extends Div {

    private static final List<Integer> BREAKS = List.of(5, 10, 15, 20, 30, 60);
    private static final List<Integer> TIMERS = List.of(1, 2, 3, 5, 10, 15);

    private final Desk desk;
    private final MenuBar begin = new MenuBar();
    private final Button more;
    private final Button end;

    TimeKeys(LiveParts parts, Desk desk) {
        this.desk = desk;
        addClassName("wh-row");
        offer("break", "Break", BREAKS, minutes -> parts.podium.rest(desk.id(), minutes));
        offer("timer", "Timer", TIMERS, minutes -> parts.podium.countDown(desk.id(), minutes));
        more = PodiumScreen.button(
                "timer-more", "One minute more", () -> desk.tell(parts.podium.oneMinuteMore(desk.id())));
        end = PodiumScreen.button("timer-end", "End it", () -> desk.tell(parts.podium.endTimer(desk.id())));
        add(begin, more, end);
    }

    private void offer(String id, String words, List<Integer> choices, IntFunction<RoomOutcome> run) {
        MenuItem item = begin.addItem(words);
        item.setId(id);
        SubMenu menu = item.getSubMenu();
        choices.forEach(minutes -> menu.addItem(
                        minutes == 1 ? "1 minute" : minutes + " minutes", click -> desk.tell(run.apply(minutes)))
                .setId(id + "-" + minutes));
    }

    void show(Room room, boolean holds) {
        boolean running = room.podium().timer().isPresent();
        boolean works = holds && room.stage().isOpen();
        begin.setVisible(works && !running);
        more.setVisible(works && running);
        end.setVisible(works && running);
        end.setText(
                room.podium().timer().filter(timer -> timer.breaks()).isPresent() ? "End the break" : "End the timer");
    }
}
