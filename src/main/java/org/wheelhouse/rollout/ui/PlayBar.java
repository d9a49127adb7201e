package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;

/** Play and pause, event by event, how fast, to the end, from the start. It stops by itself where a person is asked. */
final class PlayBar extends Div {

    private static final int TEN_MINUTES = 600;

    /** What a player does. */
    interface Player {

        /** Plays so many seconds, but not past the moment at which a person is asked or the rollout is over. */
        void playOn(int seconds);

        /** On to the next event. */
        void next();

        /** Plays so many seconds, whatever happens. */
        void goOn(int seconds);

        void restart();

        /** Whether playing on makes sense: the day is not over. */
        boolean canPlay();

        /** Changes when somebody should look: there the clock stops. */
        String moment();
    }

    /** How many simulated minutes pass in a second. */
    enum Speed {
        SLOW(1, "1 minute a second"),
        MIDDLE(5, "5 minutes a second"),
        FAST(30, "half an hour a second");

        private final int minutes;
        private final String words;

        Speed(int minutes, String words) {
            this.minutes = minutes;
            this.words = words;
        }

        private int secondsATick() {
            return minutes * 60 * Ticker.EVERY / 1000;
        }
    }

    private final Player player;
    private final Runnable drawn;
    private final Ticker ticker = new Ticker(this::tick);
    private final Button play = new Button("Play", click -> toggle());
    private final Button next = new Button("Next event");
    private final Button later = new Button("Ten minutes on");
    private final Button toEnd = new Button("Play to the end");
    private final Select<Speed> speed = new Select<>();
    private String moment = "";

    /** @param drawn is told when anything was played */
    PlayBar(Player player, Runnable drawn) {
        this.player = player;
        this.drawn = drawn;
        addClassName("wh-row");
        play.setId("rollout-play");
        play.addThemeVariants(ButtonVariant.PRIMARY);
        next.setId("rollout-next");
        later.setId("rollout-later");
        toEnd.setId("rollout-end");
        Button again = new Button("Start again");
        again.setId("rollout-restart");
        speed.setId("rollout-speed");
        speed.setAriaLabel("How fast it plays");
        speed.setItems(Speed.values());
        speed.setItemLabelGenerator(one -> one.words);
        speed.setValue(Speed.MIDDLE);
        on(next, now -> player.next(), drawn);
        on(later, now -> player.goOn(TEN_MINUTES), drawn);
        on(toEnd, now -> player.goOn(Integer.MAX_VALUE / 2), drawn);
        on(again, now -> player.restart(), drawn);
        add(play, speed, next, later, toEnd, again, ticker);
    }

    private void on(Button button, Consumer<Player> act, Runnable then) {
        button.addClickListener(click -> {
            pause();
            act.accept(player);
            then.run();
        });
    }

    private void toggle() {
        if (ticker.isOn()) {
            pause();
        } else {
            moment = player.moment();
            ticker.start();
            show();
        }
    }

    private void tick() {
        player.playOn(speed.getValue().secondsATick());
        if (!player.canPlay() || !player.moment().equals(moment)) {
            pause();
        }
        drawn.run();
    }

    void pause() {
        if (ticker.isOn()) {
            ticker.stop();
            show();
        }
    }

    /** Draws the state of the buttons. */
    void show() {
        boolean can = player.canPlay();
        play.setText(ticker.isOn() ? "Pause the clock" : "Play");
        play.setEnabled(can);
        next.setEnabled(can);
        later.setEnabled(can);
        toEnd.setEnabled(can);
    }
}
